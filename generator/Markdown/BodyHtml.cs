using Praktijk.Model;

namespace Praktijk.Markdown;

/// <summary>A text as HTML: the only HTML that templates may print as it is.</summary>
/// <param name="Html">Safe by construction: raw HTML of the source is text in it, addresses are from the allow-list.</param>
/// <param name="Explained">
/// The glossary words that the text explains at their first use, in that order: the page shows a card with the id <c>p-begrip--{slug}</c> for each.
/// </param>
internal sealed record BodyHtml(string Html, IReadOnlyList<GlossaryEntry> Explained);

using Praktijk.Diagnostics;
using Praktijk.Markdown;
using Praktijk.Yaml;

namespace Praktijk.Reading;

/// <summary>One content file in its two parts.</summary>
/// <param name="FrontMatter">Null when it could not be read: the body is checked all the same, so that one run tells everything.</param>
/// <param name="FrontMatterPrint">Of the text of the front matter, whether it could be read or not.</param>
/// <param name="BodyAt">Where the text begins.</param>
/// <param name="Version">See <see cref="Model.PageOrigin.Version"/>.</param>
internal sealed record SourceDocument(YamlMap? FrontMatter, Fingerprint FrontMatterPrint, MarkdownBody Body, SourceLocation BodyAt, string Version);

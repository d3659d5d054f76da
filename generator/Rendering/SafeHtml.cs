namespace Praktijk.Rendering;

/// <summary>
/// HTML that a template may print as it is; everything else is escaped. Made only from our own Markdown renderer's output,
/// from a template and from JSON written with the default encoder, never from a value of the content.
/// </summary>
internal sealed record SafeHtml(string Html);

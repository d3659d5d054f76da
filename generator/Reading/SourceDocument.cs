using Praktijk.Diagnostics;
using Praktijk.Markdown;
using Praktijk.Yaml;

namespace Praktijk.Reading;

/// <summary>One content file in its two parts.</summary>
/// <param name="FrontMatter">Empty when the file has none.</param>
internal sealed record SourceDocument(SourceFile File, YamlMap FrontMatter, MarkdownBody Body);

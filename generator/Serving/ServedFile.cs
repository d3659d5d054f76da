namespace Praktijk.Serving;

/// <summary>A file of the site as the browser gets it.</summary>
internal sealed record ServedFile(ReadOnlyMemory<byte> Bytes, string ContentType)
{
    public bool IsHtml => ContentType.StartsWith("text/html", StringComparison.Ordinal);
}

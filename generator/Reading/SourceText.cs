using System.Text;
using Praktijk.Diagnostics;

namespace Praktijk.Reading;

/// <summary>Bytes of a content file → text, or what is wrong with them. UTF-8 only, with or without a byte order mark.</summary>
internal static class SourceText
{
    /// <summary>A Markdown or YAML file may be this large; people write some tens of kilobytes.</summary>
    public const int LargestFile = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file, or null after reporting why its bytes are no text.</summary>
    public static SourceFile? Decode(string path, byte[] bytes, DiagnosticList diagnostics, int largest = LargestFile)
    {
        if (bytes.Length > largest)
        {
            diagnostics.Add(Problems.FileTooLarge(path, bytes.Length, largest));
            return null;
        }
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            diagnostics.Add(Problems.NotUtf8(SourceLocation.StartOf(path)));
            return null;
        }
        var content = bytes.AsSpan(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0);
        string text;
        try
        {
            text = Strict.GetString(content);
        }
        catch (DecoderFallbackException fault)
        {
            // The index counts bytes of this call; everything before it is valid, so its place can be shown.
            var valid = Strict.GetString(content[..Math.Clamp(fault.Index, 0, content.Length)]);
            var before = new SourceFile(path, valid);
            diagnostics.Add(Problems.NotUtf8(before.At(valid.Length)));
            return null;
        }
        var file = new SourceFile(path, text) { Print = Fingerprint.Of(bytes) };
        var forbidden = PlainText.IndexOfForbidden(text);
        if (forbidden >= 0)
        {
            diagnostics.Add(Problems.ForbiddenCharacter(file.At(forbidden, 1), text[forbidden]));
            return null;
        }
        return file;
    }

    /// <summary>The same for line ends of Windows and Linux and with or without a byte order mark: what git keeps, not what an editor made of it.</summary>
    /// <returns>See <see cref="Model.PageOrigin.Version"/>.</returns>
    public static string VersionOf(SourceFile file) =>
        Fingerprint.Of(Encoding.UTF8.GetBytes(file.Text.Replace("\r\n", "\n", StringComparison.Ordinal))).Short;
}

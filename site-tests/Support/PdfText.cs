using System.Diagnostics;
using System.Text;

namespace Praktijk.SiteTests.Support;

/// <summary>What stands on the pages of a PDF, in reading order, as pdftotext of poppler reads it.</summary>
internal static class PdfText
{
    /// <summary>The text of each page.</summary>
    public static async Task<IReadOnlyList<string>> PagesOf(byte[] pdf)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["blad.pdf"], pdf);
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-enc", "UTF-8", folder["blad.pdf"], "-"]) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return text.Split('\f')[..^1];
    }
}

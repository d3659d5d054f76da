namespace Praktijk.Reading;

/// <param name="Whole">Of its bytes.</param>
/// <param name="FrontMatter">Of the text of its front matter; the default for a file that has none.</param>
internal readonly record struct FilePrints(Fingerprint Whole, Fingerprint FrontMatter);

/// <summary>The fingerprints of all content files, by path: what remains of the files once they have become a catalogue.</summary>
internal sealed class ContentPrints(IReadOnlyDictionary<string, FilePrints> prints, Fingerprint all)
{
    /// <summary>Of the whole content; of pictures the stamps take part, not the bytes.</summary>
    public Fingerprint OfAll => all;

    /// <summary>The default for words that the program brings itself.</summary>
    public Fingerprint OfFile(string path) => prints.GetValueOrDefault(path).Whole;

    /// <summary>Of all that other pages can show of a page.</summary>
    public Fingerprint OfFrontMatter(string path) => prints.GetValueOrDefault(path).FrontMatter;
}

namespace Praktijk.Indexing;

/// <summary>One word family in one document.</summary>
/// <param name="Strength">How much the document is about it: 1 to <see cref="Strongest"/>.</param>
/// <param name="Passages">A bit for each passage that has it, never none; <see cref="PassageBit"/> says which.</param>
internal readonly record struct SearchPosting(int Document, int Strength, uint Passages)
{
    public const int Strongest = 8;

    private const int SectionsApart = 3;

    /// <summary>
    /// The first bit is the top of the page: title, labels, place and summary. The sections of the text take turns at the other bits, which tells
    /// sections that follow each other apart at a few bits per posting.
    /// </summary>
    /// <param name="passage">0 is the top of the page, 1 its first section.</param>
    public static uint PassageBit(int passage) => passage == 0 ? 1u : 2u << (passage - 1) % SectionsApart;
}

namespace Praktijk.Indexing;

/// <summary>One word family in one document. A large site has tens of millions of them, so each takes four bytes: the document above, strength and passages below.</summary>
internal readonly record struct SearchPosting
{
    public const int Strongest = 1 << StrengthBits;

    private const int StrengthBits = 3;
    private const int PassageBits = 1 + SectionsApart;
    private const int SectionsApart = 3;

    private readonly uint _packed;

    /// <param name="document">Below 33 million.</param>
    /// <param name="strength">How much the document is about it: 1 to <see cref="Strongest"/>.</param>
    /// <param name="passages">A bit for each passage that has it, never none; <see cref="PassageBit"/> says which.</param>
    public SearchPosting(int document, int strength, uint passages) =>
        _packed = ((uint)document << StrengthBits | (uint)(strength - 1)) << PassageBits | passages;

    public int Document => (int)(_packed >> (StrengthBits + PassageBits));

    public int Strength => 1 + (int)(_packed >> PassageBits & (Strongest - 1));

    public uint Passages => _packed & ((1u << PassageBits) - 1);

    /// <summary>
    /// The first bit is the top of the page: title, labels, place and summary. The sections of the text take turns at the other bits, which tells
    /// sections that follow each other apart at a few bits per posting.
    /// </summary>
    /// <param name="passage">0 is the top of the page, 1 its first section.</param>
    public static uint PassageBit(int passage) => passage == 0 ? 1u : 2u << (passage - 1) % SectionsApart;
}

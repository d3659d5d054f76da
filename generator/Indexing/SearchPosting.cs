namespace Praktijk.Indexing;

/// <summary>One word family in one document.</summary>
/// <param name="Strength">How much the document is about it: 1 to <see cref="Strongest"/>.</param>
/// <param name="Passages">A bit for each passage that has it; all passages from the last bit on share that one.</param>
internal readonly record struct SearchPosting(int Document, int Strength, uint Passages)
{
    public const int Strongest = 12;

    public const int MostPassages = 8;
}

namespace Praktijk.Diagnostics;

/// <summary>Other text for a stretch of one line.</summary>
/// <param name="At">Its length says how much goes; 0 to put something in.</param>
internal readonly record struct Edit(SourceLocation At, string Text);

/// <summary>
/// What certainly mends the thing that a diagnostic is about: nobody could have meant anything else. Made by the factories in <see cref="Problems"/>;
/// what is only likely stays a suggestion.
/// </summary>
/// <param name="Done">What has happened once it is mended, as a Dutch sentence.</param>
/// <param name="Edits">In one file, in order, without overlap.</param>
internal sealed record Fix(string Done, IReadOnlyList<Edit> Edits)
{
    public bool Equals(Fix? other) => other is not null && Done == other.Done && Edits.SequenceEqual(other.Edits);

    public override int GetHashCode() => HashCode.Combine(Done, Edits.Count);
}

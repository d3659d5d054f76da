namespace Praktijk.SiteTests.Attacks;

/// <summary>
/// A text that somebody could send in to make the browser of a reader do something. What runs, calls <c>canary()</c>; what loads, loads from
/// <c>elders.example</c>.
/// </summary>
/// <param name="Name">What it tries; no other attack has this name.</param>
/// <param name="Text">As it stands in a body; in a field its lines are one.</param>
internal sealed record Attack(string Name, string Text)
{
    /// <summary>
    /// The errors that a body of this text gets when it starts at <see cref="Support.APractice.FirstLineOfText"/>: place and code
    /// (<c>13:8: verboden-link</c>). Empty when it is shown as text.
    /// </summary>
    public string[] InBody { get; init; } = [];

    /// <summary>The code of the error that a field with this text gets; null when it is shown as text.</summary>
    public string? InField { get; init; }

    /// <summary>The text as a field of one line shows it.</summary>
    public string OneLine => string.Join(' ', Text.Split(['\r', '\n', '\t', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    public override string ToString() => Name;
}

/// <summary>Attacks that try one thing in several ways.</summary>
internal sealed record AttackGroup(string Name, IReadOnlyList<Attack> Attacks)
{
    public override string ToString() => Name;
}

/// <summary>Lines of YAML that replace those of a valid file.</summary>
/// <param name="Name">What it tries.</param>
/// <param name="File">The file that it stands in; a valid one takes the lines in place of its own.</param>
/// <param name="Lines">Fields, each on a line.</param>
/// <param name="Expected">The errors, place and code (<c>2:8: geen-tekst</c>); empty when the site is built, and then it must be harmless.</param>
internal sealed record FieldAttack(string Name, string File, string[] Lines, params string[] Expected)
{
    /// <summary>Where the site is once it is built.</summary>
    public string Address { get; init; } = AttackSites.Address;

    public override string ToString() => Name;
}

/// <summary>A file of a name or kind that should not be able to reach the site.</summary>
/// <param name="Expected">What is said of it, as it is printed: <c>file:1:1: fout code</c>; empty when it is passed by in silence.</param>
internal sealed record FileAttack(string Name, string Path, string Text, params string[] Expected)
{
    public override string ToString() => Name;
}

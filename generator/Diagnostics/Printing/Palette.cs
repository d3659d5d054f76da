namespace Praktijk.Diagnostics.Printing;

/// <summary>Marks words for people at a terminal; the text itself stays the same.</summary>
internal sealed class Palette
{
    public static readonly Palette None = new(colours: false);
    public static readonly Palette Ansi = new(colours: true);

    private readonly bool _colours;

    private Palette(bool colours) => _colours = colours;

    public string Error(string text) => In("1;31", text);

    public string Warning(string text) => In("1;33", text);

    public string Success(string text) => In("32", text);

    public string Strong(string text) => In("1", text);

    public string Faint(string text) => In("2", text);

    private string In(string code, string text) => _colours ? $"\e[{code}m{text}\e[0m" : text;
}

using System.Text;
using Praktijk.Model;

namespace Praktijk.Rendering.Citing;

/// <summary>For LaTeX: an <c>@online</c> of biblatex, which Zotero and others read as a web page.</summary>
internal static class BibTeXFile
{
    public static string Of(Citation page)
    {
        var lines = new StringBuilder($"@online{{{page.Key},\n");
        // The second pair of braces keeps the name of the organisation in one piece, and the capitals of the title.
        Add("author", $"{{{Escaped(page.Organisation)}}}");
        Add("title", $"{{{Escaped(page.Title)}}}");
        if (page.Date is { } date)
        {
            Add("date", DutchText.Iso(date));
            Add("year", DutchText.Iso(date)[..4]);
        }
        Add("organization", Escaped(page.Website));
        // Taken as it stands: in an address nothing is escaped.
        Add("url", page.Url);
        Add("langid", "dutch");
        if (page.Version.Length > 0)
            Add("version", page.Version);
        return lines.Append("}\n").ToString();

        void Add(string name, string value) => lines.Append("  ").Append(name).Append(" = {").Append(value).Append("},\n");
    }

    /// <summary>Text as LaTeX takes it. Braces get a name: programs count them, escaped or not.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '&' or '%' or '$' or '#' or '_' => $"\\{c}",
                '{' => @"\textbraceleft{}",
                '}' => @"\textbraceright{}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '\\' => @"\textbackslash{}",
                _ => c.ToString(),
            });
        }
        return escaped.ToString();
    }
}

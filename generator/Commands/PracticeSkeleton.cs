using System.Text;
using Praktijk.Diagnostics;
using Praktijk.Formatting;
using Praktijk.Model;
using Praktijk.Schema;

namespace Praktijk.Commands;

/// <summary>
/// The file that <c>new praktijk</c> makes, from the declared fields: every field explained, what must be filled in marked with <c>[Vul in]</c>,
/// what may be left out behind <c>#</c>.
/// </summary>
internal static class PracticeSkeleton
{
    private const string Gap = "[Vul in]";
    private const int CommentWidth = 100;

    /// <summary>So many terms are listed; of more, the folder is named.</summary>
    private const int MostTermsListed = 60;

    public static string Text(string title, DateOnly today, IReadOnlyList<Field> fields, IReadOnlyList<Facet> facets)
    {
        var text = new StringBuilder("---\n");
        Comment(text, $"Vul in wat achter {Gap} staat. Een regel met een hekje is uitleg: laat hem staan of haal hem weg.", "");
        Comment(text, "Een veld achter een hekje mag je weglaten. Wil je het gebruiken, haal dan het hekje weg.", "");
        foreach (var field in fields)
        {
            text.Append('\n');
            Comment(text, Explanation(field, facets), "");
            Write(text, field, field.Key switch
            {
                "titel" => CanonicalText.Of(title),
                "gepubliceerd" => DutchText.Iso(today),
                "status" => "concept",
                _ => null,
            });
            if (field.Key == "status")
                Comment(text, "Klaar om te publiceren? Haal de regel met status weg.", "");
        }
        text.Append("---\n");
        foreach (var (_, heading, question) in PracticeSections.All)
            text.Append("\n## ").Append(heading).Append("\n\n> ").Append(Gap).Append(' ').Append(question).Append('\n');
        return text.ToString();
    }

    /// <param name="value">What is known already; null for a gap or an example.</param>
    private static void Write(StringBuilder text, Field field, string? value)
    {
        if (value is not null)
            text.Append(field.Key).Append(": ").Append(value).Append('\n');
        else if (field.Required)
            Lines(text, field, "", gaps: true);
        else
            Lines(text, field, "# ", gaps: false);
    }

    /// <param name="lead">Stands before every line: <c># </c> for a field that is left out for now.</param>
    private static void Lines(StringBuilder text, Field field, string lead, bool gaps)
    {
        text.Append(lead).Append(field.Key).Append(':');
        switch (field)
        {
            case { Kind: FieldKind.List, Item: { Kind: FieldKind.Group } item }:
                text.Append('\n');
                Group(text, item.Fields, lead, "  - ", gaps);
                break;
            case { Kind: FieldKind.List }:
                text.Append('\n').Append(lead).Append("  -").Append(Sample(field, gaps)).Append('\n');
                break;
            case { Kind: FieldKind.Group }:
                text.Append('\n');
                Group(text, field.Fields, lead, "  ", gaps);
                break;
            default:
                text.Append(Sample(field, gaps)).Append('\n');
                break;
        }
    }

    /// <param name="indent">Of the first field, which may begin a list item; the others line up with it.</param>
    private static void Group(StringBuilder text, IReadOnlyList<Field> fields, string lead, string indent, bool gaps)
    {
        var margin = new string(' ', indent.Length);
        foreach (var (index, field) in fields.Index())
        {
            // Above a dash, not beside it.
            Comment(text, Explanation(field, []), lead + (index == 0 ? indent.Replace("- ", "", StringComparison.Ordinal) : margin));
            var isGap = gaps && field.Required;
            var start = index == 0 ? indent : gaps && !field.Required ? margin + "# " : margin;
            text.Append(lead).Append(start).Append(field.Key).Append(':').Append(Sample(field, isGap)).Append('\n');
        }
    }

    private static string Sample(Field field, bool gap) => (gap, field.Example) switch
    {
        (true, "") => $" # {Gap}",
        (true, var example) => $" # {Gap} zoals: {example}",
        (false, "") => "",
        (false, _) => " " + FieldExample.Value(field),
    };

    private static string Explanation(Field field, IReadOnlyList<Facet> facets)
    {
        var parts = new List<string> { field.Help, Limits(field) };
        if (field.Choices.Count > 0)
            parts.Add($"Kies uit: {string.Join(", ", field.Choices)}.");
        if (facets.FirstOrDefault(f => f.Key == field.FacetKey) is { } facet)
        {
            parts.Add(facet.Terms.Count <= MostTermsListed
                ? $"Kies uit: {string.Join(", ", facet.Terms.Select(t => t.Slug))}."
                : $"Kies uit de bestanden in facetten/{facet.Key}/ (de naam zonder .md).");
        }
        return string.Join(' ', parts);
    }

    private static string Limits(Field field) => $"({string.Join(", ", [FieldWords.Requirement(field), .. FieldWords.Limits(field)])})";

    /// <summary>In lines that fit on a screen.</summary>
    private static void Comment(StringBuilder text, string comment, string lead)
    {
        var line = new StringBuilder();
        foreach (var word in comment.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > CommentWidth)
            {
                text.Append(lead).Append("# ").Append(line).Append('\n');
                line.Clear();
            }
            line.Append(line.Length > 0 ? " " : "").Append(PlainText.Clean(word));
        }
        text.Append(lead).Append("# ").Append(line).Append('\n');
    }
}

using Praktijk.Diagnostics;
using Praktijk.Schema;
using Praktijk.Yaml;

namespace Praktijk.Markdown;

/// <summary>Reads the YAML of a <c>schema</c> block: <c>knopen</c> with id and label, <c>pijlen</c> with van, naar and how sure they are.</summary>
internal static class DiagramReader
{
    private static readonly IReadOnlyList<Field> Fields =
    [
        new("knopen", FieldKind.List, "De vakken van het schema.")
        {
            Required = true,
            Least = 1,
            Most = 60,
            Item = new Field("knopen", FieldKind.Group, "")
            {
                Fields =
                [
                    new("id", FieldKind.Text, "Een korte naam om pijlen mee te tekenen.") { Example = "wijkteam", Required = true, Longest = 60 },
                    new("label", FieldKind.Text, "De tekst in het vak.") { Example = "Sociaal wijkteam", Required = true, Longest = 120 },
                ],
            },
        },
        new("pijlen", FieldKind.List, "De pijlen tussen de vakken.")
        {
            Most = 200,
            Item = new Field("pijlen", FieldKind.Group, "")
            {
                Fields =
                [
                    new("van", FieldKind.Name, "De id van het vak waar de pijl begint.") { Example = "wijkteam", Required = true },
                    new("naar", FieldKind.Name, "De id van het vak waar de pijl eindigt.") { Example = "aanbod", Required = true },
                    new("zeker", FieldKind.Choice, "Staat het in de tekst van de bron, of is het onze lezing?") { Example = "tekst", Choices = ["tekst", "interpretatie"] },
                    new("uitleg", FieldKind.Text, "Wat de pijl betekent.") { Example = "contacten helpen om de vraag te zien", Longest = 300 },
                ],
            },
        },
    ];

    /// <summary>Null after reporting what is wrong.</summary>
    public static Diagram? Read(YamlText yaml, DiagnosticList diagnostics)
    {
        if (YamlReader.Read(yaml, diagnostics) is not { } map)
            return null;
        var values = new FieldReader(diagnostics).Read(map, Fields);
        var nodes = new Dictionary<string, DiagramNode>(StringComparer.Ordinal);
        foreach (var node in values.Groups("knopen"))
        {
            if (node.LocatedText("id") is { } id && node.Text("label") is { } label && !nodes.TryAdd(id.Value, new DiagramNode(id.Value, label)))
                diagnostics.Add(Problems.DuplicateNode(id));
        }
        var arrows = new List<DiagramArrow>();
        foreach (var arrow in values.Groups("pijlen"))
        {
            var from = Node(arrow, "van", nodes, diagnostics);
            var to = Node(arrow, "naar", nodes, diagnostics);
            if (from is not null && to is not null)
                arrows.Add(new DiagramArrow(from, to, arrow.Text("zeker") == "tekst", arrow.Text("uitleg")));
        }
        return nodes.Count == 0 ? null : new Diagram([.. nodes.Values], arrows);
    }

    private static DiagramNode? Node(FieldValues arrow, string key, Dictionary<string, DiagramNode> nodes, DiagnosticList diagnostics)
    {
        if (arrow.LocatedText(key) is not { } id)
            return null;
        if (nodes.TryGetValue(id.Value, out var node))
            return node;
        diagnostics.Add(Problems.UnknownNode(id, diagnostics.TellsMoreOf(id.At.File) ? nodes.Keys : []));
        return null;
    }
}

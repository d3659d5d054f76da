using System.Globalization;
using Markdig.Renderers;

namespace Praktijk.Markdown;

/// <summary>
/// Draws a diagram in layers, from where arrows only leave to where they only arrive, as SVG with the same facts as a list behind it.
/// Only classes and presentation attributes: the page's policy allows no style.
/// </summary>
internal static class DiagramDrawing
{
    private const int BoxWidth = 190;
    private const int LineHeight = 18;
    private const int Padding = 12;
    private const int GapX = 26;
    private const int GapY = 56;
    private const int LettersPerLine = 22;

    private sealed record Box(DiagramNode Node, IReadOnlyList<string> Lines, int Layer)
    {
        public double X { get; set; }
        public double Y { get; set; }
        public int Height => Lines.Count * LineHeight + 2 * Padding;
        public double Middle => X + BoxWidth / 2d;
        public double Bottom => Y + Height;
    }

    /// <param name="id">A template id that no other drawing on the page has.</param>
    public static void Write(HtmlRenderer renderer, Diagram diagram, string id)
    {
        var layers = Layers(diagram);
        var boxes = layers.SelectMany(l => l).ToDictionary(b => b.Node);
        var (width, height) = Place(layers);

        renderer.Write("<figure class=\"schema\">").WriteLine();
        renderer.Write("<div class=\"tabelvak\" role=\"region\" tabindex=\"0\" aria-label=\"Schema\">").WriteLine();
        renderer.Write(Text($"<svg viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-label=\"Schema met {diagram.Nodes.Count} vakken en {diagram.Arrows.Count} pijlen; dezelfde inhoud staat hieronder als lijst\">")).WriteLine();
        renderer.Write($"<defs><marker id=\"{id}\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"9\" markerHeight=\"9\" markerUnits=\"userSpaceOnUse\" orient=\"auto-start-reverse\"><path class=\"pijlpunt\" d=\"M0 0L10 5L0 10z\"/></marker></defs>").WriteLine();
        foreach (var arrow in diagram.Arrows)
            WriteArrow(renderer, boxes[arrow.From], boxes[arrow.To], arrow.FromText, id);
        foreach (var box in boxes.Values)
            WriteBox(renderer, box);
        renderer.Write("</svg>").WriteLine().Write("</div>").WriteLine();
        WriteList(renderer, diagram);
        renderer.Write("</figure>").WriteLine();
    }

    /// <summary>Each node one layer below the lowest that points to it; an arrow back up (a cycle) is not followed.</summary>
    private static List<List<Box>> Layers(Diagram diagram)
    {
        var layer = diagram.Nodes.ToDictionary(n => n, _ => 0);
        for (var round = 0; round < diagram.Nodes.Count; round++)
        {
            var changed = false;
            foreach (var arrow in diagram.Arrows.Where(a => a.From != a.To && layer[a.To] <= layer[a.From] && layer[a.From] + 1 < diagram.Nodes.Count))
            {
                if (IsBack(diagram, arrow))
                    continue;
                layer[arrow.To] = layer[arrow.From] + 1;
                changed = true;
            }
            if (!changed)
                break;
        }
        var layers = layer.Values.Distinct().Order()
            .Select(l => diagram.Nodes.Where(n => layer[n] == l).Select(n => new Box(n, Wrap(n.Label), l)).ToList())
            .ToList();
        OrderByNeighbours(diagram, layers);
        return layers;
    }

    /// <summary>True when the target leads back to the source along earlier arrows: such an arrow must not push its target down for ever.</summary>
    private static bool IsBack(Diagram diagram, DiagramArrow arrow)
    {
        var seen = new HashSet<DiagramNode>();
        var open = new Stack<DiagramNode>([arrow.To]);
        while (open.TryPop(out var node))
        {
            if (node == arrow.From)
                return true;
            if (!seen.Add(node))
                continue;
            foreach (var next in diagram.Arrows.TakeWhile(a => a != arrow).Where(a => a.From == node))
                open.Push(next.To);
        }
        return false;
    }

    /// <summary>Puts boxes near the middle of what points to them, so that arrows cross less.</summary>
    private static void OrderByNeighbours(Diagram diagram, List<List<Box>> layers)
    {
        var place = new Dictionary<DiagramNode, double>();
        foreach (var layer in layers)
        {
            var ordered = layer.Select((box, i) => (box, i)).OrderBy(x =>
            {
                var from = diagram.Arrows.Where(a => a.To == x.box.Node && place.ContainsKey(a.From)).Select(a => place[a.From]).ToList();
                return from.Count > 0 ? from.Average() : (double)(x.i + 1) / (layer.Count + 1);
            }).Select(x => x.box).ToList();
            layer.Clear();
            layer.AddRange(ordered);
            for (var i = 0; i < layer.Count; i++)
                place[layer[i].Node] = (i + 1d) / (layer.Count + 1);
        }
    }

    private static (double Width, double Height) Place(List<List<Box>> layers)
    {
        var most = layers.Max(l => l.Count);
        double width = most * BoxWidth + (most - 1) * GapX + 4;
        var y = 2d;
        foreach (var layer in layers)
        {
            var rowWidth = layer.Count * BoxWidth + (layer.Count - 1) * GapX;
            var x = (width - rowWidth) / 2;
            foreach (var box in layer)
            {
                (box.X, box.Y) = (x, y);
                x += BoxWidth + GapX;
            }
            y += layer.Max(b => b.Height) + GapY;
        }
        return (width, y - GapY + 2);
    }

    private static void WriteBox(HtmlRenderer renderer, Box box)
    {
        renderer.Write(Text($"<g class=\"vak\"><rect x=\"{box.X:0.#}\" y=\"{box.Y:0.#}\" width=\"{BoxWidth}\" height=\"{box.Height}\" rx=\"6\"/><text text-anchor=\"middle\">"));
        for (var i = 0; i < box.Lines.Count; i++)
            renderer.Write(Text($"<tspan x=\"{box.Middle:0.#}\" y=\"{box.Y + Padding + i * LineHeight + 13:0.#}\">")).WriteEscape(box.Lines[i]).Write("</tspan>");
        renderer.Write("</text></g>").WriteLine();
    }

    private static void WriteArrow(HtmlRenderer renderer, Box from, Box to, bool fromText, string marker)
    {
        var kind = fromText ? "zeker" : "lezing";
        string path;
        if (from.Layer == to.Layer)
        {
            var right = to.X > from.X;
            path = Text($"M{(right ? from.X + BoxWidth : from.X):0.#} {from.Y + from.Height / 2d:0.#}L{(right ? to.X - 2 : to.X + BoxWidth + 2):0.#} {to.Y + to.Height / 2d:0.#}");
        }
        else
        {
            var down = to.Layer > from.Layer;
            var (y1, y2) = down ? (from.Bottom, to.Y - 2) : (from.Y, to.Bottom + 2);
            var bend = (y2 - y1) / 2;
            path = Text($"M{from.Middle:0.#} {y1:0.#}C{from.Middle:0.#} {y1 + bend:0.#} {to.Middle:0.#} {y2 - bend:0.#} {to.Middle:0.#} {y2:0.#}");
        }
        renderer.Write($"<path class=\"{kind}\" d=\"{path}\" marker-end=\"url(#{marker})\"/>").WriteLine();
    }

    private static void WriteList(HtmlRenderer renderer, Diagram diagram)
    {
        renderer.Write("<figcaption>Een doorgetrokken lijn staat zo in de tekst van de bron. Een onderbroken lijn is onze lezing.</figcaption>").WriteLine();
        renderer.Write("<details><summary>Het schema als lijst</summary>").WriteLine().Write("<ul>").WriteLine();
        foreach (var node in diagram.Nodes)
        {
            var arrows = diagram.Arrows.Where(a => a.From == node).ToList();
            renderer.Write("<li><strong>").WriteEscape(node.Label).Write("</strong>");
            if (arrows.Count > 0)
            {
                renderer.Write(" leidt naar:").WriteLine().Write("<ul>").WriteLine();
                foreach (var arrow in arrows)
                {
                    renderer.Write("<li>").WriteEscape(arrow.To.Label).Write(arrow.FromText ? " (uit de tekst)" : " (onze lezing)");
                    if (arrow.Explanation is { } why)
                        renderer.Write(": ").WriteEscape(why);
                    renderer.Write("</li>").WriteLine();
                }
                renderer.Write("</ul>");
            }
            renderer.Write("</li>").WriteLine();
        }
        renderer.Write("</ul>").WriteLine().Write("</details>").WriteLine();
    }

    private static List<string> Wrap(string label)
    {
        var lines = new List<string>();
        foreach (var word in label.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= LettersPerLine)
                lines[^1] += " " + word;
            else
                lines.Add(word);
        }
        return lines;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

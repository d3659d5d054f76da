using System.Globalization;
using System.Text;
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
    private const int BendWidth = 16;
    private const int GapX = 26;
    private const int GapY = 56;
    private const int LettersPerLine = 22;

    /// <summary>A box of the drawing, or a bend: the place in a layer through which an arrow passes that spans more than one.</summary>
    private sealed class Box
    {
        public Box(DiagramNode? node, int layer)
        {
            Node = node;
            Layer = layer;
            Lines = node is null ? [] : Wrap(node.Label);
            Height = Lines.Count * LineHeight + 2 * Padding;
        }

        public DiagramNode? Node { get; }
        public int Layer { get; }
        public List<string> Lines { get; }
        public double X { get; set; }
        public double Y { get; set; }
        public int Width => Node is null ? BendWidth : BoxWidth;
        /// <summary>A bend is as high as its layer: an arrow passes the boxes beside it straight.</summary>
        public double Height { get; set; }

        public double Middle => X + Width / 2d;
        public double Bottom => Y + Height;
    }

    /// <summary>An arrow with every place that it passes, from its source to its target.</summary>
    private sealed record Route(DiagramArrow Arrow, IReadOnlyList<Box> Stops);

    /// <param name="id">A template id that no other drawing on the page has.</param>
    public static void Write(HtmlRenderer renderer, Diagram diagram, string id)
    {
        var layerOf = LayerOf(diagram);
        var layers = Enumerable.Range(0, layerOf.Values.Max() + 1)
            .Select(l => diagram.Nodes.Where(n => layerOf[n] == l).Select(n => new Box(n, l)).ToList())
            .ToList();
        var boxes = layers.SelectMany(l => l).ToDictionary(b => b.Node!);
        var routes = diagram.Arrows.Select(a => new Route(a, Stops(boxes[a.From], boxes[a.To], layers))).ToList();
        OrderByNeighbours(layers, routes);
        var (width, height) = Place(layers);

        renderer.Write("<figure class=\"schema\">").WriteLine();
        renderer.Write("<div class=\"tabelvak\" role=\"region\" tabindex=\"0\" aria-label=\"Schema\">").WriteLine();
        renderer.Write(Text($"<svg viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-label=\"Schema met {diagram.Nodes.Count} vakken en {diagram.Arrows.Count} pijlen; dezelfde inhoud staat hieronder als lijst\">")).WriteLine();
        renderer.Write($"<defs><marker id=\"{id}\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"9\" markerHeight=\"9\" markerUnits=\"userSpaceOnUse\" orient=\"auto-start-reverse\"><path class=\"pijlpunt\" d=\"M0 0L10 5L0 10z\"/></marker></defs>").WriteLine();
        foreach (var route in routes)
            WriteArrow(renderer, route, id);
        foreach (var box in boxes.Values)
            WriteBox(renderer, box);
        renderer.Write("</svg>").WriteLine().Write("</div>").WriteLine();
        WriteList(renderer, diagram);
        renderer.Write("</figure>").WriteLine();
    }

    /// <summary>Each node one layer below the lowest that points to it; an arrow back up (a cycle) is not followed.</summary>
    private static Dictionary<DiagramNode, int> LayerOf(Diagram diagram)
    {
        var layer = diagram.Nodes.ToDictionary(n => n, _ => 0);
        var forward = diagram.Arrows.Where(a => a.From != a.To && !IsBack(diagram, a)).ToList();
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var arrow in forward.Where(a => layer[a.To] <= layer[a.From]))
            {
                layer[arrow.To] = layer[arrow.From] + 1;
                changed = true;
            }
        }
        // A source without anything above it comes down to just above the first that it points to: short arrows are easier to follow.
        foreach (var source in diagram.Nodes.Where(n => forward.All(a => a.To != n) && forward.Any(a => a.From == n)))
            layer[source] = forward.Where(a => a.From == source).Min(a => layer[a.To]) - 1;
        return layer;
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

    /// <summary>The two ends of an arrow, with a bend in every layer between them.</summary>
    private static List<Box> Stops(Box from, Box to, List<List<Box>> layers)
    {
        var stops = new List<Box> { from };
        var step = Math.Sign(to.Layer - from.Layer);
        for (var layer = from.Layer + step; step != 0 && layer != to.Layer; layer += step)
        {
            var bend = new Box(null, layer);
            layers[layer].Add(bend);
            stops.Add(bend);
        }
        stops.Add(to);
        return stops;
    }

    /// <summary>Puts boxes near the middle of what they are joined to, down and up a few times, so that arrows cross less.</summary>
    private static void OrderByNeighbours(List<List<Box>> layers, List<Route> routes)
    {
        var joined = routes.SelectMany(r => r.Stops.Zip(r.Stops.Skip(1))).SelectMany(p => new[] { p, (First: p.Second, Second: p.First) })
            .ToLookup(p => p.First, p => p.Second);
        var place = new Dictionary<Box, double>();
        foreach (var layer in layers)
            Number(layer);
        for (var round = 0; round < 8; round++)
        {
            var down = round % 2 == 0;
            foreach (var layer in down ? layers : Enumerable.Reverse(layers))
            {
                var ordered = layer.Select(box =>
                {
                    var near = joined[box].Where(n => down ? n.Layer < box.Layer : n.Layer > box.Layer).Select(n => place[n]).ToList();
                    return (box, at: near.Count > 0 ? near.Average() : place[box]);
                }).OrderBy(x => x.at).Select(x => x.box).ToList();
                layer.Clear();
                layer.AddRange(ordered);
                Number(layer);
            }
        }

        void Number(List<Box> layer)
        {
            for (var i = 0; i < layer.Count; i++)
                place[layer[i]] = (i + 1d) / (layer.Count + 1);
        }
    }

    private static (double Width, double Height) Place(List<List<Box>> layers)
    {
        static double WidthOf(List<Box> layer) => layer.Sum(b => b.Width) + (layer.Count - 1) * GapX;

        var width = layers.Max(WidthOf) + 4;
        var y = 2d;
        foreach (var layer in layers)
        {
            var x = (width - WidthOf(layer)) / 2;
            var height = layer.Max(b => b.Height);
            foreach (var box in layer)
            {
                box.Height = box.Node is null ? height : box.Height;
                (box.X, box.Y) = (x, y + (height - box.Height) / 2d);
                x += box.Width + GapX;
            }
            y += height + GapY;
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

    private static void WriteArrow(HtmlRenderer renderer, Route route, string marker)
    {
        var path = new StringBuilder();
        for (var i = 1; i < route.Stops.Count; i++)
            path.Append(Piece(route.Stops[i - 1], route.Stops[i], isFirst: i == 1, isLast: i == route.Stops.Count - 1));
        renderer.Write($"<path class=\"{(route.Arrow.FromText ? "zeker" : "lezing")}\" d=\"{path}\" marker-end=\"url(#{marker})\"/>").WriteLine();
    }

    /// <summary>A curve from one stop to the next; level arrows go from side to side, all others from edge to edge.</summary>
    private static string Piece(Box from, Box to, bool isFirst, bool isLast)
    {
        if (from.Layer == to.Layer)
        {
            var right = to.X >= from.X;
            return Text($"M{(right ? from.X + from.Width : from.X):0.#} {from.Y + from.Height / 2d:0.#}L{(right ? to.X - 2 : to.X + to.Width + 2):0.#} {to.Y + to.Height / 2d:0.#}");
        }
        var down = to.Layer > from.Layer;
        var y1 = down ? from.Bottom : from.Y;
        var y2 = down ? to.Y : to.Bottom;
        if (isLast)
            y2 += down ? -2 : 2;
        var bend = (y2 - y1) / 2;
        var start = isFirst ? Text($"M{from.Middle:0.#} {y1:0.#}") : Text($"V{y1:0.#}");
        return start + Text($"C{from.Middle:0.#} {y1 + bend:0.#} {to.Middle:0.#} {y2 - bend:0.#} {to.Middle:0.#} {y2:0.#}");
    }

    private static void WriteList(HtmlRenderer renderer, Diagram diagram)
    {
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
        renderer.Write("<figcaption>Een doorgetrokken lijn staat zo in de tekst van de bron. Een onderbroken lijn is onze lezing.</figcaption>").WriteLine();
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

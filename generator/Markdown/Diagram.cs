namespace Praktijk.Markdown;

/// <summary>A drawing of boxes and arrows, written as a fenced block <c>schema</c>.</summary>
internal sealed record Diagram(IReadOnlyList<DiagramNode> Nodes, IReadOnlyList<DiagramArrow> Arrows);

internal sealed record DiagramNode(string Id, string Label);

/// <param name="FromText">True when the source says so in its text; false when it is the editors' reading (drawn dashed).</param>
/// <param name="Explanation">Why it is drawn; null when the source needs no comment.</param>
internal sealed record DiagramArrow(DiagramNode From, DiagramNode To, bool FromText, string? Explanation);

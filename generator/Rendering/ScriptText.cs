namespace Praktijk.Rendering;

/// <summary>Puts scripts together without understanding them.</summary>
internal static class ScriptText
{
    /// <summary>
    /// One function around the parts: they share what they declare and leave nothing behind for the page. A semicolon stands between them, because
    /// a part that ends without one would go on in a next part that begins with a bracket.
    /// </summary>
    public static string InOneFunction(IEnumerable<string> parts) =>
        $"(() => {{\n'use strict';\n{string.Join("\n;\n", parts.Select(p => p.TrimEnd()))}\n}})();\n";
}

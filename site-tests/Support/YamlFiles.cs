using Praktijk.Diagnostics;
using Praktijk.Yaml;

namespace Praktijk.SiteTests.Support;

/// <summary>YAML files of the repository, read with the program's own reader.</summary>
internal static class YamlFiles
{
    public static YamlMap AsYaml(this string text)
    {
        var diagnostics = new DiagnosticList();
        var map = YamlReader.Read(YamlText.Of(new SourceFile("bestand.yml", text), 0, text.Length), diagnostics);
        Assert.Empty(diagnostics.InOrder());
        return map!;
    }

    public static bool Has(this YamlMap map, string key) => map.Entries.Any(e => e.Key.Value == key);

    /// <summary>Empty when the key is absent.</summary>
    public static YamlMap Map(this YamlMap map, string key) => Value(map, key) as YamlMap ?? YamlMap.Empty(map.At);

    /// <summary>Empty when the key is absent.</summary>
    public static IReadOnlyList<YamlNode> List(this YamlMap map, string key) => (Value(map, key) as YamlList)?.Items ?? [];

    /// <summary>Empty when the key is absent.</summary>
    public static string Text(this YamlMap map, string key) => (Value(map, key) as YamlScalar)?.Value ?? "";

    private static YamlNode? Value(YamlMap map, string key) => map.Entries.FirstOrDefault(e => e.Key.Value == key)?.Value;
}

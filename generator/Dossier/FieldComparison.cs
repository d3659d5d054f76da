using System.Text;
using Praktijk.Yaml;

namespace Praktijk.Dossier;

/// <summary>Holds the fields of two versions of a file against each other, whatever fields they are: how they are written plays no part.</summary>
internal static class FieldComparison
{
    /// <summary>In the order of the new file, then what is gone.</summary>
    public static IReadOnlyList<FieldChange> Between(YamlMap before, YamlMap after) => [.. OfMaps("", before, after)];

    private static IEnumerable<FieldChange> OfMaps(string prefix, YamlMap? before, YamlMap? after)
    {
        var (old, now) = (Entries(before), Entries(after));
        foreach (var key in (after?.Entries ?? []).Select(e => e.Key.Value).Concat((before?.Entries ?? []).Select(e => e.Key.Value).Where(k => !now.ContainsKey(k))))
        {
            foreach (var change in OfNodes(prefix + key, old.GetValueOrDefault(key), now.GetValueOrDefault(key)))
                yield return change;
        }
    }

    private static IEnumerable<FieldChange> OfNodes(string field, YamlNode? before, YamlNode? after) => (Something(before), Something(after)) switch
    {
        var (old, now) when Written(old) == Written(now) => [],
        (YamlMap or null, YamlMap or null) and var (old, now) => OfMaps(field + ".", old as YamlMap, now as YamlMap),
        (YamlList or null, YamlList or null) and var (old, now) => OfLists(field, (old as YamlList)?.Items ?? [], (now as YamlList)?.Items ?? []),
        var (old, now) => [new ValueChange(field, Shown(old), Shown(now))],
    };

    /// <summary>Of the items that are not on both sides, groups with the same first value are one group that changed.</summary>
    private static List<FieldChange> OfLists(string field, IReadOnlyList<YamlNode> before, IReadOnlyList<YamlNode> after)
    {
        var lost = Without(before, after);
        var gained = Without(after, before);
        var changed = new List<FieldChange>();
        foreach (var (earlier, now) in lost.OfType<YamlMap>().Join(gained.OfType<YamlMap>(), Label, Label, (l, g) => (l, g), StringComparer.Ordinal).DistinctBy(pair => pair.l).DistinctBy(pair => pair.g).ToList())
        {
            lost.Remove(earlier);
            gained.Remove(now);
            changed.AddRange(OfMaps($"{field} ({Label(now)}) ", earlier, now));
        }
        return gained.Count > 0 || lost.Count > 0 || changed.Count == 0 ? [new ItemsChange(field, [.. gained.Select(Label)], [.. lost.Select(Label)]), .. changed] : changed;
    }

    /// <summary>The items of a list that another lacks, each as often as it is there too many.</summary>
    private static List<YamlNode> Without(IReadOnlyList<YamlNode> items, IReadOnlyList<YamlNode> others)
    {
        var left = others.CountBy(Written, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var without = new List<YamlNode>();
        foreach (var item in items)
        {
            if (left.GetValueOrDefault(Written(item)) is > 0 and var count)
                left[Written(item)] = count - 1;
            else
                without.Add(item);
        }
        return without;
    }

    private static Dictionary<string, YamlNode> Entries(YamlMap? map) =>
        (map?.Entries ?? []).ToDictionary(e => e.Key.Value, e => e.Value, StringComparer.Ordinal);

    /// <summary>A field without a value says as much as no field.</summary>
    private static YamlNode? Something(YamlNode? node) => node is YamlScalar { IsNothing: true } or YamlScalar { Value.Length: 0 } or YamlList { Items.Count: 0 } ? null : node;

    /// <summary>What a reader calls an item of a list: its text or, of a group, its first text.</summary>
    private static string Label(YamlNode item) => item switch
    {
        YamlScalar scalar => scalar.Value,
        YamlMap map => map.Entries.Select(e => e.Value).OfType<YamlScalar>().FirstOrDefault()?.Value ?? "",
        _ => Shown(item) ?? "",
    };

    private static string? Shown(YamlNode? node) => node switch
    {
        YamlScalar scalar => scalar.Value,
        YamlList list => string.Join(", ", list.Items.Select(Label)),
        YamlMap map => string.Join(", ", map.Entries.Select(e => $"{e.Key.Value}: {Label(e.Value)}")),
        _ => null,
    };

    /// <summary>The same for two nodes that say the same. Content has no control characters, so those tell one value from the next.</summary>
    private static string Written(YamlNode? node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(YamlNode? node, StringBuilder text)
    {
        switch (node)
        {
            case YamlScalar scalar:
                text.Append(scalar.IsNothing ? "~" : scalar.Value);
                break;
            case YamlList list:
                text.Append('[');
                foreach (var item in list.Items)
                {
                    Write(item, text);
                    text.Append('\u001f');
                }
                text.Append(']');
                break;
            case YamlMap map:
                text.Append('{');
                foreach (var entry in map.Entries)
                {
                    text.Append(entry.Key.Value).Append('\u001e');
                    Write(entry.Value, text);
                    text.Append('\u001f');
                }
                text.Append('}');
                break;
            default:
                break;
        }
    }
}

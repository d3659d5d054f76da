using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Praktijk.Model;

namespace Praktijk.Indexing;

/// <summary>Writes the texts of the cases, for excerpts. Apart, so that it holds nothing else of the index while the site is being written.</summary>
internal sealed class CaseTexts(IReadOnlyList<Practice> practices, CaseCards cards)
{
    /// <summary>So many scripts share a version: one for each would make the head half as large again.</summary>
    public const int ScriptsPerVersion = 16;

    /// <summary>In characters before compression, which makes them about half.</summary>
    private const int ScriptSize = 16_000;

    private const int MostTogether = 16;

    /// <summary>How many cases have their texts in one script.</summary>
    public int Together { get; } = Math.Clamp((int)(ScriptSize / Math.Max(1, practices.Select(LengthOf).DefaultIfEmpty(1).Average())), 1, MostTogether);

    public IEnumerable<IndexScript> Scripts()
    {
        var scripts = (practices.Count + Together - 1) / Together;
        var versions = InParallel.Select([.. Enumerable.Range(0, (scripts + ScriptsPerVersion - 1) / ScriptsPerVersion)], VersionOf);
        for (var i = 0; i < scripts; i++)
        {
            var first = i * Together;
            yield return IndexScript.MadeWhenWritten($"t{i}", versions[i / ScriptsPerVersion], json => Write(json, first));
        }
    }

    /// <param name="group">Of scripts that share a version.</param>
    private string VersionOf(int group)
    {
        var size = ScriptsPerVersion * Together;
        int[] cases = [.. Enumerable.Range(group * size, Math.Min(size, practices.Count - group * size))];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(IndexScript.Json(json =>
        {
            json.WriteStartArray();
            json.WriteNumberValue(Together);
            cards.WriteColumns(json, cases);
            json.WriteEndArray();
        }));
        foreach (var document in cases)
        {
            foreach (var text in TextsOf(practices[document]))
            {
                hash.AppendData(MemoryMarshal.AsBytes(text.Span));
                hash.AppendData("\0\0"u8);
            }
        }
        return IndexScript.VersionOf(Fingerprint.Of(hash.GetHashAndReset()));
    }

    private void Write(Utf8JsonWriter json, int first)
    {
        json.WriteStartArray();
        for (var document = first; document < Math.Min(first + Together, practices.Count); document++)
        {
            cards.Write(json, document);
            json.WriteStartArray();
            foreach (var text in TextsOf(practices[document]))
                json.WriteStringValue(text.Span);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    /// <summary>The summary, the terms of the first two facets, and of each section the heading, its anchor and the text.</summary>
    private static IEnumerable<ReadOnlyMemory<char>> TextsOf(Practice practice)
    {
        yield return practice.Summary.AsMemory();
        for (var facet = 0; facet < 2; facet++)
            yield return (practice.Facets.Count > facet ? string.Join(", ", practice.Facets[facet].Terms.Select(t => t.Title)) : "").AsMemory();
        foreach (var section in SearchDocument.SectionsOf(practice))
        {
            yield return section.Heading.AsMemory();
            yield return section.Anchor.AsMemory();
            yield return section.Text.AsMemory().TrimEnd('\n');
        }
    }

    private static int LengthOf(Practice practice) => practice.Summary.Length + SearchDocument.SectionsOf(practice).Sum(s => s.Length + (s.Heading?.Length ?? 0));
}

using System.Globalization;
using System.Text;
using Praktijk.SiteTests.Support;

namespace Praktijk.Benchmarks.Corpus;

/// <summary>What a content folder holds.</summary>
/// <param name="Cases">The generated cases and our own.</param>
/// <param name="Characters">The generated text below the front matter.</param>
/// <param name="Running">How many words the generated cases have.</param>
/// <param name="Distinct">How many of these are different.</param>
internal sealed record CorpusFacts(int Cases, long Characters, long Running, int Distinct);

/// <summary>
/// Content folders of any size: our own content, with as many made-up cases beside our own as are asked for. They are the same on every machine as long as our
/// own content is the same, and a smaller folder is the beginning of a larger one.
/// </summary>
internal sealed class GeneratedContent
{
    private const ulong Seed = 20_261_122;
    private const int LeastText = 2_500;
    private const int MostText = 3_500;
    private const double FilledSlots = 0.65;

    // What the facets ask for or allow at most.
    private const int MostTerms = 3;

    private static readonly string[] Provinces =
        ["Drenthe", "Flevoland", "Friesland", "Gelderland", "Groningen", "Limburg", "Noord-Brabant", "Noord-Holland", "Overijssel", "Utrecht", "Zeeland", "Zuid-Holland"];

    private static readonly string[] Headings =
        ["Aanleiding", "Aanpak", "Wie doet wat", "Opbrengst", "Wat hielp en wat hinderde", "Lessen", "Wat we niet weten"];

    private readonly SeededRandom _random = new(Seed);
    private readonly SentencePool _pool;
    private readonly GrowingVocabulary _vocabulary;
    private readonly IReadOnlyList<(string Facet, IReadOnlyList<string> Terms)> _facets;
    private readonly HashSet<string> _slugs = new(StringComparer.Ordinal);

    private GeneratedContent()
    {
        _pool = SentencePool.Read(Repository.Content);
        _vocabulary = new GrowingVocabulary(_pool, _random);
        _facets =
        [
            .. Directory.EnumerateDirectories(Path.Combine(Repository.Content, "facetten")).Order(StringComparer.Ordinal)
                .Select(folder => (Path.GetFileName(folder), (IReadOnlyList<string>)[.. SlugsIn(folder)])),
        ];
    }

    /// <param name="folder">Where the content comes; made here.</param>
    /// <param name="cases">How many cases there are in all.</param>
    public static CorpusFacts Write(string folder, int cases) => new GeneratedContent().WriteTo(folder, cases);

    private CorpusFacts WriteTo(string folder, int cases)
    {
        foreach (var (path, bytes) in TemporaryFolder.Snapshot(Repository.Content))
        {
            var copy = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllBytes(copy, bytes);
        }
        var practices = Path.Combine(folder, "praktijken");
        _slugs.UnionWith(SlugsIn(practices));
        long characters = 0;
        while (_slugs.Count < cases)
        {
            var (slug, frontMatter, body) = NewCase();
            characters += body.Length;
            File.WriteAllText(Path.Combine(practices, slug + ".md"), frontMatter + body);
        }
        return new CorpusFacts(_slugs.Count, characters, _vocabulary.Running, _vocabulary.Distinct);
    }

    /// <summary>The names of the pages in a folder: of files, or of folders with the pictures of a page beside it.</summary>
    private static IEnumerable<string> SlugsIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f))
            .Concat(Directory.EnumerateDirectories(folder).Select(f => Path.GetFileName(f))).Order(StringComparer.Ordinal);

    private (string Slug, string FrontMatter, string Body) NewCase()
    {
        _vocabulary.BeginCase();
        var place = _vocabulary.Place();
        var (title, slug) = NewTitle(place);
        var summary = $"In {place} {Lowered(Sentence())}";
        if (summary.Length > 290)
            summary = $"In {place} werken bewoners en professionals samen.";
        var frontMatter = new StringBuilder("---\n");
        Field("titel", title);
        Field("samenvatting", summary);
        Field("plaats", place);
        Field("gemeente", place);
        Field("provincie", _random.Pick(Provinces));
        foreach (var (facet, terms) in _facets)
            frontMatter.Append(facet).Append(": [").AppendJoin(", ", _random.Some(terms, _random.Between(1, MostTerms))).Append("]\n");
        frontMatter.Append(CultureInfo.InvariantCulture, $"kwadrant: {{ collectief: {Scale()}, formeel: {Scale()} }}\n");
        frontMatter.Append(CultureInfo.InvariantCulture, $"bronnen:\n  - titel: \"Verslag van een werkbezoek in {place}\"\n");
        frontMatter.Append(CultureInfo.InvariantCulture, $"gepubliceerd: {_random.Between(2016, 2025)}-{_random.Between(1, 12):00}-{_random.Between(1, 28):00}\n---\n");
        _vocabulary.Count(title);
        return (slug, frontMatter.ToString(), Body());

        void Field(string name, string value) => frontMatter.Append(name).Append(": \"").Append(value.Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"\n");
        string Scale() => (_random.Between(-10, 10) / 10.0).ToString("0.0", CultureInfo.InvariantCulture);
    }

    private (string Title, string Slug) NewTitle(string place)
    {
        for (; ; )
        {
            var compound = _vocabulary.Compound();
            var title = $"{char.ToUpperInvariant(compound[0])}{compound[1..]} {_random.Pick(["in", "in", "van", "uit"])} {place}";
            var slug = title.ToLowerInvariant().Replace(' ', '-');
            if (_slugs.Add(slug))
                return (title, slug);
        }
    }

    private string Body()
    {
        var body = new StringBuilder();
        var length = _random.Between(LeastText, MostText);
        for (var i = 0; i < Headings.Length; i++)
        {
            body.Append("\n## ").Append(Headings[i]).Append("\n\n");
            _vocabulary.Count(Headings[i]);
            var asList = _random.Chance(0.4);
            var until = length * (i + 1) / Headings.Length;
            do
            {
                if (asList)
                    body.Append("- ").Append(Sentence()).Append('\n');
                else
                    body.AppendJoin(' ', Enumerable.Range(0, _random.Between(2, 4)).Select(_ => Sentence())).Append("\n\n");
            }
            while (body.Length < until);
            if (asList)
                body.Append('\n');
        }
        return body.ToString().Replace("\n\n\n", "\n\n", StringComparison.Ordinal).TrimEnd('\n') + "\n";
    }

    /// <summary>A sentence of our own content with other words in some of its slots.</summary>
    private string Sentence()
    {
        var sentence = string.Concat(_random.Pick(_pool.Sentences).Select(p => p.IsSlot && _random.Chance(FilledSlots) ? _vocabulary.Draw() : p.Text));
        _vocabulary.Count(sentence);
        return sentence;
    }

    private static string Lowered(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}

using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using Praktijk.Benchmarks.Measuring;
using Praktijk.Diagnostics;
using Praktijk.Indexing;
using Praktijk.Markdown;
using Praktijk.Reading;
using Praktijk.Rendering;
using Praktijk.Validating;
using Praktijk.Writing;

namespace Praktijk.Benchmarks.Engines;

/// <summary>What the index takes of a build. Nothing is written, so its share is rather too large than too small.</summary>
/// <param name="Index">Making the index and its files.</param>
/// <param name="Rest">All other work: reading, checking, making the pages.</param>
/// <param name="Text">How many characters of text the index covers: titles, summaries and texts of all pages.</param>
internal sealed record IndexTime(Duration Index, Duration Rest, long Text)
{
    /// <summary>Measures in this process, which must not have built anything yet.</summary>
    public static IndexTime Measure(string content)
    {
        var clock = Clock.Start();
        var diagnostics = new DiagnosticList();
        var read = ContentReader.Read(content, null, diagnostics);
        if (CatalogueValidator.Validate(read, new BuildOptions(null, WithDrafts: false), null, diagnostics) is not var (catalogue, links))
            throw new BenchmarkFault($"The content of {content} has errors.");
        var design = SiteDesign.Load(null);
        var rest = clock.Lap();

        var index = SearchIndexBuilder.Build(catalogue);
        index.Scripts.AsParallel().ForAll(script => script.Make());
        var indexing = clock.Lap();

        var renderer = new SiteRenderer(catalogue, links, new MarkdownRenderer(catalogue, links), design, new Lazy<SearchIndex>(index), read.Folder, read.Prints());
        renderer.Plan().AsParallel().ForAll(output => output.Make(new ArrayBufferWriter<byte>()));
        var pages = clock.Lap();

        var text = catalogue.ContentPages.Sum(p => p.Title.Length + p.Summary.Length + p.Body.Sections.Sum(s => (long)s.Length + (s.Heading?.Text.Length ?? 0)));
        return new IndexTime(indexing, new Duration(rest.Wall + pages.Wall, rest.Cpu + pages.Cpu), text);
    }

    public override string ToString() => string.Join(' ', new[] { Index.Wall, Index.Cpu, Rest.Wall, Rest.Cpu, Text }.Select(n => n!.Value.ToString("R", CultureInfo.InvariantCulture)));

    public static IndexTime Parse(string text)
    {
        var numbers = text.Trim().Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return new IndexTime(new Duration(numbers[0], numbers[1]), new Duration(numbers[2], numbers[3]), (long)numbers[4]);
    }

    private sealed class Clock
    {
        private readonly Stopwatch _watch = Stopwatch.StartNew();
        private TimeSpan _cpu = Cpu;

        private static TimeSpan Cpu => Environment.CpuUsage.TotalTime;

        public static Clock Start() => new();

        public Duration Lap()
        {
            var lap = new Duration(_watch.Elapsed.TotalSeconds, (Cpu - _cpu).TotalSeconds);
            _watch.Restart();
            _cpu = Cpu;
            return lap;
        }
    }
}

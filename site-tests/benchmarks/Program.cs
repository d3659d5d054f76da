using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Praktijk.Benchmarks;
using Praktijk.Benchmarks.Builds;
using Praktijk.Benchmarks.Corpus;
using Praktijk.Benchmarks.Engines;

var sizes = new Option<int[]>("--aantallen")
{
    Description = "How many cases the sites have, with commas between",
    CustomParser = argument => Parsed(argument, text => text.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture)).ToArray()),
    DefaultValueFactory = _ => [240, 2_000, 10_000],
};
var only = new Option<string>("--alleen") { Description = "Measure this engine only; the table is then printed and not kept" };
var rounds = new Option<int>("--rondes") { Description = "How often each first visit is made", DefaultValueFactory = _ => 3 };
var date = new Option<DateOnly>("--datum")
{
    Description = "The date above the results, such as 2026-11-22 (today)",
    CustomParser = argument => Parsed(argument, text => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
    DefaultValueFactory = _ => DateOnly.FromDateTime(DateTime.Today),
};
only.AcceptOnlyFromAmong("praktijk");
var number = new Argument<int>("aantal") { Description = "How many cases" };
var folder = new Argument<string>("map") { Description = "Where they come; a folder that is not there yet" };

var search = new Command("zoeken", "Measures the search, and Pagefind on the same cases; needs Chromium and Node") { sizes, only, rounds, date };
search.SetAction(async arguments =>
{
    try
    {
        var options = new SearchOptions(arguments.GetRequiredValue(sizes), WithPagefind: arguments.GetValue(only) is null, arguments.GetValue(rounds));
        var results = await SearchBenchmark.Run(options);
        Console.Write(ResultPage.Table(results));
        if (options.WithPagefind)
            ResultFile.Keep(ResultPage.Of(results, options, arguments.GetValue(date)));
        return 0;
    }
    catch (BenchmarkFault fault)
    {
        Progress.Say(fault.Message);
        return 2;
    }
});

var content = new Command("inhoud", "Only writes the content that is measured, to look at") { number, folder };
content.SetAction(arguments =>
{
    var to = Path.GetFullPath(arguments.GetRequiredValue(folder));
    if (Path.Exists(to))
    {
        Progress.Say($"{to} is there already.");
        return 2;
    }
    Progress.Say(GeneratedContent.Write(to, arguments.GetValue(number)).ToString());
    return 0;
});

var measured = new Argument<string>("map") { Description = "A content folder" };
var indexing = new Command("indextijd", "Prints what the index of a content folder takes: seconds and processor seconds of the index and of the rest of a build, and the characters of text") { measured };
indexing.SetAction(arguments => Console.WriteLine(IndexTime.Measure(Path.GetFullPath(arguments.GetRequiredValue(measured)))));

var root = new RootCommand("Benchmarks of Praktijk.") { search, content, indexing };
foreach (var command in BuildCommands.All(date))
    root.Add(command);
return await root.Parse(args).InvokeAsync();

static T? Parsed<T>(ArgumentResult argument, Func<string, T> parse)
{
    try
    {
        return parse(argument.Tokens[0].Value);
    }
    catch (FormatException fault)
    {
        argument.AddError(fault.Message);
        return default;
    }
}

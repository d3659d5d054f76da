using System.CommandLine;
using System.Globalization;
using Praktijk.Benchmarks.Engines;
using Praktijk.Benchmarks.Measuring;

namespace Praktijk.Benchmarks.Builds;

/// <summary>The command that measures builds, and what it asks of processes of its own.</summary>
internal static class BuildCommands
{
    private const int QuickSize = 100;

    public static IEnumerable<Command> All(Option<DateOnly> date)
    {
        yield return Builds(date);
        yield return Measuring();
        yield return Writing();
    }

    private static Command Builds(Option<DateOnly> date)
    {
        var sizes = new Option<int[]>("--praktijken")
        {
            Description = "How many cases the sites have, with commas between; above 20000 only full builds of the program itself are measured",
            CustomParser = argument => argument.Tokens[0].Value.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture)).ToArray(),
            DefaultValueFactory = _ => [100, 1_000, 10_000],
        };
        var runs = new Option<int>("--keren") { Description = "How often each build is made", DefaultValueFactory = _ => 5 };
        var quick = new Option<bool>("--snel") { Description = "Only to see that it works: 100 cases, once, with what is there" };
        var keep = new Option<bool>("--bewaar") { Description = "Keep the tables in RESULTS.md" };
        var command = new Command("bouwen", "Measures builds, and Hugo and Pagefind on the same cases") { sizes, runs, quick, keep, date };
        command.SetAction(async arguments =>
        {
            try
            {
                var isQuick = arguments.GetValue(quick);
                if (!isQuick)
                    InstallPagefind();
                var options = new BuildOptions(
                    isQuick ? [QuickSize] : arguments.GetRequiredValue(sizes), isQuick ? 1 : arguments.GetValue(runs), isQuick, HugoSite.Version());
                var costs = await BuildBenchmark.Run(options);
                Console.Write(BuildPage.Tables(costs));
                if (arguments.GetValue(keep))
                    ResultFile.Keep(BuildPage.Of(costs, options, arguments.GetValue(date)));
                return 0;
            }
            catch (BenchmarkFault fault)
            {
                Progress.Say(fault.Message);
                return 2;
            }
        });
        return command;
    }

    private static Command Measuring()
    {
        var report = new Argument<string>("verslag");
        var program = new Argument<string[]>("programma");
        var command = new Command(Meter.Command, "Runs a program and writes what it cost") { report, program };
        command.Hidden = true;
        command.SetAction(arguments => Meter.Run(arguments.GetRequiredValue(report), arguments.GetRequiredValue(program)));
        return command;
    }

    private static Command Writing()
    {
        var list = new Argument<string>("lijst");
        var folder = new Argument<string>("map");
        var command = new Command(WrittenTree.Command, "Writes the files of a list") { list, folder };
        command.Hidden = true;
        command.SetAction(arguments => Console.Write(WrittenTree.Run(arguments.GetRequiredValue(list), arguments.GetRequiredValue(folder))));
        return command;
    }

    private static void InstallPagefind()
    {
        try
        {
            PagefindSearch.Install();
        }
        catch (BenchmarkFault fault)
        {
            Progress.Say($"Without Pagefind: {fault.Message}");
        }
    }
}

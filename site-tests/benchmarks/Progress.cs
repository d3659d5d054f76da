namespace Praktijk.Benchmarks;

/// <summary>What goes on, on standard error: standard output has the table only.</summary>
internal static class Progress
{
    public static void Say(string line) => Console.Error.WriteLine(line);
}

using FsCheck;
using FsCheck.Fluent;

namespace Praktijk.SiteTests.Support;

/// <summary>Properties with the same examples in every run: a failure today is no luck of the draw.</summary>
internal static class Steady
{
    private const ulong Seed = 20_261_122;
    private const int Size = 50;

    /// <param name="examples">How many examples to try.</param>
    public static Config Config(int examples) =>
        FsCheck.Config.QuickThrowOnFailure.WithMaxTest(examples).WithReplay(Seed, 1);

    /// <summary>Values to be judged together rather than one by one.</summary>
    public static IReadOnlyList<T> Sample<T>(Gen<T> generator, int count) => [.. generator.Sample(count, new Rnd(Seed), Size)];
}

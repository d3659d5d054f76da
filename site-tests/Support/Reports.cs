using System.Text.RegularExpressions;

namespace Praktijk.SiteTests.Support;

/// <summary>What a site is told about its mistakes.</summary>
internal static class Reports
{
    /// <summary>
    /// Fails unless <c>check</c> reports exactly these problems in this order, with the exit code that goes with them, and <c>build</c> says
    /// the same and writes nothing when one of them is an error.
    /// </summary>
    /// <param name="expected">
    /// The beginning of each diagnostic, at least up to its code (<c>praktijken/voorstad.md:6:16: fout onbekende-term</c>); a <c>*</c>
    /// stands for any number.
    /// </param>
    public static void ShouldReport(this TestSite site, params string[] expected)
    {
        var hasErrors = expected.Any(e => e.Contains(": fout ", StringComparison.Ordinal));
        var check = site.Check();
        Compare(expected, check);
        check.ShouldExit(hasErrors ? 1 : 0);
        Assert.Empty(check.Files);

        var build = site.Build();
        Assert.Equal(check.Diagnostics, build.Diagnostics);
        build.ShouldExit(check.ExitCode);
        if (hasErrors)
            Assert.Empty(build.Files);
    }

    /// <summary>Fails unless the site passes without a word.</summary>
    public static Outcome ShouldPass(this TestSite site)
    {
        var build = site.Build();
        Compare([], build);
        return build.ShouldExit(0);
    }

    private static void Compare(string[] expected, Outcome outcome)
    {
        var same = outcome.Diagnostics.Count == expected.Length && outcome.Diagnostics.Zip(expected, BeginsWith).All(s => s);
        if (!same)
            throw new Xunit.Sdk.XunitException($"Expected:\n{Lines(expected)}\nReported:\n{Lines(outcome.Diagnostics)}\n\n{outcome}");
        // Never a stack trace for an editor's mistake.
        Assert.DoesNotContain("   at Praktijk.", outcome.Err, StringComparison.Ordinal);
    }

    private static bool BeginsWith(string actual, string expected) =>
        Regex.IsMatch(actual, "^" + Regex.Escape(expected).Replace("\\*", "[0-9]+", StringComparison.Ordinal), RegexOptions.CultureInvariant);

    private static string Lines(IReadOnlyCollection<string> lines) => lines.Count == 0 ? "  (nothing)" : string.Join('\n', lines.Select(l => "  " + l));
}

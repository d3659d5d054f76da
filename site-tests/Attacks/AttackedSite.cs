using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Attacks;

/// <summary>The site with all texts that are shown, built once for all tests that look at it.</summary>
internal static class AttackedSite
{
    private static readonly Lazy<(SiteFolder Folder, Outcome Outcome)> Built = new(() =>
    {
        var folder = AttackSites.Shown().Place();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return (folder, folder.Build());
    });

    public static Outcome Outcome => Built.Value.Outcome;

    public static string Folder => Built.Value.Folder.Site;
}

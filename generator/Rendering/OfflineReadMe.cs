using System.Buffers;
using System.Text;
using Praktijk.Model;
using Praktijk.Writing;

namespace Praktijk.Rendering;

/// <summary>What somebody reads who gets an offline edition and wonders where to begin.</summary>
internal static class OfflineReadMe
{
    /// <summary>Nothing for the site itself.</summary>
    public static IEnumerable<PlannedOutput> Plan(SiteSettings site, SiteInputs inputs)
    {
        if (site.Offline is { } edition)
            yield return new PlannedOutput(SiteAddresses.ReadMe, [inputs.Settings], output => output.Write(Encoding.UTF8.GetBytes(Text(site, edition))));
    }

    private static string Text(SiteSettings site, OfflineEdition edition)
    {
        var licence = site.License is null ? "" : $"De teksten mag je delen en aanpassen volgens {site.License}\n";
        var day = edition.Date is { } date ? $" van {DutchText.Date(date)}" : "";
        return $"""
            {site.Name}: offline-uitgave{day}, versie {edition.Version}

            Kreeg je een zip? Pak die eerst helemaal uit.
            Open daarna index.html in je browser. Alles werkt zonder internet, ook zoeken.

            De nieuwste versie staat op {site.BaseUrl}
            {licence}
            """.ReplaceLineEndings("\r\n");
    }
}

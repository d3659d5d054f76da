using Praktijk.Model;
using Praktijk.Validating;

namespace Praktijk.Permanence;

/// <summary>
/// What the content publishes now, as lines of the ledger: what follows from files of the content and so could go with them. What the program makes beside
/// a page (feeds, citations, cards) follows that page and has no line of its own; nor have assets, further pages of lists, drafts, or the ids of templates.
/// </summary>
internal sealed class PublishedAddresses(AddressBook book, SiteLinks links, IReadOnlyList<Practice> practices, AddressLedger ledger)
{
    /// <summary>The lines that the ledger does not have yet, in order.</summary>
    public IReadOnlyList<string> NotKept()
    {
        var pages = ledger.Pages.ToDictionary(p => p.Address);
        var files = ledger.Files.Select(f => f.Address).ToHashSet();
        var lines = new List<string>();
        foreach (var (address, file) in book.Lasting())
        {
            var kept = pages.GetValueOrDefault(address);
            if (kept is not { IsPromised: true })
                lines.Add(file is null ? address.ToString() : $"{address} {file}");
            lines.AddRange(book.AnchorsOf(address).Where(id => kept is null || !kept.Anchors.Contains(id)).Select(id => $"{address}#{id}"));
        }
        lines.AddRange(links.Images.Where(i => !files.Contains(i.Address) && book.Lasts(i.Address.Above)).Select(i => $"{i.Address} {i.File}"));
        lines.AddRange(Numbers());
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>A number for each case that has none: after the highest that was ever given, by the day of publication and then by name.</summary>
    private IEnumerable<string> Numbers()
    {
        var last = ledger.Numbers.Select(n => n.Number).Concat(ledger.Spent).DefaultIfEmpty().Max();
        foreach (var practice in practices.Where(p => !p.IsDraft && p.Number is null).OrderBy(p => p.Published).ThenBy(p => p.Slug, StringComparer.Ordinal))
        {
            if (last == LedgerReader.HighestNumber)
                throw new CommandFault($"In {LedgerReader.FileName} staat {SiteAddresses.Short(last)}, en hoger gaan de nummers niet. Haal die regel weg als hij er niet hoort.");
            yield return $"{SiteAddresses.Short(++last)} {practice.Address}";
        }
    }
}

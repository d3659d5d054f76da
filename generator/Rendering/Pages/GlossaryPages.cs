using Praktijk.Model;
using Praktijk.Rendering.Views;
using Praktijk.Writing;

namespace Praktijk.Rendering.Pages;

/// <summary>The glossary and its entries. Left out when there are none.</summary>
internal sealed class GlossaryPages(SiteFrame frame, PageTexts texts, SchemaData schema)
{
    private readonly IReadOnlyList<GlossaryEntry> _entries = frame.Catalogue.Glossary;

    public IEnumerable<PlannedOutput> Plan()
    {
        if (_entries.Count == 0)
            yield break;
        yield return frame.Page("begrippen", SiteAddresses.Glossary, () => [frame.Inputs.Glossary], ListView);
        for (var i = 0; i < _entries.Count; i++)
        {
            var index = i;
            yield return frame.Page("begrip", _entries[i].Address, () => [.. frame.Inputs.Of(_entries[index]), frame.Inputs.Glossary, frame.Inputs.Facets, frame.Inputs.Mentions(_entries[index])], links => View(index, links));
        }
    }

    private GlossaryView ListView(PageLinks links)
    {
        const string introduction = "Woorden uit het vak, kort uitgelegd, met de bron erbij.";
        return new GlossaryView(
            frame.Around(new PageHead
            {
                Address = SiteAddresses.Glossary,
                Title = "Begrippen",
                Description = Wording.Description($"{introduction} Van {Wording.InSentence(_entries[0].Title)} tot {Wording.InSentence(_entries[^1].Title)}."),
                Data = [schema.Glossary()],
            }, links),
            introduction,
            [.. _entries.GroupBy(Letter).Select(g => new GlossaryLetterView(
                g.Key.ToUpperInvariant(), $"p-{g.Key}", [.. g.Select(e => new LinkListItemView(links.To(e.Address), DutchText.Capitalised(e.Title), Wording.Sentence(e.Summary), null))]))]);
    }

    /// <summary>The letter under which it stands; <c>0-9</c> for whatever does not begin with one.</summary>
    private static string Letter(GlossaryEntry entry) => Folding.Fold(entry.Title) is [>= 'a' and <= 'z' and var letter, ..] ? letter.ToString() : "0-9";

    private GlossaryEntryView View(int index, PageLinks links)
    {
        var entry = _entries[index];
        var title = DutchText.Capitalised(entry.Title);
        var previous = index > 0 ? _entries[index - 1] : null;
        var next = index + 1 < _entries.Count ? _entries[index + 1] : null;
        return new GlossaryEntryView(
            frame.Around(new PageHead
            {
                Address = entry.Address,
                Title = PageTitles.Of(entry, frame.Catalogue),
                Crumb = title,
                Description = Wording.Description($"{title}: {Wording.Sentence(Wording.InSentence(entry.Summary))}"),
                Above = [("Begrippen", SiteAddresses.Glossary)],
                Data = [schema.GlossaryEntry(entry)],
                IsDraft = entry.IsDraft,
            }, links),
            title, Wording.Sentence(DutchText.Capitalised(entry.Summary)), texts.TextOf(entry, links),
            entry.Synonyms.Count == 0 ? null : string.Join(", ", entry.Synonyms),
            entry.Source is null ? null : Wording.Sentence(entry.Source),
            previous is null ? null : new NeighbourView(links.To(previous.Address), DutchText.Capitalised(previous.Title)),
            next is null ? null : new NeighbourView(links.To(next.Address), DutchText.Capitalised(next.Title)),
            previous is not null || next is not null,
            links.To(SiteAddresses.Glossary));
    }
}

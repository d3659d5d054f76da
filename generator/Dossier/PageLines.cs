using Praktijk.Diagnostics.Printing;
using Praktijk.Model;
using Praktijk.Reading;
using static Praktijk.Dossier.DossierWords;

namespace Praktijk.Dossier;

/// <summary>What a dossier says of one page.</summary>
internal sealed class PageLines(RepositoryPath repository)
{
    /// <summary>In characters; more of one page nobody reads in a comment.</summary>
    private const int MostCharacters = 6_000;

    /// <summary>The lines about one page, cut when there are too many.</summary>
    public IReadOnlyList<string> Of(PageChange change)
    {
        var page = change.Page;
        var lines = new List<string>
        {
            $"### {DutchText.Capitalised(KindWords(page.Kind).One)} {GitHubMarkdown.Text(Cut(page.Title))}: {FateWord(change)}",
            "",
            $"- {Place(change)}",
        };
        var length = lines.Sum(l => l.Length);
        var details = Details(change).ToList();
        for (var i = 0; i < details.Count; i++)
        {
            length += details[i].Length;
            if (length > MostCharacters)
            {
                lines.Add($"- en nog {DutchText.Count(details.Count - i, "regel", "regels")}");
                return lines;
            }
            lines.Add($"- {details[i]}");
        }
        if (Sketched(change) is { } sketch)
            lines.AddRange(["", "```text", .. sketch, "```"]);
        return lines;
    }

    private static IEnumerable<string> Details(PageChange change)
    {
        if (change is { After.Fields: null, Fate: not PageFate.Removed })
            yield return "De gegevens bovenaan zijn niet te lezen. Zie de fouten hierboven.";
        foreach (var field in change.Fields)
        {
            if (change.Fate != PageFate.New)
                yield return Field(field);
            else if (!IsShownElsewhere(field, change.Page))
                yield return $"{GitHubMarkdown.Text(Cut(field.Field))}: {(field is ItemsChange items ? Codes(items.Gained) : Value(((ValueChange)field).After!))}";
        }
        if (change.Text is { } text)
        {
            if (Words(text) is { } words)
                yield return words;
            if (text.SectionsGained.Count + text.SectionsLost.Count > 0)
                yield return $"koppen: {Items(text.SectionsGained, text.SectionsLost)}";
            if (!text.Links.IsNothing)
                yield return $"links: {Items(text.Links.Gained, text.Links.Lost)}";
        }
        if (change.AnchorsLost.Count > 0)
            yield return $"ankers die verdwijnen: {Codes(change.AnchorsLost.Select(a => "#" + a))}. Links van anderen naar deze koppen komen bovenaan de pagina uit.";
        if (change is { Fate: PageFate.Changed, Fields.Count: 0, Text: null, AnchorsLost.Count: 0, After.Fields: not null })
            yield return "De lezer merkt er niets van: alleen de schrijfwijze of de opmaak is anders.";
        if (change.Sentences is { } sentences)
        {
            yield return Sentences(sentences, change.Text?.WordsBefore);
            if (sentences.FirstTooLong is { } first)
                yield return $"{DutchText.Count(sentences.TooLong, "zin heeft", "zinnen hebben")} meer dan {SentenceSignals.MostWords} woorden. De eerste staat op regel {first.Line} ({first.Words} woorden): {GitHubMarkdown.Code(Cut(first.Text))}";
        }
    }

    /// <summary>Of a new page: its name is the heading, its place is drawn.</summary>
    private static bool IsShownElsewhere(FieldChange field, SitePage page) =>
        field is ValueChange value && (value.After == page.Title || page.Position is not null && field.Field.StartsWith("kwadrant.", StringComparison.Ordinal));

    private static string Sentences(SentenceSignals sentences, int? wordsBefore)
    {
        var words = DutchText.Count(sentences.Words, "woord", "woorden") + (wordsBefore is { } before && before != sentences.Words ? $" (was {DutchText.Number(before)})" : "");
        return sentences.Sentences == 0 ? $"taal: {words}"
            : $"taal: {words}; een zin heeft gemiddeld {DutchText.Number(Math.Round(sentences.Mean, 1))} woorden (richtlijn: hoogstens {SentenceSignals.MostOnAverage}), de langste {sentences.Longest} (richtlijn: hoogstens {SentenceSignals.MostWords})";
    }

    private static string Field(FieldChange change) => change switch
    {
        ValueChange { Before: null, After: { } after } value => $"{GitHubMarkdown.Text(Cut(value.Field))}: + {Value(after)}",
        ValueChange { Before: { } before, After: null } value => $"{GitHubMarkdown.Text(Cut(value.Field))}: − {Value(before)}",
        ValueChange value => $"{GitHubMarkdown.Text(Cut(value.Field))}: {Value(value.Before!)} → {Value(value.After!)}",
        ItemsChange { IsNothing: true } => $"{GitHubMarkdown.Text(Cut(change.Field))}: andere volgorde",
        ItemsChange items => $"{GitHubMarkdown.Text(Cut(change.Field))}: {Items(items.Gained, items.Lost)}",
        _ => "",
    };

    /// <summary>Null when only headings or links are not the same.</summary>
    private static string? Words(TextChange text)
    {
        if (text.WordsGained + text.WordsLost + text.SectionsChanged.Count == 0)
            return null;
        var words = DutchText.List(
        [
            .. text.WordsGained > 0 ? [$"{DutchText.Count(text.WordsGained, "woord", "woorden")} erbij"] : Array.Empty<string>(),
            .. text.WordsLost > 0 ? [$"{DutchText.Count(text.WordsLost, "woord", "woorden")} weg"] : Array.Empty<string>(),
        ]);
        var sections = text.SectionsChanged.Take(MostItems).Select(s => s is null ? "de tekst boven de eerste kop" : GitHubMarkdown.Code(Cut(s))).ToList();
        if (text.SectionsChanged.Count > MostItems)
            sections.Add($"{text.SectionsChanged.Count - MostItems} andere");
        var where = sections.Count == 0 ? "" : $", in {DutchText.List(sections)}";
        return words.Length == 0 ? $"tekst: dezelfde woorden, anders geschreven{where}" : $"tekst: {words}{where}";
    }

    private static IReadOnlyList<string>? Sketched(PageChange change)
    {
        if (change.Page.Kind != ContentKind.Practice || change.After is not { } after)
            return null;
        var (old, now) = (change.Before?.Position, after.Position);
        return old == now || now is null ? null : QuadrantSketch.Lines(old, now);
    }

    private string Place(PageChange change)
    {
        var file = File(change.Page);
        if (change.Page.Address is not { } address)
            return $"bestand {file}";
        var place = change switch
        {
            { Fate: PageFate.Moved, Before.Address: { } before } => $"adres {Code(before)} → {Code(address)}, {(change.After!.OldAddresses.Contains(before) ? "met doorverwijzing" : "**zonder doorverwijzing**")}, bestand {file}",
            { Page.IsDraft: true } => $"concept, nog niet op de site; straks op {Code(address)}, bestand {file}",
            _ => $"adres {Code(address)}, bestand {file}",
        };
        return change is { Before: { } was, After: not null } && was.File.Path != change.After.File.Path ? $"{place} (was {File(was)})" : place;
    }

    private string File(SitePage page) => GitHubMarkdown.Code(Cut(repository.To(page.File.Path)));

    private static string Code(Address address) => Value(address.ToString());
}

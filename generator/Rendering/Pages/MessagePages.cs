using Praktijk.Diagnostics;
using Praktijk.Markdown;
using Praktijk.Model;
using Praktijk.Rendering.Views;
using Praktijk.Writing;

namespace Praktijk.Rendering.Pages;

/// <summary>The explanation of every message that <c>check</c> can give. Made only for a site that has a page for contributors.</summary>
internal sealed class MessagePages(SiteFrame frame)
{
    private const string Introduction = "Bij elke fout die de controle vindt, staat een code. Hier lees je per code wat er mis is, waarom het ertoe doet en hoe het wel moet.";

    public IEnumerable<PlannedOutput> Plan()
    {
        if (frame.Sections.Contribute is not { } contribute)
            yield break;
        yield return frame.Page("meldingen", SiteAddresses.Messages, () => [new("uitleg van meldingen", PrintOfAll)], links => ListView(contribute, links));
        foreach (var code in Codes.All)
        {
            yield return frame.Page("melding", SiteAddresses.Message(code.Name), () => [new($"uitleg van {code.Name}", () => PrintOf(Explanation.Of(code)))],
                links => View(contribute, Explanation.Of(code), links));
        }
    }

    private MessageListView ListView(PlainPage contribute, PageLinks links) => new(
        frame.Around(new PageHead
        {
            Address = SiteAddresses.Messages,
            Title = "Meldingen",
            Description = Wording.Description(Introduction),
            Above = [(contribute.Title, contribute.Address)],
        }, links),
        Introduction,
        [.. Codes.All.GroupBy(c => c.Theme).Select(theme => new MessageThemeView(
            HeadingOf(theme.Key), $"p-{IdOf(theme.Key)}",
            [.. theme.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => new MessageItemView(links.To(SiteAddresses.Message(c.Name)), c.Name, Explanation.Of(c).Title))]))]);

    private MessageView View(PlainPage contribute, Explanation explanation, PageLinks links) => new(
        frame.Around(new PageHead
        {
            Address = SiteAddresses.Message(explanation.Code.Name),
            Title = explanation.Title,
            Crumb = explanation.Code.Name,
            Description = Wording.Description(explanation.Summary.Replace("`", "", StringComparison.Ordinal)),
            Above = [(contribute.Title, contribute.Address), ("Meldingen", SiteAddresses.Messages)],
        }, links),
        explanation.Title, explanation.Code.Name, Html(explanation), links.To(SiteAddresses.Messages));

    private static SafeHtml Html(Explanation explanation)
    {
        var file = new SourceFile($"{explanation.Code.Name}.md", explanation.Markdown);
        return new SafeHtml(MarkdownRenderer.Alone(MarkdownReader.Read(file, 0, new DiagnosticList())!));
    }

    private static Fingerprint PrintOfAll()
    {
        var all = new FingerprintWriter();
        foreach (var code in Codes.All)
            all.Add(code.Name).Add(Explanation.Of(code).Title);
        return all.ToFingerprint();
    }

    private static Fingerprint PrintOf(Explanation explanation) => new FingerprintWriter().Add(explanation.Title).Add(explanation.Markdown).ToFingerprint();

    private static string HeadingOf(Theme theme) => theme switch
    {
        Theme.Files => "Bestanden en mappen",
        Theme.Writing => "Hoe je velden schrijft",
        Theme.Fields => "Wat er in de velden staat",
        _ => "De tekst onder de velden",
    };

    private static string IdOf(Theme theme) => theme switch
    {
        Theme.Files => "bestanden",
        Theme.Writing => "schrijfwijze",
        Theme.Fields => "velden",
        _ => "tekst",
    };
}

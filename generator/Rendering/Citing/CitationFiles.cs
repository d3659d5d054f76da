using System.Buffers;
using System.Text;
using Praktijk.Model;
using Praktijk.Writing;

namespace Praktijk.Rendering.Citing;

/// <summary>A file beside a page with its citation in a form that programs read.</summary>
/// <param name="Name">The name of the file, the same beside every page.</param>
/// <param name="Extension">What a copy of it ends in.</param>
/// <param name="Label">What readers know the form by.</param>
/// <param name="MediaType">Without a character set; all are UTF-8.</param>
internal sealed record CitationForm(string Name, string Extension, string Label, string MediaType, Action<Citation, IBufferWriter<byte>> Write);

/// <summary>Beside each page that can be cited, a file per form; they stay beside a case that was withdrawn, which somebody may have cited.</summary>
internal sealed class CitationFiles(Catalogue catalogue, SiteInputs inputs)
{
    public static IReadOnlyList<CitationForm> Forms { get; } =
    [
        new(SiteAddresses.BibTeX, ".bib", "BibTeX", "application/x-bibtex", (page, output) => Encoding.UTF8.GetBytes(BibTeXFile.Of(page), output)),
        new(SiteAddresses.Ris, ".ris", "RIS", "application/x-research-info-systems", (page, output) => Encoding.UTF8.GetBytes(RisFile.Of(page), output)),
        new(SiteAddresses.CslJson, ".csl.json", "CSL-JSON", "application/vnd.citationstyles.csl+json", CslJsonFile.Write),
    ];

    public IEnumerable<PlannedOutput> Plan() =>
        from page in catalogue.Practices.Concat<ContentPage>(catalogue.Articles).Concat(catalogue.LearningPaths).Where(Citation.IsFor).Concat(catalogue.Withdrawn)
        from form in Forms
        select new PlannedOutput(SiteAddresses.Beside(page.Address, form.Name), () => [inputs.FileOf(page), inputs.Settings], output => form.Write(Citation.Of(page, catalogue.Site), output));
}

using Praktijk.Markdown;
using Praktijk.Model;

namespace Praktijk.Validating;

/// <summary>The words of pages for which a content folder has no file: a folder with only cases and facets is a whole site.</summary>
internal static class BuiltInWords
{
    public static QuadrantPage Quadrant(Quadrant quadrant) => new()
    {
        Origin = new PageOrigin($"kwadranten/{quadrant.Slug()}.md", new Address($"kwadranten/{quadrant.Slug()}/"), quadrant.Slug(), MarkdownReader.Empty) { IsBuiltIn = true },
        Quadrant = quadrant,
        Title = quadrant switch
        {
            Model.Quadrant.FormalIndividual => "Formeel en individueel",
            Model.Quadrant.FormalCollective => "Formeel en collectief",
            Model.Quadrant.InformalIndividual => "Informeel en individueel",
            _ => "Informeel en collectief",
        },
        Summary = quadrant switch
        {
            Model.Quadrant.FormalIndividual => "Een professional werkt met één persoon.",
            Model.Quadrant.FormalCollective => "Professionals organiseren of dragen iets voor een groep.",
            Model.Quadrant.InformalIndividual => "Burgers helpen één ander, zonder of met weinig professionele inzet.",
            _ => "Burgers doen samen iets voor een groep of de buurt.",
        },
    };

    public static HomePage Home(SiteSettings site, IReadOnlyList<Facet> facets) => new()
    {
        Title = site.Name,
        Introduction = site.Description ?? site.Subtitle ?? "Praktijkvoorbeelden, doorzoekbaar op onderwerp en op hun plek in het kwadrant.",
        ChartHeading = "Waar staan de voorbeelden?",
        ChartCaption = "Vierkant: een professional trekt de kar. Rond: bewoners doen het zelf. Open: voor één persoon. Vol: voor de groep.",
        Signals = facets.Where(f => f.Shape == LabelShape.Balloon).Select(ToHome).FirstOrDefault(),
        Lists = [.. facets.Where(f => f.Shape != LabelShape.Balloon).Take(2).Select(ToHome)],
        NewestHeading = "Pas toegevoegd",
    };

    private static HomeFacet ToHome(Facet facet) =>
        new(facet, facet.Question ?? facet.Label, facet.Description.Length > 0 ? facet.Description : null);
}

using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Form;

/// <summary>Small sites with the form.</summary>
internal static class FormSites
{
    public static TestSite Minimal { get; } = TestSite.Minimal
        .And("paginas/bijdragen.md", "---\ntitel: Bijdragen\nsamenvatting: Zo doe je mee.\n---\n\nStuur iets in.\n")
        .And("begrippen/vindplaats.md", "---\nterm: vindplaats\ndefinitie: Een plek waar je mensen vindt.\n---\n");

    public static TestSite WithRepository { get; } = Minimal
        .And("site.yml", "naam: Proef\nadres: https://proef.example/\nrepository: https://github.com/organisatie/kennisbank\ncontact: redactie@proef.example\n");
}

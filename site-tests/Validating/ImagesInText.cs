using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Validating;

public class ImagesInText
{
    private const string File = "praktijken/tuin/index.md";

    [Fact]
    public void A_picture_beside_the_text_comes_out_with_its_size_and_description()
    {
        var site = With("![De tuin in de lente](tuin.png)").And("praktijken/tuin/tuin.png", SomeImages.Png(60, 40)).ShouldPass();

        var image = site.Page("/praktijken/tuin/").QuerySelector("main img[alt='De tuin in de lente']")!;
        Assert.Equal(("60", "40"), (image.GetAttribute("width"), image.GetAttribute("height")));
        Assert.Equal(SomeImages.Png(60, 40), site.Files[$"praktijken/tuin/{image.GetAttribute("src")}"]);
    }

    [Fact]
    public void A_picture_that_is_not_there_is_refused() => With("![De tuin](tuin.png)").ShouldReport($"{File}:13:12: fout kapotte-afbeelding");

    [Fact]
    public void A_picture_with_a_name_that_is_nearly_right_is_suggested() =>
        With("![De tuin](tuim.png)").And("praktijken/tuin/tuin.png", SomeImages.Png(6, 4))
            .ShouldReport($"{File}:13:12: fout kapotte-afbeelding: De afbeelding 'tuim.png' bestaat niet. Bedoel je 'tuin.png'?");

    [Theory]
    [InlineData("tuin.PNG", "tuin.png")]
    [InlineData("Tuin.png", "tuin.png")]
    [InlineData("onze-t%C3%BAin.Png", "onze-tuin.png")]
    public void A_picture_whose_name_depends_on_the_system_is_refused_with_a_better_one(string written, string better)
    {
        var name = Uri.UnescapeDataString(written);
        With($"![De tuin]({written})").And($"praktijken/tuin/{name}", SomeImages.Png(6, 4))
            .ShouldReport($"praktijken/tuin/{name}:1:1: fout ongeldige-bestandsnaam: De naam '{name}' kan geen adres worden: "
                + $"gebruik alleen kleine letters a-z, cijfers en losse streepjes, hoogstens 80 tekens, ook achter de punt kleine letters. Noem het '{better}'.");
    }

    [Fact]
    public void A_picture_without_a_description_is_refused() =>
        With("![](tuin.png)").And("praktijken/tuin/tuin.png", SomeImages.Png(6, 4)).ShouldReport($"{File}:13:5: fout afbeelding-zonder-tekst");

    [Fact]
    public void A_picture_from_another_site_is_refused() =>
        With("![De tuin](https://elders.example/tuin.png)").ShouldReport($"{File}:13:12: fout afbeelding-van-elders");

    [Fact]
    public void A_picture_as_data_is_refused()
    {
        var check = With("![De tuin](data:image/png;base64,AAAA)").Check().ShouldExit(1);

        Assert.StartsWith($"{File}:13:12: fout ", Assert.Single(check.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_calls_itself_a_picture_is_refused() =>
        With("![De tuin](tuin.png)").And("praktijken/tuin/tuin.png", "<svg onload='alert(1)'/>").ShouldReport($"{File}:13:12: fout soort-afbeelding");

    [Fact]
    public void A_drawing_with_code_in_it_is_refused() =>
        With("![De tuin](tuin.svg)").And("praktijken/tuin/tuin.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
            .ShouldReport($"{File}:13:12: fout soort-afbeelding", "praktijken/tuin/tuin.svg:1:1: waarschuwing onbekend-bestand");

    [Fact]
    public void A_picture_of_more_than_500_KB_is_refused() =>
        With("![De tuin](tuin.png)").And("praktijken/tuin/tuin.png", [.. SomeImages.Png(6, 4), .. new byte[520_000]])
            .ShouldReport($"{File}:13:12: fout afbeelding-te-groot");

    [Fact]
    public void A_picture_that_says_where_it_was_taken_is_refused() =>
        With("![De tuin](tuin.jpg)").And("praktijken/tuin/tuin.jpg", SomeImages.Jpeg(6, 4, withLocation: true))
            .ShouldReport($"{File}:13:12: fout plaats-in-afbeelding");

    [Fact]
    public void A_picture_without_a_place_is_fine() =>
        With("![De tuin](tuin.jpg)").And("praktijken/tuin/tuin.jpg", SomeImages.Jpeg(6, 4, withLocation: false)).ShouldPass();

    [Fact]
    public void Files_that_nobody_asked_for_are_not_published()
    {
        var site = TestSite.With("praktijken/tuin/index.md", APractice.With("titel: Tuin"))
            .And("praktijken/tuin/kwaad.html", "<script>alert(1)</script>")
            .And("praktijken/tuin/kwaad.js", "alert(1)")
            .Build().ShouldExit(0);

        Assert.DoesNotContain(site.Files.Keys, path => path.Contains("kwaad", StringComparison.Ordinal));
    }

    private static TestSite With(string markdown) => TestSite.With(File, APractice.With("titel: Tuin").AndText(markdown + "\n"));
}

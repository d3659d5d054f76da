using FsCheck;
using FsCheck.Fluent;
using Praktijk.Model;
using Praktijk.SiteTests.Support;

namespace Praktijk.SiteTests.Model;

public class SlugTests
{
    [Theory]
    [InlineData("Eén café in ’t dorp", "een-cafe-in-t-dorp")]
    [InlineData("MAC: inloop (zonder programma)", "mac-inloop-zonder-programma")]
    [InlineData("  Súdwest-Fryslân  ", "sudwest-fryslan")]
    [InlineData("24/7", "24-7")]
    [InlineData("日本", "")]
    [InlineData("---", "")]
    public void A_title_becomes_an_address(string title, string slug) => Assert.Equal(slug, Slug.From(title));

    [Theory]
    [InlineData("mac-doetinchem")]
    [InlineData("3")]
    [InlineData("a-1")]
    public void Small_letters_digits_and_single_hyphens_are_valid(string slug) => Assert.True(Slug.IsValid(slug));

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("A")]
    [InlineData("é")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("con")]
    [InlineData("lpt1")]
    public void Anything_else_is_not(string slug) => Assert.False(Slug.IsValid(slug));

    [Fact]
    public void What_comes_out_of_any_title_is_valid_or_empty() => Check.One(
        Steady.Config(1_000),
        Prop.ForAll<string?>(title => Slug.From(title ?? "") is "" or "con" or "prn" or "aux" or "nul" || Slug.IsValid(Slug.From(title ?? ""))));

    [Fact]
    public void A_slug_stays_as_it_is() => Check.One(
        Steady.Config(1_000),
        Prop.ForAll<string?>(title => Slug.From(Slug.From(title ?? "")) == Slug.From(title ?? "")));
}

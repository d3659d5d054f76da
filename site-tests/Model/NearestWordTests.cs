using Praktijk.Model;

namespace Praktijk.SiteTests.Model;

public class NearestWordTests
{
    private static readonly string[] Words = ["coachend", "verbinden", "vraaggericht", "zichtbaar", "onderzoekend", "eigen-regie"];

    [Theory]
    [InlineData("verbindn", "verbinden")]
    [InlineData("vebrinden", "verbinden")]
    [InlineData("Zichtbaar", "zichtbaar")]
    [InlineData("onderzoeked", "onderzoekend")]
    [InlineData("eigen regie", "eigen-regie")]
    [InlineData("coach", "coachend")]
    public void A_word_that_is_nearly_right_is_found(string written, string nearest) => Assert.Equal(nearest, NearestWord.Of(written, Words));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("xylofoon")]
    [InlineData("tuinieren")]
    public void A_word_that_is_far_off_is_not(string written) => Assert.Null(NearestWord.Of(written, Words));

    [Fact]
    public void Of_two_that_are_equally_near_the_first_in_the_alphabet_is_taken() => Assert.Equal("baan", NearestWord.Of("bwan", ["bran", "baan"]));
}

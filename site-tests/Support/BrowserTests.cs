namespace Praktijk.SiteTests.Support;

/// <summary>A watch that never barks proves nothing: each fault that <see cref="Browser"/> looks for is made once.</summary>
public class BrowserTests
{
    [Theory]
    [InlineData("<script>console.error('mis')</script>", "console error")]
    [InlineData("<script>throw new Error('mis')</script>", "error on")]
    [InlineData("<img src='weg.png' alt=''>", "404 on")]
    [InlineData("<img src='https://elders.example/x.png' alt=''>", "request off the site")]
    public async Task A_fault_of_a_page_fails_the_visit(string markup, string fault)
    {
        var failure = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => VisitPageWith(markup));

        Assert.Contains(fault, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_quiet_page_passes() => VisitPageWith("<p>Stil.</p>");

    private static async Task VisitPageWith(string markup)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["index.html"], $"<!doctype html><html lang=nl><link rel=icon href='data:,'><title>t</title><body>{markup}");
        await using var server = await StaticServer.Start(folder.Path, "/onder/");
        await Browser.Visit(server.Address, new Reader(), page => page.GotoAsync(server.Address));
    }
}

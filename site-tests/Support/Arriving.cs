using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Praktijk.SiteTests.Support;

internal static partial class Arriving
{
    /// <summary>
    /// Waits until the page stands at an address and is there as a whole. Asks the browser again and again; Playwright's own wait listens here, on the test's
    /// side, for a moment that may have passed before it listens.
    /// </summary>
    /// <param name="address">The address; <c>*</c> stands for anything but a slash, <c>**</c> for anything.</param>
    public static async Task ArrivesAt(this IPage page, string address)
    {
        var pattern = Star().Replace(Regex.Escape(address), star => star.Length == 2 ? "[^/]*" : ".*");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"^{pattern}$"));
        while (!await IsComplete(page))
            await Task.Delay(25);
    }

    private static async Task<bool> IsComplete(IPage page)
    {
        try
        {
            return await page.EvaluateAsync<string>("document.readyState") == "complete";
        }
        catch (PlaywrightException)
        {
            // The page that was asked just made way for the next.
            return false;
        }
    }

    /// <summary>A star or two, as <see cref="Regex.Escape"/> leaves them.</summary>
    [GeneratedRegex(@"(\\\*){1,2}")]
    private static partial Regex Star();
}

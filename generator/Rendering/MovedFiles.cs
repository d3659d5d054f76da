using Praktijk.Model;
using Praktijk.Writing;

namespace Praktijk.Rendering;

/// <summary>
/// Files beside a page that moved, at its earlier addresses: a page leads on to the new one, but a program that fetches a citation, a feed or a cartridge
/// follows no page. They are the same there, and name the new address inside.
/// </summary>
internal static class MovedFiles
{
    /// <param name="beside">The files beside pages; pages among them are passed by.</param>
    public static IEnumerable<PlannedOutput> Plan(Catalogue catalogue, IReadOnlyList<PlannedOutput> beside)
    {
        var redirects = catalogue.Redirects.Where(r => r.To != Address.Home).ToList();
        if (redirects.Count == 0)
            return [];
        var targets = redirects.Select(r => r.To).ToHashSet();
        var files = beside.Where(f => !f.Address.Path.EndsWith('/') && targets.Contains(f.Address.Above)).ToLookup(f => f.Address.Above);
        return redirects.SelectMany(redirect => files[redirect.To].Select(file => new PlannedOutput(new Address(redirect.From.Path + NameAt(file.Address, redirect)), file.Inputs, file.Make)));
    }

    /// <summary>A file that bears the name of its page bore the earlier one there: <c>oud/oud.imscc</c>.</summary>
    private static string NameAt(Address file, Redirect redirect)
    {
        var name = file.Path[redirect.To.Path.Length..];
        var (now, then) = (SlugOf(redirect.To) + ".", SlugOf(redirect.From));
        return name.StartsWith(now, StringComparison.Ordinal) ? string.Concat(then, name.AsSpan(now.Length - 1)) : name;
    }

    private static string SlugOf(Address page) => page.Path.TrimEnd('/').Split('/')[^1];
}

using System.Buffers;
using System.Text;
using System.Text.Json;
using Praktijk.Model;
using Praktijk.Rendering.Citing;
using Praktijk.Writing;

namespace Praktijk.Rendering;

/// <summary>Small files for hosts, crawlers and browsers: robots.txt, _headers, security.txt, site.webmanifest.</summary>
/// <param name="pages">The addresses of all pages that no other site may frame: all but the cards of cases.</param>
internal sealed class HostFiles(SiteSettings site, SiteAssets assets, SiteInputs inputs, IEnumerable<Address> pages)
{
    private static readonly int[] IconSizes = [192, 512];

    /// <summary>What stands at the root of the site with pages in it: <c>zoeken</c>, <c>404.html</c>; empty for the home page.</summary>
    private readonly string[] _roots = [.. pages.Select(p => p.Path.Split('/', 2)[0]).Distinct().Order(StringComparer.Ordinal)];

    private BuildInput[] Both => [inputs.Settings, inputs.Assets];

    public IEnumerable<PlannedOutput> Plan()
    {
        yield return Text(SiteAddresses.Robots, $"User-agent: *\nAllow: /\n\nSitemap: {site.Absolute(SiteAddresses.Sitemap)}\n");
        yield return new PlannedOutput(
            SiteAddresses.Headers, [new BuildInput("mappen van de site", () => Fingerprint.Of(_roots))], output => output.Write(Encoding.UTF8.GetBytes(Headers())));
        yield return new PlannedOutput(SiteAddresses.Manifest, Both, WriteManifest);
        if (site.Contact is { } contact && site.Expires is { } expires)
            yield return Text(SiteAddresses.SecurityText, SecurityText(contact, expires));
    }

    private PlannedOutput Text(Address address, string text) => new(address, Both, output => output.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>
    /// For hosts that read it; others go by the meta element in each page, which cannot say who may frame the page.
    /// <para>
    /// A page that several rules match gets the headers of all of them, values of one name joined by a comma, and of two policies in one header both hold.
    /// So a rule for the cards cannot take back what a rule for everything forbids: frames are forbidden in rules that no card matches. A rule may have one
    /// <c>*</c>, for all that follows, or <c>:name</c> for one folder; of more than one <c>*</c> some hosts drop the rule without a word.
    /// </para>
    /// </summary>
    private string Headers() => $"""
        /*
          Content-Security-Policy: {ContentSecurityPolicy.InPage}
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin
          Strict-Transport-Security: max-age=31536000
          Permissions-Policy: camera=(), geolocation=(), microphone=()

        /assets/*
          Cache-Control: public, max-age=31536000, immutable

        {string.Join("\n", WithoutFrames().Select(path => $"{path}\n  Content-Security-Policy: {ContentSecurityPolicy.NoFrames}\n"))}
        """.ReplaceLineEndings("\n") + string.Concat(CitationFiles.Forms.Select(form => $"\n/:soort/:naam/{form.Name}\n  Content-Type: {form.MediaType}; charset=utf-8\n"));

    private IEnumerable<string> WithoutFrames()
    {
        var cases = SiteAddresses.Practices;
        foreach (var root in _roots)
        {
            if (root.Length == 0)
                yield return "/";
            else if (root + "/" != cases.Path)
                yield return root.Contains('.', StringComparison.Ordinal) ? $"/{root}" : $"/{root}/*";
        }
        yield return "/index.html";
        yield return $"{cases}";
        yield return $"{cases}index.html";
        yield return $"{cases}page/*";
        yield return $"{cases}:praktijk/";
        yield return $"{cases}:praktijk/index.html";
    }

    private string SecurityText(string contact, DateOnly expires)
    {
        var address = contact.StartsWith("https://", StringComparison.Ordinal) ? contact : "mailto:" + contact;
        return $"Contact: {address}\nExpires: {DutchText.Iso(expires)}T00:00:00Z\nPreferred-Languages: nl, en\n";
    }

    private void WriteManifest(IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("name", site.Subtitle is null ? site.Name : $"{site.Name}: {Wording.InSentence(site.Subtitle)}");
        json.WriteString("short_name", site.Name);
        json.WriteString("lang", "nl");
        json.WriteString("start_url", "./");
        json.WriteString("scope", "./");
        json.WriteString("display", "browser");
        json.WriteStartArray("icons");
        foreach (var size in IconSizes)
        {
            if (assets.Find($"pictogram-{size}.png") is not { } icon)
                continue;
            json.WriteStartObject();
            json.WriteString("src", icon.Path);
            json.WriteString("sizes", $"{size}x{size}");
            json.WriteString("type", "image/png");
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Praktijk.Model;
using Praktijk.Rendering.Citing;
using Praktijk.Writing;

namespace Praktijk.Rendering;

/// <summary>Small files for hosts, crawlers and browsers: robots.txt, _headers, security.txt, site.webmanifest.</summary>
internal sealed class HostFiles(SiteSettings site, SiteAssets assets, SiteInputs inputs)
{
    private static readonly int[] IconSizes = [192, 512];

    private BuildInput[] Both => [inputs.Settings, inputs.Assets];

    public IEnumerable<PlannedOutput> Plan()
    {
        yield return Text(SiteAddresses.Robots, $"User-agent: *\nAllow: /\n\nSitemap: {site.Absolute(SiteAddresses.Sitemap)}\n");
        yield return Text(SiteAddresses.Headers, Headers());
        yield return new PlannedOutput(SiteAddresses.Manifest, Both, WriteManifest);
        if (site.Contact is { } contact && site.Expires is { } expires)
            yield return Text(SiteAddresses.SecurityText, SecurityText(contact, expires));
    }

    private PlannedOutput Text(Address address, string text) => new(address, Both, output => output.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>For hosts that read it; others go by the meta element in each page, and give the files of citations a type of their own choice.</summary>
    private static string Headers() => $"""
        /*
          Content-Security-Policy: {ContentSecurityPolicy.AsHeader}
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin
          Strict-Transport-Security: max-age=31536000
          Permissions-Policy: camera=(), geolocation=(), microphone=()

        /assets/*
          Cache-Control: public, max-age=31536000, immutable

        """.ReplaceLineEndings("\n") + string.Concat(CitationFiles.Forms.Select(form => $"\n/:soort/:naam/{form.Name}\n  Content-Type: {form.MediaType}; charset=utf-8\n"));

    private string SecurityText(string contact, DateOnly expires)
    {
        var address = contact.StartsWith("https://", StringComparison.Ordinal) ? contact : "mailto:" + contact;
        return $"Contact: {address}\nExpires: {expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T00:00:00Z\nPreferred-Languages: nl, en\n";
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

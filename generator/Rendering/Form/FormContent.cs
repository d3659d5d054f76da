using System.Text.Json;
using Praktijk.Markdown;
using Praktijk.Model;

namespace Praktijk.Rendering.Form;

/// <summary>Which files, addresses and words of the glossary there are: for the rules that a browser cannot know by itself.</summary>
/// <param name="pages">The addresses of all pages of the site.</param>
internal sealed class FormContent(Catalogue catalogue, IReadOnlyList<Address> pages)
{
    /// <summary>Of all that is written.</summary>
    public Fingerprint Print()
    {
        using var bytes = new PooledBuffer(4 * 1024);
        DataScript.ForForm.Write(bytes, Write);
        return Fingerprint.Of(bytes.WrittenSpan);
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("soort", "inhoud");
        Texts(json, "bestanden", Files());
        // The name only: it is taken, and who does not hear so makes the same file twice.
        Texts(json, "concepten", catalogue.DraftFiles);
        Texts(json, "ingetrokken", catalogue.Withdrawn.Select(p => p.File).Order(StringComparer.Ordinal));
        Texts(json, "vast", BuiltIn());
        json.WriteStartObject("oud");
        foreach (var redirect in Redirects())
            json.WriteString(redirect.From.Path, redirect.File);
        json.WriteEndObject();
        Texts(json, "begrippen", Names());
        json.WriteEndObject();
    }

    /// <summary>The address of each follows from its path.</summary>
    private IEnumerable<string> Files() => catalogue.ContentPages.Where(p => !p.IsBuiltIn).Select(p => p.File).Order(StringComparer.Ordinal);

    private IEnumerable<string> BuiltIn()
    {
        var fromFiles = catalogue.ContentPages.Where(p => !p.IsBuiltIn).Select(p => p.Address).ToHashSet();
        return pages.Where(address => !fromFiles.Contains(address)).Select(address => address.Path).Order(StringComparer.Ordinal);
    }

    private IEnumerable<Redirect> Redirects() => catalogue.Redirects.OrderBy(r => r.From.Path, StringComparer.Ordinal);

    /// <summary>Folded, as <c>[[…]]</c> looks them up.</summary>
    private IEnumerable<string> Names() => new GlossaryWords(catalogue.Glossary).Names.Order(StringComparer.Ordinal);

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}

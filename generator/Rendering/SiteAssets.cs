using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Praktijk.Model;
using Praktijk.Writing;

namespace Praktijk.Rendering;

/// <summary>
/// Style sheets, scripts, fonts and pictures of the templates. Each has a part of the hash of its bytes in its name, so that a browser may keep it
/// for ever; <c>url(…)</c> in style sheets follows.
/// </summary>
internal sealed partial class SiteAssets
{
    private const string Folder = "assets/";

    /// <summary>Browsers and operating systems ask for these at the root, whatever the page says.</summary>
    private static readonly Dictionary<string, string> AlsoAtRoot = new()
    {
        ["favicon.ico"] = "favicon.ico",
        ["merk.svg"] = "favicon.svg",
        ["apple-touch-icon.png"] = "apple-touch-icon.png",
    };

    private readonly SortedDictionary<string, Asset> _assets = new(StringComparer.Ordinal);

    /// <exception cref="TemplateFault">A style sheet names a file that is not there.</exception>
    public static SiteAssets Load(TemplateFolder folder)
    {
        var assets = new SiteAssets();
        var names = folder.Names.Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..]).ToList();
        foreach (var name in names.Where(n => !IsStyleSheet(n)))
            assets.Add(name, folder.Read(Folder + name));
        foreach (var name in names.Where(IsStyleSheet))
            assets.Add(name, Encoding.UTF8.GetBytes(WithoutComments(assets.WithHashedNames(name, folder.ReadText(Folder + name)))));
        return assets;
    }

    /// <summary>Where the asset is published.</summary>
    /// <exception cref="TemplateFault">The templates hold no such file.</exception>
    public Address AddressOf(string name) => Find(name)
        ?? throw new TemplateFault(TemplateFolder.InputName(Folder + name), null, null, "Dit bestand ontbreekt.");

    /// <summary>Where the asset is published; null when the templates do without it.</summary>
    public Address? Find(string name) => _assets.TryGetValue(name, out var asset) ? asset.Address : null;

    public IEnumerable<string> Names => _assets.Keys;

    public IEnumerable<PlannedOutput> Outputs()
    {
        foreach (var (name, asset) in _assets)
        {
            yield return asset.At(asset.Address, name);
            if (AlsoAtRoot.TryGetValue(name, out var atRoot))
                yield return asset.At(new Address(atRoot), name);
        }
    }

    private void Add(string name, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..10];
        _assets[name] = new Asset(new Address($"{Folder}{Path.ChangeExtension(name, null)}.{hash}{Path.GetExtension(name)}"), content);
    }

    private string WithHashedNames(string name, string css) => UrlInCss().Replace(css, match =>
    {
        var target = match.Groups["target"].Value;
        if (target.StartsWith("data:", StringComparison.Ordinal) || target.StartsWith('#'))
            return match.Value;
        if (!_assets.TryGetValue(Resolve(name, target), out var asset))
        {
            var line = css.AsSpan(0, match.Index).Count('\n') + 1;
            throw new TemplateFault(TemplateFolder.InputName(Folder + name), line, null, $"'{target}' bestaat niet in templates/{Folder}.");
        }
        var depth = string.Concat(Enumerable.Repeat("../", name.Count(c => c == '/')));
        return $"url(\"{depth}{asset.Address.Path[Folder.Length..]}\")";
    });

    /// <summary>Comments and indentation are for whoever edits the style sheet; readers need not wait for them.</summary>
    private static string WithoutComments(string css) => string.Join('\n', Comment().Replace(css, "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)) + "\n";

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    private static string Resolve(string from, string target) =>
        new Uri(new Uri("file:///" + from), target).AbsolutePath[1..];

    private static bool IsStyleSheet(string name) => name.EndsWith(".css", StringComparison.Ordinal);

    [GeneratedRegex("""url\(\s*(?:"(?<target>[^"]*)"|'(?<target>[^']*)'|(?<target>[^"')]*))\s*\)""", RegexOptions.ExplicitCapture)]
    private static partial Regex UrlInCss();

    private sealed record Asset(Address Address, byte[] Content)
    {
        public PlannedOutput At(Address address, string name) => new(address, [TemplateFolder.InputName(Folder + name)], output => output.Write(Content));
    }
}

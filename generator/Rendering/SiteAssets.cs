using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Praktijk.Indexing;
using Praktijk.Model;
using Praktijk.Writing;

namespace Praktijk.Rendering;

/// <summary>
/// Style sheets, scripts, fonts and pictures of the templates: each a file, or part of an <see cref="AssetBundle"/>. What is published has a part of the hash
/// of its bytes in its name, so that a browser may keep it for ever; <c>url(…)</c> in style sheets follows.
/// </summary>
internal sealed class SiteAssets
{
    public const string Folder = "assets/";

    /// <summary>Where the scripts of the search index are published. From there to the root of the site is two folders up, on which the browser's side relies.</summary>
    public const string IndexFolder = $"{Folder}zoeken/";

    /// <summary>Browsers and operating systems ask for these at the root, whatever the page says.</summary>
    private static readonly Dictionary<string, string> AlsoAtRoot = new()
    {
        ["favicon.ico"] = "favicon.ico",
        ["merk.svg"] = "favicon.svg",
        ["apple-touch-icon.png"] = "apple-touch-icon.png",
    };

    private readonly SortedDictionary<string, Asset> _assets = new(StringComparer.Ordinal);
    private readonly TemplateFolder _folder;
    private readonly IReadOnlyList<AssetBundle> _bundles;

    private SiteAssets(TemplateFolder folder, IReadOnlyList<AssetBundle> bundles)
    {
        _folder = folder;
        _bundles = bundles;
    }

    /// <exception cref="TemplateFault">A style sheet names a file that is not there, or a bundle cannot be made.</exception>
    public static SiteAssets Load(TemplateFolder folder, IReadOnlyList<AssetBundle> bundles)
    {
        var assets = new SiteAssets(folder, bundles);
        var parts = bundles.SelectMany(b => b.AllParts).ToHashSet(StringComparer.Ordinal);
        var names = folder.Names.Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Select(n => n[Folder.Length..]).Where(n => !parts.Contains(n)).ToList();
        foreach (var name in names.Where(n => !IsStyleSheet(n)))
            assets.Add(name, IsScript(name) ? Encoding.UTF8.GetBytes(assets.Script([name], string.Concat)) : folder.Read(Folder + name));
        // Style sheets name other files, so these come first: the name that is published has the hash of the bytes in it.
        foreach (var name in names.Where(IsStyleSheet))
            assets.Add(name, Encoding.UTF8.GetBytes(assets.Style(name, name)));
        foreach (var bundle in bundles)
            assets.Add(bundle);
        return assets;
    }

    /// <summary>Where the asset is published.</summary>
    /// <exception cref="TemplateFault">The templates hold no such file.</exception>
    public Address AddressOf(string name) => Find(name)
        ?? throw Fault(name, "Dit bestand ontbreekt.");

    /// <summary>Where the asset is published; null when the templates do without it.</summary>
    public Address? Find(string name) => _assets.TryGetValue(name, out var asset) ? asset.Address : null;

    public IEnumerable<string> Names => _assets.Keys;

    public IEnumerable<PlannedOutput> Outputs()
    {
        foreach (var (name, asset) in _assets)
        {
            yield return asset.At(asset.Address);
            if (AlsoAtRoot.TryGetValue(name, out var atRoot))
                yield return asset.At(new Address(atRoot));
        }
    }

    private void Add(AssetBundle bundle)
    {
        if (_assets.ContainsKey(bundle.Name))
            throw Fault(bundle.Name, $"Dit bestand wordt gemaakt van {string.Join(", ", bundle.AllParts)}; leg een eigen versie over een van die bestanden.");
        if (bundle.AllParts.FirstOrDefault(p => !_folder.Names.Contains(Folder + p)) is { } missing)
            throw Fault(missing, $"Dit bestand ontbreekt; '{bundle.Name}' wordt ervan gemaakt.");
        var text = IsScript(bundle.Name) ? Script(bundle.Parts, ScriptText.InOneFunction, bundle.OwnProperties) : string.Concat(bundle.Parts.Select(p => StylePart(p, bundle)));
        if (bundle.ForPaper is { } forPaper)
            text += $"@media print {{\n{StylePart(forPaper, bundle)}}}\n";
        Add(bundle.Name, Encoding.UTF8.GetBytes(text));
    }

    private void Add(string name, byte[] content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..10];
        var address = new Address($"{Folder}{Path.ChangeExtension(name, null)}.{hash}{Path.GetExtension(name)}");
        _assets[name] = new Asset(address, content, new BuildInput(TemplateFolder.InputName(Folder + name), Fingerprint.Of(content)));
    }

    /// <summary>The script as a browser gets it: as small as it can be when all of it is ours; else its author has to know it again.</summary>
    private string Script(IReadOnlyList<string> parts, Func<IEnumerable<string>, string> join, IReadOnlyList<string>? ownProperties = null)
    {
        var texts = parts.Select(p => _folder.ReadText(Folder + p)).ToList();
        return (parts.All(p => _folder.IsOurs(Folder + p)) ? ScriptMinifier.Minify(join(texts), ownProperties) : null) ?? join(texts.Select(ScriptText.WithoutComments));
    }

    private string StylePart(string name, AssetBundle bundle) =>
        SourceOf(name).CheckAsPart() is { } fault ? throw fault : Style(name, bundle.Name);

    /// <summary>The style sheet as a browser gets it: small when it is ours; else its author has to know it again.</summary>
    /// <param name="place">The name under which it is published: links are from there.</param>
    private string Style(string name, string place)
    {
        var text = SourceOf(name).ToPublish(
            target => Find(Resolve(name, target)) is { } address ? ToRoot(place) + address.Path[Folder.Length..] : null,
            target => _bundles.FirstOrDefault(b => b.AllParts.Contains(Resolve(name, target))) is { } bundle
                ? $"'{target}' wordt niet los gepubliceerd, maar als deel van '{bundle.Name}'."
                : $"'{target}' bestaat niet in templates/{Folder}.");
        return _folder.IsOurs(Folder + name) ? StyleSheetText.Small(text) : text;
    }

    private StyleSheetText SourceOf(string name) => new(_folder.PathOf(Folder + name), _folder.ReadText(Folder + name));

    private TemplateFault Fault(string name, string problem) => new(_folder.PathOf(Folder + name), null, null, problem);

    private static string Resolve(string from, string target) => new Uri(new Uri("file:///" + from), target).AbsolutePath[1..];

    /// <summary>From an asset in a folder of its own to <c>assets/</c>: <c>../</c> for each folder.</summary>
    private static string ToRoot(string name) => string.Concat(Enumerable.Repeat("../", name.AsSpan().Count('/')));

    private static bool IsStyleSheet(string name) => name.EndsWith(".css", StringComparison.Ordinal);

    private static bool IsScript(string name) => name.EndsWith(".js", StringComparison.Ordinal);

    private sealed record Asset(Address Address, byte[] Content, BuildInput Input)
    {
        public PlannedOutput At(Address address) => new(address, [Input], output => output.Write(Content));
    }
}

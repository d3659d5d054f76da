using System.Buffers;
using System.Text;
using System.Xml;
using Praktijk.Rendering;

namespace Praktijk.Cartridges;

/// <summary>Something in a cartridge that a student opens.</summary>
/// <param name="Id">Unique in its cartridge: a-z, 0-9 and hyphens. Names its file.</param>
internal abstract record CartridgeItem(string Id, string Title);

/// <param name="Url">Absolute.</param>
internal sealed record CartridgeLink(string Id, string Title, string Url) : CartridgeItem(Id, Title);

/// <param name="Write">A whole HTML page that needs no other file.</param>
internal sealed record CartridgePage(string Id, string Title, Action<IBufferWriter<byte>> Write) : CartridgeItem(Id, Title);

/// <summary>What becomes a section or a module of a course.</summary>
/// <param name="Id">Unique in its cartridge.</param>
internal sealed record CartridgeModule(string Id, string Title, IReadOnlyList<CartridgeItem> Items);

/// <summary>
/// A Common Cartridge 1.1, which Brightspace, Canvas and Moodle can take in: a zip with a manifest, a file per link, and HTML pages. Version 1.1 because
/// Moodle knows nothing newer. The same input gives the same bytes.
/// See https://www.imsglobal.org/cc/ccv1p1/imscc_profilev1p1-Implementation.html
/// </summary>
/// <param name="Id">a-z, 0-9 and hyphens.</param>
internal sealed record Cartridge(string Id, string Title, IReadOnlyList<CartridgeModule> Modules)
{
    public const string Extension = ".imscc";

    private const string Manifest = "imsmanifest.xml";
    private const string Package = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1";
    private const string Metadata = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest";
    private const string WebLink = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1";
    private const int UsualSize = 4 * 1024;

    private IEnumerable<CartridgeItem> Items => Modules.SelectMany(m => m.Items);

    public void Write(IBufferWriter<byte> output)
    {
        var zip = new StoredZip(output);
        Add(zip, Manifest, WriteManifest);
        foreach (var item in Items)
        {
            Add(zip, FileOf(item), item switch
            {
                CartridgePage page => page.Write,
                CartridgeLink link => file => WriteLink(link, file),
                _ => throw new InvalidOperationException(item.GetType().Name),
            });
        }
        zip.Close();
    }

    private static void Add(StoredZip zip, string name, Action<IBufferWriter<byte>> write)
    {
        using var bytes = new PooledBuffer(UsualSize);
        write(bytes);
        zip.Add(name, bytes.WrittenSpan);
    }

    private static string FileOf(CartridgeItem item) => item is CartridgeLink ? $"links/{item.Id}.xml" : $"paginas/{item.Id}.html";

    /// <summary>
    /// Moodle looks for the namespace in the first 500 bytes, without a prefix, and refuses what the schema of 1.1 does not allow: elements in this order,
    /// a root item without a title, identifiers that begin with a letter, a link without an <c>href</c> of its own.
    /// </summary>
    private void WriteManifest(IBufferWriter<byte> output)
    {
        using var xml = Start(output, "manifest", Package);
        xml.WriteAttributeString("xmlns", "l", null, Metadata);
        xml.WriteAttributeString("identifier", $"c-{Id}");
        xml.WriteStartElement("metadata");
        xml.WriteElementString("schema", "IMS Common Cartridge");
        xml.WriteElementString("schemaversion", "1.1.0");
        xml.WriteStartElement("lom", Metadata);
        xml.WriteStartElement("general", Metadata);
        xml.WriteStartElement("title", Metadata);
        xml.WriteStartElement("string", Metadata);
        xml.WriteAttributeString("language", "nl");
        xml.WriteString(Title);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();

        xml.WriteStartElement("organizations");
        xml.WriteStartElement("organization");
        xml.WriteAttributeString("identifier", "indeling");
        xml.WriteAttributeString("structure", "rooted-hierarchy");
        xml.WriteStartElement("item");
        xml.WriteAttributeString("identifier", "wortel");
        foreach (var module in Modules)
            WriteModule(xml, module);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();

        xml.WriteStartElement("resources");
        foreach (var item in Items)
            WriteResource(xml, item);
        xml.WriteEndElement();
    }

    private static void WriteModule(XmlWriter xml, CartridgeModule module)
    {
        xml.WriteStartElement("item");
        xml.WriteAttributeString("identifier", $"m-{module.Id}");
        xml.WriteElementString("title", module.Title);
        foreach (var item in module.Items)
        {
            xml.WriteStartElement("item");
            xml.WriteAttributeString("identifier", $"i-{item.Id}");
            xml.WriteAttributeString("identifierref", $"r-{item.Id}");
            xml.WriteElementString("title", item.Title);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteResource(XmlWriter xml, CartridgeItem item)
    {
        xml.WriteStartElement("resource");
        xml.WriteAttributeString("identifier", $"r-{item.Id}");
        xml.WriteAttributeString("type", item is CartridgeLink ? "imswl_xmlv1p1" : "webcontent");
        if (item is CartridgePage)
            xml.WriteAttributeString("href", FileOf(item));
        xml.WriteStartElement("file");
        xml.WriteAttributeString("href", FileOf(item));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>In a window of its own: a course shows links in a frame, and a site may refuse to be framed.</summary>
    private static void WriteLink(CartridgeLink link, IBufferWriter<byte> output)
    {
        using var xml = Start(output, "webLink", WebLink);
        xml.WriteElementString("title", link.Title);
        xml.WriteStartElement("url");
        xml.WriteAttributeString("href", link.Url);
        xml.WriteAttributeString("target", "_blank");
        xml.WriteEndElement();
    }

    private static XmlWriter Start(IBufferWriter<byte> output, string root, string schema)
    {
        var xml = XmlWriter.Create(new Utf8Writer(output), new XmlWriterSettings { Indent = true, IndentChars = " ", NewLineChars = "\n", Encoding = Encoding.UTF8, CloseOutput = true });
        xml.WriteStartElement(root, schema);
        xml.WriteAttributeString("xmlns", schema);
        return xml;
    }
}

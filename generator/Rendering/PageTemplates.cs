using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using HandlebarsDotNet.IO;
using Praktijk.Model;
using Template = HandlebarsDotNet.HandlebarsTemplate<System.IO.TextWriter, object, object>;

namespace Praktijk.Rendering;

/// <summary>
/// The page templates, compiled once and safe to use from many threads. The only file that knows the template engine:
/// Handlebars.Net, escaping by default, refusing unknown names.
/// </summary>
internal sealed partial class PageTemplates
{
    private const string Pages = "paginas/";
    private const string Parts = "delen/";
    private const string Extension = ".hbs";

    private readonly Dictionary<string, TemplateText> _texts = [];
    private readonly ConcurrentDictionary<string, Lazy<Template>> _compiled = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _inputs = new();
    private readonly IHandlebars _engine;

    private PageTemplates(TemplateFolder folder)
    {
        foreach (var name in folder.Names.Where(n => n.EndsWith(Extension, StringComparison.Ordinal)))
            _texts[name] = new TemplateText(name, folder.PathOf(name), folder.ReadText(name));

        var configuration = new HandlebarsConfiguration
        {
            ThrowOnUnresolvedBindingExpression = true,
            TextEncoder = new HtmlEscaping(),
            FormatProvider = CultureInfo.InvariantCulture,
        };
        configuration.FormatterProviders.Add(new SafeHtmlFormat());
        configuration.CompileTimeConfiguration.Features.Add(new TemplateCompiler());
        _engine = Handlebars.Create(configuration);
    }

    /// <exception cref="TemplateFault">A template has a mistake that shows without a page.</exception>
    public static PageTemplates Load(TemplateFolder folder)
    {
        var templates = new PageTemplates(folder);
        foreach (var text in templates._texts.Values)
            templates.Check(text);
        foreach (var text in templates._texts.Values.Where(t => t.Name.StartsWith(Parts, StringComparison.Ordinal)))
            templates._engine.RegisterTemplate(PartName(text.Name), templates.CompileLater(text));
        return templates;
    }

    /// <summary>Compiles all templates before a page asks for them. What is wrong with one is told when a page does.</summary>
    public void CompileAll()
    {
        foreach (var text in _texts.Values)
            _ = Compiled(text);
    }

    /// <summary>Writes a page in UTF-8.</summary>
    /// <param name="page">The name of the template without folder and extension: <c>praktijk</c>.</param>
    /// <param name="view">The record whose properties the template names.</param>
    /// <exception cref="TemplateFault">The template names something that the view has not, or does not exist.</exception>
    public void Render(string page, object view, Address address, IBufferWriter<byte> output)
    {
        using var writer = new Utf8Writer(output);
        Write(TextOf(Pages + page, address), view, address, writer);
    }

    /// <summary>What a partial makes of a view, without the line feed at its end: for parts that many pages have alike.</summary>
    /// <param name="part">The name of the partial without folder and extension: <c>voet</c>.</param>
    /// <param name="address">The first page that needs it, to name when the template is at fault.</param>
    /// <exception cref="TemplateFault">As for a page.</exception>
    public SafeHtml RenderPart(string part, object view, Address address)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        Write(TextOf(Parts + part, address), view, address, writer);
        return new SafeHtml(writer.ToString().TrimEnd('\n'));
    }

    private void Write(TemplateText text, object view, Address address, TextWriter writer)
    {
        try
        {
            Compiled(text)(writer, view, null!);
        }
        catch (Exception problem) when (IsOfEngine(problem))
        {
            throw Explain(text, problem, address);
        }
    }

    /// <summary>The template files that a page is made from: its own and all partials that it reaches, those included that are made apart.</summary>
    public IReadOnlyList<string> InputsOf(string page, params ReadOnlySpan<string> partsApart)
    {
        if (_inputs.TryGetValue(page, out var known))
            return known;
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Collect(Pages + page + Extension, names);
        foreach (var part in partsApart)
            Collect(Parts + part + Extension, names);
        return _inputs[page] = [.. names.Select(TemplateFolder.InputName)];
    }

    /// <param name="input">As <see cref="InputsOf"/> names it.</param>
    public Fingerprint PrintOf(string input) => Fingerprint.Of(_texts[TemplateFolder.NameOf(input)].Source);

    private void Collect(string name, SortedSet<string> names)
    {
        if (!_texts.TryGetValue(name, out var text) || !names.Add(name))
            return;
        foreach (var (partial, _) in text.Partials())
            Collect(Parts + partial + Extension, names);
    }

    private void Check(TemplateText text)
    {
        if (text.Check() is { } fault)
            throw fault;
        foreach (var (partial, index) in text.Partials())
        {
            if (!_texts.ContainsKey(Parts + partial + Extension))
                throw text.FaultAt(index, $"Het deel '{partial}' bestaat niet in templates/{Parts[..^1]}.");
        }
    }

    private TemplateText TextOf(string name, Address address) =>
        _texts.GetValueOrDefault(name + Extension)
        ?? throw new TemplateFault(TemplateFolder.InputName(name + Extension), null, null, "Deze template ontbreekt.") { Page = address.ToString() };

    private Template Compiled(TemplateText text) => (_compiled.TryGetValue(text.Name, out var known) ? known : CompiledOnce(text)).Value;

    /// <summary>Apart, because a page asks for its partials hundreds of times, and what is made for the first time costs the others too.</summary>
    private Lazy<Template> CompiledOnce(TemplateText text) => _compiled.GetOrAdd(text.Name, _ => new Lazy<Template>(() => Compile(text)));

    /// <summary>A partial is compiled when a page first uses it: most builds need all of them, <c>serve</c> and the tests do not.</summary>
    private Template CompileLater(TemplateText text) => (writer, context, data) => Compiled(text)(writer, context, data);

    private Template Compile(TemplateText text)
    {
        try
        {
            using var reader = new StringReader(text.WithoutIndentation());
            return _engine.Compile(reader);
        }
        catch (Exception problem) when (IsOfEngine(problem))
        {
            throw text.FaultAt(0, $"De template is niet te lezen ({FirstLine(problem.Message)}).", problem);
        }
    }

    /// <summary>
    /// The engine says which partials it was in and which name it missed, not where. The innermost template that uses the name is the one:
    /// a block of a page runs inside the partial that wraps it.
    /// </summary>
    private TemplateFault Explain(TemplateText page, Exception problem, Address address)
    {
        var around = new List<TemplateText> { page };
        Exception innermost = problem;
        for (Exception? e = problem; e is not null; e = e.InnerException)
        {
            innermost = e;
            if (e is TemplateFault fault)
                return new TemplateFault(fault.Template, fault.Line, fault.Column, fault.Message, e) { Page = address.ToString() };
            if (PartialInMessage().Match(e.Message) is { Success: true } match && _texts.TryGetValue(Parts + match.Groups[1].Value + Extension, out var partial))
                around.Insert(0, partial);
        }
        if (innermost is not HandlebarsUndefinedBindingException missing)
            return new TemplateFault(around[0].Path, null, null, $"De template is niet af te drukken ({FirstLine(innermost.Message)}).", problem) { Page = address.ToString() };
        var text = around.FirstOrDefault(t => t.FindUse(missing.Path) >= 0) ?? around[0];
        var found = text.FaultAt(Math.Max(text.FindUse(missing.Path), 0), $"'{missing.Path}' bestaat hier niet.", problem);
        return new TemplateFault(found.Template, found.Line, found.Column, $"'{missing.Path}' bestaat hier niet.", problem) { Page = address.ToString() };
    }

    /// <summary>What the engine throws: its own exceptions, of which the one for an unknown name is no relative, and those of a template it cannot make sense of.</summary>
    private static bool IsOfEngine(Exception problem) => problem is HandlebarsException or HandlebarsUndefinedBindingException or InvalidOperationException or ArgumentException;

    private static string PartName(string name) => name[Parts.Length..^Extension.Length];

    private static string FirstLine(string message) => message.Split('\n', 2)[0].Trim();

    [GeneratedRegex("^Runtime error while rendering partial '([^']+)'")]
    private static partial Regex PartialInMessage();

    /// <summary>Escapes what means something in HTML text and in quoted attributes, and leaves accented letters as they are.</summary>
    private sealed class HtmlEscaping : ITextEncoder
    {
        private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

        public IFormatProvider FormatProvider => CultureInfo.InvariantCulture;

        public void Encode(StringBuilder? text, TextWriter target) => Encode(text?.ToString(), target);

        public void Encode(string? text, TextWriter target)
        {
            var rest = text.AsSpan();
            for (var i = rest.IndexOfAny(Special); i >= 0; i = rest.IndexOfAny(Special))
            {
                target.Write(rest[..i]);
                target.Write(rest[i] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#39;" });
                rest = rest[(i + 1)..];
            }
            target.Write(rest);
        }

        public void Encode<T>(T? text, TextWriter target)
            where T : IEnumerator<char>
        {
            var whole = new StringBuilder();
            while (text is not null && text.MoveNext())
                whole.Append(text.Current);
            Encode(whole, target);
        }
    }

    private sealed class SafeHtmlFormat : IFormatterProvider, IFormatter
    {
        public bool TryCreateFormatter(Type type, [MaybeNullWhen(false)] out IFormatter formatter)
        {
            formatter = type == typeof(SafeHtml) ? this : null;
            return formatter is not null;
        }

        public void Format<T>(T value, in EncodedTextWriter writer) => writer.WriteSafeString(((SafeHtml)(object)value!).Html);
    }
}

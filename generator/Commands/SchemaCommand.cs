using System.Text;
using Praktijk.Diagnostics;
using Praktijk.Diagnostics.Printing;
using Praktijk.Model;
using Praktijk.Reading;
using Praktijk.Schema;
using Praktijk.Validating;

namespace Praktijk.Commands;

/// <summary>
/// <c>praktijk schema</c>: the declared fields as JSON Schema, with the terms of this content. One kind is printed as it is, all kinds as one object with a
/// member per kind, and with a folder each kind becomes a file there.
/// </summary>
internal static class SchemaCommand
{
    /// <summary>How a file that was made by this command begins, so that no other is overwritten.</summary>
    private const string Beginning = "{\n  \"$schema\": \"" + JsonSchema.Draft + "\"";

    public static int Run(SchemaRequest request, Terminal terminal)
    {
        var diagnostics = new DiagnosticList();
        var facets = new FacetValidator(ContentReader.Read(request.Folders.Content, null, new DiagnosticList()), diagnostics).Validate();
        Outcome.Report(diagnostics.InOrder(), terminal, request.Folders, "er is geen schema gemaakt");
        if (diagnostics.HasErrors)
            return ExitCode.ContentHasErrors;

        var kinds = FileKind.All([.. facets.Select(PracticeValidator.FieldOf)]).Where(k => request.Kind is null || k.Key == request.Kind).ToList();
        var schema = new JsonSchema([.. facets.Select(f => f.Key)]);
        if (request.Output is { } folder)
            Write(folder, [.. kinds.Select(k => (k.Key + ".json", Json.Text(json => schema.Write(json, k, null)) + "\n"))], terminal);
        else if (request.Kind is not null)
            terminal.Out.WriteLine(Json.Text(json => schema.Write(json, kinds[0], null)));
        else
            PrintAll(kinds, schema, terminal);
        return ExitCode.Done;
    }

    private static void PrintAll(IReadOnlyList<FileKind> kinds, JsonSchema schema, Terminal terminal) => terminal.Out.WriteLine(Json.Text(json =>
    {
        json.WriteStartObject();
        foreach (var kind in kinds)
        {
            json.WritePropertyName(kind.Key);
            schema.Write(json, kind, null);
        }
        json.WriteEndObject();
    }));

    private static void Write(string folder, IReadOnlyList<(string Name, string Text)> files, Terminal terminal)
    {
        foreach (var (name, _) in files)
        {
            var path = Path.Combine(folder, name);
            if (Path.Exists(path) && !(File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n").StartsWith(Beginning, StringComparison.Ordinal)))
                throw new CommandFault($"{PlainText.Clean(path)} is niet door praktijk gemaakt en blijft staan. Geef een andere map met --output.");
        }
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in files)
            File.WriteAllBytes(Path.Combine(folder, name), Encoding.UTF8.GetBytes(text));
        terminal.Out.WriteLine($"{DutchText.Count(files.Count, "schema", "schema's")} in {PlainText.Clean(folder)}");
    }
}

using System.Text;
using System.Text.Json;
using Praktijk.Diagnostics;
using Praktijk.Diagnostics.Printing;

namespace Praktijk.Writing;

/// <summary>
/// The state of a site as a file that an operator keeps until the next time:
/// <code>
/// { "versie": 1, "bestanden": { "404.html": "9f86d0…", "assets/site-1a2b3c.css": "60303a…" } }
/// </code>
/// </summary>
internal static class SiteStateList
{
    private const int Version = 1;

    /// <summary>In bytes; the list of a site of a hundred thousand pages is a tenth of it.</summary>
    private const long Largest = 200 * 1024 * 1024;

    /// <exception cref="CommandFault">There is no such file, or it is not a list that praktijk made.</exception>
    public static SiteState Read(string file)
    {
        if (!File.Exists(file))
            throw new CommandFault($"{PlainText.Clean(file)} bestaat niet. Is dit de eerste keer? Laat --sinds dan weg.");
        try
        {
            if (IsOrdinary(file))
            {
                using var json = JsonDocument.Parse(File.ReadAllBytes(file));
                if (StateIn(json.RootElement) is { } state)
                    return state;
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Says the same as a file of another shape. The second comes of half a pair of surrogates.
        }
        throw new CommandFault($"{PlainText.Clean(file)} is geen lijst die praktijk wijzigingen heeft bewaard.");
    }

    /// <summary>Takes the place of an earlier list in one step; anything else that stands there is left alone.</summary>
    /// <exception cref="CommandFault">Something that is no list of ours has this name.</exception>
    public static void Save(SiteState state, string file)
    {
        if (new FileInfo(file).LinkTarget is not null || Directory.Exists(file))
            throw new CommandFault($"{PlainText.Clean(file)} is geen gewoon bestand. Kies een andere naam met --bewaar.");
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder))
            throw new CommandFault($"De map {PlainText.Clean(folder)} bestaat niet. Maak die eerst, of kies een andere plek met --bewaar.");
        if (File.Exists(file))
            Read(file);
        var beside = $"{file}.{Path.GetRandomFileName()}";
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
                stream.Write(Encoding.UTF8.GetBytes(Text(state)));
            File.Move(beside, file, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Reading a pipe or a device could take for ever.</summary>
    private static bool IsOrdinary(string file)
    {
        var real = new FileInfo(new FileInfo(file).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file);
        return !Reading.UnixFile.IsSpecial(real.FullName) && real.Length <= Largest;
    }

    private static string Text(SiteState state) => Json.Text(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("versie", Version);
        json.WriteStartObject("bestanden");
        foreach (var (file, hash) in state.Hashes)
            json.WriteString(file, hash);
        json.WriteEndObject();
        json.WriteEndObject();
    }) + "\n";

    /// <summary>Null when the JSON has another shape, or names a file that no site can have.</summary>
    private static SiteState? StateIn(JsonElement list)
    {
        if (list.ValueKind != JsonValueKind.Object
            || !list.TryGetProperty("versie", out var version) || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != Version
            || !list.TryGetProperty("bestanden", out var files) || files.ValueKind != JsonValueKind.Object)
        {
            return null;
        }
        var entries = files.EnumerateObject().ToList();
        return entries.All(e => e.Value.ValueKind == JsonValueKind.String && SiteState.IsFileOfASite(e.Name))
            ? SiteState.Of(entries.Select(e => KeyValuePair.Create(e.Name, e.Value.GetString()!)))
            : null;
    }
}

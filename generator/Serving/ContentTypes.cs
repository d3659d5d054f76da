namespace Praktijk.Serving;

/// <summary>What kind of file it is, by the end of its name; a host does the same, so no file may need more than this.</summary>
internal static class ContentTypes
{
    public const string Html = "text/html; charset=utf-8";
    public const string Css = "text/css; charset=utf-8";
    public const string JavaScript = "text/javascript; charset=utf-8";

    public static string Of(string file) => Path.GetExtension(file) switch
    {
        ".json" when file.EndsWith(".csl.json", StringComparison.Ordinal) => "application/vnd.citationstyles.csl+json; charset=utf-8",
        ".html" => Html,
        ".css" => Css,
        ".js" or ".mjs" => JavaScript,
        ".json" or ".map" => "application/json; charset=utf-8",
        ".jsonld" => "application/ld+json; charset=utf-8",
        ".ndjson" => "application/x-ndjson; charset=utf-8",
        ".xml" => "application/xml; charset=utf-8",
        ".svg" => "image/svg+xml; charset=utf-8",
        ".webmanifest" => "application/manifest+json; charset=utf-8",
        ".txt" or "" => "text/plain; charset=utf-8",
        ".md" => "text/markdown; charset=utf-8",
        ".csv" => "text/csv; charset=utf-8",
        ".bib" => "application/x-bibtex; charset=utf-8",
        ".ris" => "application/x-research-info-systems; charset=utf-8",
        ".ics" => "text/calendar; charset=utf-8",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        ".wasm" => "application/wasm",
        ".pdf" => "application/pdf",
        ".zip" or ".imscc" => "application/zip",
        _ => "application/octet-stream",
    };
}

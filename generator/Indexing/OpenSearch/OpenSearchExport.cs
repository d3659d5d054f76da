using System.Buffers;
using System.Text;
using Praktijk.Model;
using Praktijk.Writing;

namespace Praktijk.Indexing.OpenSearch;

/// <summary>What an organisation with a search server of its own (OpenSearch, Elasticsearch) has to send to it.</summary>
/// <param name="Documents">How many pages can be found with it.</param>
internal sealed record OpenSearchExport(IReadOnlyList<PlannedOutput> Outputs, int Documents)
{
    public const string Explanation = "LEESMIJ.md";

    private const string Index = "index.json";
    private const string DocumentsPrefix = "documenten-";
    private const string DocumentsExtension = ".ndjson";

    /// <summary>In characters of text: a request of some megabytes is what the servers advise, and by default they refuse one above 100 MB.</summary>
    private const int LargestPart = 4_000_000;


    public static OpenSearchExport Of(Catalogue catalogue)
    {
        var fields = OpenSearchFields.For(catalogue.Site);
        var documents = SearchDocument.AllOf(catalogue);
        return new OpenSearchExport(
            [
                new PlannedOutput(new Address(Index), [], output => OpenSearchIndex.Write(catalogue, fields, output)),
                .. Parts(documents).Select((part, number) => new PlannedOutput(
                    new Address($"{DocumentsPrefix}{number + 1:0000}{DocumentsExtension}"), [], output => OpenSearchDocuments.Write(part, fields, output))),
                new PlannedOutput(new Address(Explanation), [], output => output.Write(Encoding.UTF8.GetBytes(OpenSearchExplanation.Text))),
            ],
            documents.Length);
    }

    /// <summary>True for the name of a file that an export may have, so that an export never takes the place of a site.</summary>
    public static bool Makes(string file) =>
        file is Index or Explanation
        || file.StartsWith(DocumentsPrefix, StringComparison.Ordinal) && file.EndsWith(DocumentsExtension, StringComparison.Ordinal) && !file.Contains('/');

    private static IEnumerable<ArraySegment<SearchDocument>> Parts(SearchDocument[] documents)
    {
        var (start, size) = (0, 0);
        for (var i = 0; i < documents.Length; i++)
        {
            var own = documents[i].Sections.Sum(s => s.Length);
            if (i > start && size + own > LargestPart)
            {
                yield return new ArraySegment<SearchDocument>(documents, start, i - start);
                (start, size) = (i, 0);
            }
            size += own;
        }
        if (start < documents.Length)
            yield return new ArraySegment<SearchDocument>(documents, start, documents.Length - start);
    }
}

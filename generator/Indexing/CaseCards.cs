using System.Text.Json;
using Praktijk.Model;

namespace Praktijk.Indexing;

/// <summary>What a result shows of a case at once.</summary>
internal sealed class CaseCards(IReadOnlyList<Practice> practices)
{
    /// <summary>Up to this number of cases all cards and filter values are in the head; beyond it they would weigh more than what a query needs of them.</summary>
    private const int MostInHead = 400;

    public int Count => practices.Count;

    public bool AreInHead => Count <= MostInHead;

    /// <summary>Four values: title, place, position in the mini quadrant, and the last part of the address unless it follows from the title.</summary>
    public void Write(Utf8JsonWriter json, int document)
    {
        var practice = practices[document];
        json.WriteStringValue(practice.Title);
        json.WriteStringValue(practice.PlaceLine);
        json.WriteNumberValue(Position(practice));
        json.WriteStringValue(SlugUnlessFromTitle(practice));
    }

    /// <summary>The same values of several cases as four arrays.</summary>
    public void WriteColumns(Utf8JsonWriter json, int[] documents)
    {
        Column(practice => json.WriteStringValue(practice.Title));
        Column(practice => json.WriteStringValue(practice.PlaceLine));
        Column(practice => json.WriteNumberValue(Position(practice)));
        Column(practice => json.WriteStringValue(SlugUnlessFromTitle(practice)));

        void Column(Action<Practice> write)
        {
            json.WriteStartArray();
            foreach (var document in documents)
                write(practices[document]);
            json.WriteEndArray();
        }
    }

    private static string SlugUnlessFromTitle(Practice practice) =>
        practice.Slug == string.Join('-', SearchWords.PartsOf(practice.Title)) ? "" : practice.Slug;

    private static int Position(Practice practice) => Twentieths(practice.Position.Collective) * 41 + Twentieths(practice.Position.Formal);

    /// <summary>A place on a scale in twentieths, from 0 to 40; what is below zero stays so, for it decides on the quadrant.</summary>
    private static int Twentieths(double value) => 20 + (value < 0 ? Math.Min(-1, (int)Math.Round(20 * value)) : (int)Math.Round(20 * value));
}

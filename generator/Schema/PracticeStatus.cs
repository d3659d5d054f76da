namespace Praktijk.Schema;

/// <summary>The values of <c>status</c>; without the field a case is published.</summary>
internal static class PracticeStatus
{
    public const string Published = "gepubliceerd";
    public const string Draft = "concept";
    public const string Withdrawn = "ingetrokken";
}

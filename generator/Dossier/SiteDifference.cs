using Praktijk.Diagnostics;
using Praktijk.Model;

namespace Praktijk.Dossier;

/// <summary>What became of a page.</summary>
internal enum PageFate
{
    /// <summary>There was none; it may be a draft.</summary>
    New,

    /// <summary>It was a draft, and readers will see it now.</summary>
    Published,

    Changed,

    /// <summary>It has another address.</summary>
    Moved,

    /// <summary>It keeps its address, and says there that it no longer holds.</summary>
    Withdrawn,

    /// <summary>It became a draft, which readers do not see.</summary>
    BackToDraft,

    Removed,
}

/// <summary>All that a change does to the site.</summary>
/// <param name="Pages">By kind and title; pages that stay the same are not among them.</param>
/// <param name="AddressesGained">In order.</param>
/// <param name="AddressesLost">In order.</param>
/// <param name="Found">What the check says of the new content, errors first.</param>
/// <param name="ErrorsBefore">How many errors the check found in the content that is compared with; 0 when there was none yet.</param>
internal sealed record SiteDifference(
    IReadOnlyList<PageChange> Pages,
    ItemsChange Pictures,
    IReadOnlyList<string> PicturesReplaced,
    IReadOnlyList<VocabularyChange> Vocabularies,
    IReadOnlyList<Address> AddressesGained,
    IReadOnlyList<LostAddress> AddressesLost,
    IReadOnlyList<FoundProblem> Found,
    int ErrorsBefore);

/// <summary>A page that is not what it was.</summary>
/// <param name="Before">Null for a new page.</param>
/// <param name="After">Null for one that is gone.</param>
/// <param name="Text">Null when the text is the same, or cannot be read on one of the sides.</param>
/// <param name="AnchorsLost">The ids of headings that the page had and has no more.</param>
/// <param name="Sentences">Of the new text of a case; null for other pages.</param>
internal sealed record PageChange(
    PageFate Fate, SitePage? Before, SitePage? After, IReadOnlyList<FieldChange> Fields, TextChange? Text, IReadOnlyList<string> AnchorsLost, SentenceSignals? Sentences)
{
    /// <summary>The page as it is now, or as it last was.</summary>
    public SitePage Page => After ?? Before!;
}

/// <summary>A field of the front matter that has another value.</summary>
/// <param name="Field">Its key, with those of the groups around it: <c>kwadrant.formeel</c>.</param>
internal abstract record FieldChange(string Field);

/// <param name="Before">As it was written; null when the field was absent or empty.</param>
/// <param name="After">As it is written; null when the field is absent or empty.</param>
internal sealed record ValueChange(string Field, string? Before, string? After) : FieldChange(Field);

/// <summary>A list that gained or lost items; with neither, they stand in another order.</summary>
internal sealed record ItemsChange(string Field, IReadOnlyList<string> Gained, IReadOnlyList<string> Lost) : FieldChange(Field)
{
    public bool IsNothing => Gained.Count == 0 && Lost.Count == 0;
}

/// <param name="SectionsGained">The headings that were not there.</param>
/// <param name="SectionsChanged">The headings under which the words are not the same; null is the text above the first.</param>
/// <param name="WordsBefore">How many words the whole text had.</param>
internal sealed record TextChange(
    int WordsGained,
    int WordsLost,
    IReadOnlyList<string> SectionsGained,
    IReadOnlyList<string> SectionsLost,
    IReadOnlyList<string?> SectionsChanged,
    ItemsChange Links,
    int WordsBefore);

/// <param name="Facet">The key of the facet.</param>
/// <param name="Gained">Slugs.</param>
/// <param name="Lost">Slugs.</param>
internal sealed record VocabularyChange(string Facet, IReadOnlyList<string> Gained, IReadOnlyList<string> Lost);

/// <param name="LeadsTo">Where a redirect sends who opens it; null when nothing answers there any more.</param>
internal sealed record LostAddress(Address Address, Address? LeadsTo);

/// <param name="IsNew">False when the content that is compared with had it as well.</param>
internal sealed record FoundProblem(Diagnostic Diagnostic, bool IsNew)
{
    private static readonly string[] OfLinks = ["kapotte-link", "kapot-anker", "onbekend-begrip", "onbekende-praktijk", "link-naar-concept"];

    /// <summary>A link that leads nowhere.</summary>
    public bool IsBrokenLink => OfLinks.Contains(Diagnostic.Code);
}

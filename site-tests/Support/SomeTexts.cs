using FsCheck;
using FsCheck.Fluent;

namespace Praktijk.SiteTests.Support;

/// <summary>Texts strung together at random from what matters when words are read.</summary>
internal static class SomeTexts
{
    private static readonly string[] Pieces =
    [
        "a", "e", "ee", "wandel", "huiz", "en", "s", "ge", "heid", "lieve", "grote", "buurt", "één", "É", "ïe", "ø", "Ł", "ß", "Ĳ", "İ", "ſ", "Σ", "я", "ǎ", "咖", "٣", "７", "1", "75", "²", "Ⅷ", "ª",
        "'", "’", "'s", "’s", "-", "--", "–", "\u00AD", "\u0301", "\u0308", "\u200D", "\uFE0F", "😀", "\ud83d", "\udc00", "\u0000", "\u2028", " ", ".", "\n", "_", "@", "/", "K", "Å", "\uFB01",
        "vrijwilligersorganisatie",
    ];

    public static Arbitrary<string> Any { get; } = Arb.From(Gen.Choose(0, 9).SelectMany(count => Gen.Elements(Pieces).ListOf(count)).Select(string.Concat));
}


namespace Praktijk.Indexing;

/// <summary>
/// Brings the forms of a Dutch word together: <c>wandelingen</c>, <c>wandeling</c> and <c>gewandeld</c> all become <c>wandel</c>. What is left is a key to
/// search by, not a word to show. These are the rules of the Snowball project's algorithm "dutch" (version 3), by Wessel Kraaij and Renée Pohlmann.
/// </summary>
/// <remarks>
/// A step looks for the longest ending of its list, and only for that one: when the conditions of that ending do not hold, the step does nothing, whatever
/// shorter ending might fit. Such a step gives null. Browsers stem what readers type with the same rules, in <c>templates/assets/zoeken/stam.js</c>.
/// </remarks>
internal static class DutchStemmer
{
    private static readonly string[] PluralEndings = LongestFirst("'s", "s", "ies", "es", "és", "aus", "en", "nde");
    private static readonly string[] DiminutiveEndings = LongestFirst("je", "ge", "lijke", "ische", "de", "te", "se", "re", "le", "ene", "ieve");
    private static readonly string[] NounEndings =
        LongestFirst("atie", "iteit", "heid", "sel", "ster", "rder", "ing", "isme", "erij", "arij", "fie", "gie", "tst", "dst");
    private static readonly string[] AdjectiveEndings = LongestFirst(
        "ioneel", "atief", "baar", "naar", "laar", "raar", "tant", "lijker", "lijkst", "achtig", "achtiger", "achtigst", "eriger", "erigst", "erig", "end");
    private static readonly string[] IgEndings = LongestFirst("iger", "igst", "ig");

    /// <summary>The stem of a word in lower case, accents kept or not. Never longer than the word; empty only for loose endings like <c>'s</c>.</summary>
    public static string Stem(string word)
    {
        var regions = Regions.Of(word);
        var stem = word;
        stem = WithoutPlural(stem, regions) ?? stem;
        stem = WithoutDiminutive(stem, regions) ?? stem;
        stem = WithoutNounEnding(stem, regions) ?? stem;
        stem = WithoutAdjectiveEnding(stem, regions) ?? stem;
        stem = WithoutGeInFront(stem, regions);
        stem = WithoutGeInside(stem);
        stem = WithoutFinalT(stem);
        // A word that nothing was taken from was not spelled by its ending: "jazz" keeps its letters. No sequence of steps gives a word back as it was.
        return stem == word ? word : WithPlainEnd(stem);
    }

    /// <summary>Plurals, and verbs in -en: <c>auto's</c>, <c>wielen</c>, <c>mogelijkheden</c>, <c>wandelende</c>.</summary>
    private static string? WithoutPlural(string word, Regions regions) => LongestEnding(word, PluralEndings, out var stem) switch
    {
        "'s" => stem,
        "s" when regions.R1AfterConsonant(stem) && !(stem.EndsWith('t') && regions.R1(stem[..^1])) => stem,
        "ies" when regions.R1(stem) => stem + "ie",
        "es" => WithoutEs(stem, regions),
        "és" when regions.R1(stem) => stem + "é",
        "aus" when regions.R1(stem) && EndsInVowel(stem) => stem + "au",
        "en" => WithoutEn(stem, regions),
        "nde" => stem + "nd",
        _ => null,
    };

    private static string? WithoutEs(string stem, Regions regions)
    {
        if (Cut(stem, "ar", out var rest) && regions.R1AfterConsonant(rest))
            return Lengthened(stem);
        if (Cut(stem, "er", out rest) && regions.R1AfterConsonant(rest))
            return stem;
        return regions.R1AfterConsonant(stem) ? stem + "e" : null;
    }

    private static string? WithoutEn(string stem, Regions regions)
    {
        if (Cut(stem, "hed", out var rest) && regions.R1(rest))
            return rest + "heid";
        if (Cut(stem, "nd", out _))
            return stem;
        if (Cut(stem, "d", out rest) && regions.R1AfterConsonant(rest))
            return rest;
        if ((Cut(stem, "i", out rest) || Cut(stem, "j", out rest)) && EndsInVowel(rest))
            return stem;
        return regions.R1AfterConsonant(stem) ? Lengthened(stem) : null;
    }

    /// <summary>Diminutives, and the -e of adjectives and of the past tense: <c>tuintje</c>, <c>persoonlijke</c>, <c>wandelde</c>.</summary>
    private static string? WithoutDiminutive(string word, Regions regions) => LongestEnding(word, DiminutiveEndings, out var stem) switch
    {
        "je" => WithoutJe(stem, regions),
        "ge" when regions.R1(stem) => stem + "g",
        "lijke" when regions.R1(stem) => stem + "lijk",
        "ische" when regions.R1(stem) => stem + "isch",
        "de" when regions.R1AfterConsonant(stem) => stem,
        "te" when regions.R1(stem) => stem + "t",
        "se" when regions.R1(stem) => stem + "s",
        "re" when regions.R1(stem) => stem + "r",
        "le" when regions.R1(stem) => Lengthened(stem + "l"),
        "ene" when regions.R1AfterConsonant(stem) => Lengthened(stem + "en"),
        "ieve" when regions.R1AfterConsonant(stem) => stem + "ief",
        _ => null,
    };

    private static string? WithoutJe(string stem, Regions regions)
    {
        if (Cut(stem, "'t", out var rest))
            return rest;
        if (Cut(stem, "et", out rest) && regions.R1AfterConsonant(rest))
            return rest;
        if (Cut(stem, "rnt", out rest))
            return rest + "rn";
        if (Cut(stem, "t", out rest) && regions.R1(rest) && rest.Length > 0 && EndsInVowel(rest[..^1]))
            return rest;
        if (Cut(stem, "ink", out rest))
            return rest + "ing";
        if (Cut(stem, "mp", out rest))
            return rest + "m";
        if (Cut(stem, "'", out rest) && regions.R1(rest))
            return rest;
        return regions.R1AfterConsonant(stem) ? stem : null;
    }

    /// <summary>What makes a noun of another word: <c>organisatie</c>, <c>eenzaamheid</c>, <c>wandeling</c>.</summary>
    private static string? WithoutNounEnding(string word, Regions regions) => LongestEnding(word, NounEndings, out var stem) switch
    {
        "atie" when regions.R1(stem) => stem + "eer",
        "iteit" when regions.R1(stem) => Lengthened(stem),
        "heid" or "sel" or "ster" when regions.R1(stem) => stem,
        "rder" => stem + "r",
        // "schilderij" (painting) is something else than "schild" (shield).
        "ing" or "isme" or "erij" when Cut(stem, "ild", out _) => stem + "er",
        "ing" or "isme" or "erij" when regions.R1(stem) => Lengthened(stem),
        "arij" when regions.R1AfterConsonant(stem) => stem + "aar",
        "fie" when regions.R2(stem) => Lengthened(stem + "f"),
        "gie" when regions.R2(stem) => Lengthened(stem + "g"),
        "tst" when regions.R1AfterConsonant(stem) => stem + "t",
        "dst" when regions.R1AfterConsonant(stem) => stem + "d",
        _ => null,
    };

    /// <summary>What makes an adjective of another word: <c>recreatief</c>, <c>bereikbaar</c>, <c>bosachtig</c>, <c>wandelend</c>.</summary>
    private static string? WithoutAdjectiveEnding(string word, Regions regions) => WithoutLongAdjectiveEnding(word, regions) ?? WithoutIg(word, regions);

    private static string? WithoutLongAdjectiveEnding(string word, Regions regions) => LongestEnding(word, AdjectiveEndings, out var stem) switch
    {
        "ioneel" when regions.R1(stem) => stem + "ie",
        "atief" when regions.R1(stem) => stem + "eer",
        "baar" when regions.R1(stem) => stem,
        "naar" when regions.R1(stem) && EndsInVowel(stem) => stem + "n",
        "laar" when regions.R1(stem) && EndsInVowel(stem) => stem + "l",
        "raar" when regions.R1(stem) && EndsInVowel(stem) => stem + "r",
        "tant" when regions.R1(stem) => stem + "teer",
        "lijker" or "lijkst" when regions.R1(stem) => stem + "lijk",
        "achtig" or "achtiger" or "achtigst" when regions.R1(stem) => stem,
        "eriger" or "erigst" or "erig" or "end" when regions.R1AfterConsonant(stem) => Lengthened(stem),
        _ => null,
    };

    /// <summary><c>Innig</c> (intimate) is something else than <c>in</c>.</summary>
    private static string? WithoutIg(string word, Regions regions) =>
        LongestEnding(word, IgEndings, out var stem) is not null && stem != "inn" && regions.R1AfterConsonant(stem) ? Lengthened(stem) : null;

    /// <summary>The ge- of a participle: <c>gewandeld</c>.</summary>
    private static string WithoutGeInFront(string word, Regions regions)
    {
        const string Ge = "ge";
        if (!word.StartsWith(Ge, StringComparison.Ordinal) || KeepsGe(word.AsSpan(Ge.Length)))
            return word;
        // The algorithm has read past "vali" before it looks for the diaeresis.
        var diaeresis = word.StartsWith("gevali", StringComparison.Ordinal) ? "vali".Length : 0;
        return WithoutGe(word, 0, diaeresis);
    }

    /// <summary><c>Geval</c>, <c>gevaar</c> and <c>geeft</c> are something else than <c>val</c>, <c>vaar</c> and <c>effen</c>.</summary>
    private static bool KeepsGe(ReadOnlySpan<char> rest) =>
        rest.StartsWith("eft") || rest.StartsWith("vaa") || rest.StartsWith("vare") || (rest.StartsWith("val") && !rest.StartsWith("vali"));

    /// <summary>The -ge- of a participle of a compound verb: <c>uitgewandeld</c>. Only the first one in the word counts.</summary>
    private static string WithoutGeInside(string word)
    {
        var at = word.Length > 1 ? word.IndexOf("ge", 1, StringComparison.Ordinal) : -1;
        return at < 0 ? word : WithoutGe(word, at, at);
    }

    /// <summary>Without the two letters of <c>ge</c> at <paramref name="at"/> and the ending that goes with them, when enough of a word is left after them.</summary>
    /// <param name="diaeresis">Where, once <c>ge</c> is gone, a vowel loses the mark that kept it apart: <c>geëerd</c>.</param>
    private static string WithoutGe(string word, int at, int diaeresis)
    {
        var rest = word.AsSpan(at + 2);
        if (rest.Length < 3 || EndOfFirstSyllable(rest) is null)
            return word;
        var stem = WithoutDiaeresis(string.Concat(word.AsSpan(0, at), rest), diaeresis);
        return WithoutParticipleEnding(stem, Regions.Of(stem)) ?? stem;
    }

    private static string WithoutDiaeresis(string word, int at) => at >= word.Length ? word : word[at] switch
    {
        'ë' => $"{word.AsSpan(0, at)}e{word.AsSpan(at + 1)}",
        'ï' => $"{word.AsSpan(0, at)}i{word.AsSpan(at + 1)}",
        _ => word,
    };

    private static string? WithoutParticipleEnding(string word, Regions regions)
    {
        if (!(Cut(word, "d", out var stem) || Cut(word, "t", out stem)) || !regions.R1AfterConsonant(stem))
            return null;
        // "geïnd" (collected) goes with "innen" rather than with "in"; "geënt" (grafted) is something else than "en" (and).
        return word switch
        {
            "ind" => "inn",
            "ent" => null,
            _ => Cut(stem, word.EndsWith('d') ? "n" : "h", out var rest) && regions.R1(rest) ? null : stem,
        };
    }

    /// <summary>The -t that makes no other word: <c>maakt</c>, <c>loopt</c>.</summary>
    private static string WithoutFinalT(string word) => word.EndsWith("kt", StringComparison.Ordinal) || word.EndsWith("ft", StringComparison.Ordinal)
        || word.EndsWith("pt", StringComparison.Ordinal) ? word[..^1] : word;

    /// <summary>Double and voiced consonants are the spelling of an ending that is gone: <c>wandell-</c>, <c>huiz-</c>.</summary>
    private static string WithPlainEnd(string stem) => stem switch
    {
        "inn" => stem, // "innen" (to collect) is something else than "in".
        [.., var first, var last] when first == last && "bcdfghjklmnpqrstvwxz".Contains(last) => stem[..^1],
        [.., 'v'] => stem[..^1] + "f",
        [.., 'z'] => stem[..^1] + "s",
        _ => stem,
    };

    /// <summary>
    /// An open syllable became a closed one, so its long vowel is written double: <c>mak-</c> of <c>maken</c> becomes <c>maak</c>. One consonant has to follow
    /// the vowel.
    /// </summary>
    private static string Lengthened(string word)
    {
        if (word is not [.. var before, var consonant] || IsVowel(consonant) || consonant is 'w' or 'x')
            return word;
        if (Cut(before, "eë", out _))
            return before + "e" + consonant;
        if (Cut(before, "ië", out var rest))
            return rest + "iee" + consonant;
        return IsLongWhenOpen(before) ? before + before[^1] + consonant : word;
    }

    /// <summary>
    /// True when the last letter is a vowel that no other stands before. An <c>e</c> is often the mute one, as in <c>wandelen</c>: it is long only when no
    /// vowel stands close before the consonant in front of it.
    /// </summary>
    private static bool IsLongWhenOpen(ReadOnlySpan<char> word)
    {
        if (word is not [.. var before, var vowel] || !(IsAOrOOrU(vowel) || (IsE(vowel) && vowel != 'ë')))
            return false;
        if (before is not [.. var first, var consonant])
            return true;
        if (IsE(consonant) || IsAiou(consonant))
            return false;
        return !IsE(vowel) || first switch
        {
            [.., var c] when IsAiou(c) => false,
            [var c] when IsE(c) => false,
            [.., var a, var b, _] when IsAiou(b) && !IsAiou(a) && !IsE(a) => false,
            _ => true,
        };
    }

    /// <summary>The longest of the endings that the word has, and what stands before it; null when it has none.</summary>
    private static string? LongestEnding(string word, string[] longestFirst, out string stem)
    {
        stem = word;
        if (word.Length == 0)
            return null;
        var last = word[^1];
        foreach (var ending in longestFirst)
        {
            if (ending[^1] == last && Cut(word, ending, out stem)) // the last letter alone rules most of them out
                return ending;
        }
        return null;
    }

    private static string[] LongestFirst(params string[] endings) => [.. endings.OrderByDescending(e => e.Length)];

    private static bool Cut(string word, string ending, out string stem)
    {
        var found = word.EndsWith(ending, StringComparison.Ordinal);
        stem = found ? word[..^ending.Length] : word;
        return found;
    }

    private static bool EndsInVowel(string word) => word is [.., 'i', 'j'] || (word is [.., var last] && IsVowel(last));

    private static bool EndsInConsonant(string word) => word.Length > 0 && !EndsInVowel(word);

    /// <summary>Where the first consonant ends that follows a vowel: <c>str-aat</c> gives 6. Null when there is none. <c>Ij</c> is a vowel.</summary>
    private static int? EndOfFirstSyllable(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && !IsVowel(text[i]))
            i++;
        while (i < text.Length && IsVowel(text[i]))
            i += text[i..].StartsWith("ij") ? 2 : 1;
        return i < text.Length ? i + 1 : null;
    }

    private static bool IsVowel(char c) => IsAiou(c) || IsE(c) || c == 'y';

    private static bool IsAiou(char c) => IsAOrOOrU(c) || c is 'i' or 'ï' or 'í' or 'ì' or 'î';

    private static bool IsAOrOOrU(char c) => c is 'a' or 'ä' or 'á' or 'à' or 'â' or 'o' or 'ö' or 'ó' or 'ò' or 'ô' or 'u' or 'ü' or 'ú' or 'ù' or 'û';

    private static bool IsE(char c) => c is 'e' or 'ë' or 'é' or 'è' or 'ê';

    /// <summary>The parts of a word in which endings may be taken off, as it was measured before any were: past its first and past its second syllable.</summary>
    private readonly record struct Regions(int First, int Second)
    {
        public static Regions Of(string word)
        {
            var first = EndOfFirstSyllable(word) ?? word.Length;
            return new Regions(first, first + EndOfFirstSyllable(word.AsSpan(first)) ?? word.Length);
        }

        /// <summary>True when what follows this beginning of the word lies past the first syllable.</summary>
        public bool R1(string beginning) => beginning.Length >= First;

        public bool R1AfterConsonant(string beginning) => R1(beginning) && EndsInConsonant(beginning);

        public bool R2(string beginning) => beginning.Length >= Second;
    }
}

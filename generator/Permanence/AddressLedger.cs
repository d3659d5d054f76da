using Praktijk.Diagnostics;
using Praktijk.Model;

namespace Praktijk.Permanence;

/// <summary>
/// Every address that was ever published, as <c>adressen.lock</c> keeps them. What stands in it is promised: it may move, but it does not go. A site without
/// the file has promised nothing.
/// </summary>
internal sealed class AddressLedger
{
    private readonly Dictionary<Address, int> _numberOf = [];

    /// <param name="pages">In the order of the file.</param>
    /// <param name="numbers">In the order of the file.</param>
    public AddressLedger(IReadOnlyList<KeptPage> pages, IReadOnlyList<KeptFile> files, IReadOnlyList<KeptNumber> numbers)
    {
        Pages = pages;
        Files = files;
        Numbers = numbers;
        var all = new FingerprintWriter();
        foreach (var number in numbers)
        {
            all.Add(number.Number).Add(number.Address.Path);
            if (!_numberOf.TryGetValue(number.Address, out var known) || number.Number < known)
                _numberOf[number.Address] = number.Number;
        }
        NumbersPrint = all.ToFingerprint();
    }

    /// <summary>Nothing was promised yet.</summary>
    public static AddressLedger None { get; } = new([], [], []);

    public IReadOnlyList<KeptPage> Pages { get; }

    /// <summary>Pictures beside pages.</summary>
    public IReadOnlyList<KeptFile> Files { get; }

    public IReadOnlyList<KeptNumber> Numbers { get; }

    /// <summary>Numbers of cases that had to go: nobody gets them again.</summary>
    public IReadOnlyList<int> Spent { get; init; } = [];

    /// <summary>Of all that decides which number leads where.</summary>
    public Fingerprint NumbersPrint { get; }

    /// <summary>The lines with an address, in the form in which they are written, in the order of the file.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    /// <summary>The lines that begin with <c>#</c>.</summary>
    public IReadOnlyList<string> Comments { get; init; } = [];

    /// <summary>Those of the file; null when there is none.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>The number of the case that lives here, or lived at one of its earlier addresses; null when it has none.</summary>
    public int? NumberOf(Address address, IEnumerable<Address> earlier)
    {
        if (_numberOf.TryGetValue(address, out var own))
            return own;
        return earlier.Select(old => _numberOf.TryGetValue(old, out var number) ? number : (int?)null).Min();
    }
}

/// <summary>A page that was published, with the anchors of its headings.</summary>
/// <param name="at">Where the ledger names it first.</param>
internal sealed class KeptPage(Address address, SourceLocation at)
{
    public Address Address => address;

    public SourceLocation At { get; set; } = at;

    /// <summary>The content file that made it then; null when the site makes it by itself.</summary>
    public string? File { get; set; }

    /// <summary>False when the ledger has only anchors of it: then the page itself is not promised.</summary>
    public bool IsPromised { get; set; }

    public List<string> Anchors { get; } = [];
}

/// <summary>A file that was published as it is: a picture.</summary>
/// <param name="File">The content file that it was.</param>
internal sealed record KeptFile(Address Address, string File, SourceLocation At);

/// <summary>The number of a case, given once and for ever.</summary>
/// <param name="Address">Where the case lived when it was given.</param>
internal sealed record KeptNumber(int Number, Address Address, SourceLocation At);

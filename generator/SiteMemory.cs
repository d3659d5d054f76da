using Praktijk.Reading;
using Praktijk.Rendering;
using Praktijk.Validating;

namespace Praktijk;

/// <summary>What one build leaves for the next in the same process, so that an edit costs what it changed. For one build at a time.</summary>
internal sealed class SiteMemory
{
    public ReadMemory Files { get; } = new(TimeProvider.System);

    public ValidatedMemory Valid { get; } = new();

    /// <summary>That of the last build; null before the first.</summary>
    public SiteDesign? Design { get; set; }
}

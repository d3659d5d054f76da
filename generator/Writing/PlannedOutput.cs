using System.Buffers;
using Praktijk.Model;

namespace Praktijk.Writing;

/// <summary>A file of the site that is yet to be made: what it is called, what it is made from, and how.</summary>
/// <param name="address">Its place on the site; two outputs never share one.</param>
/// <param name="inputs">Asked only by who compares with an earlier build, and not kept: those of a large site together are many.</param>
/// <param name="make">Writes the bytes; may run on any thread, once or more often, with the same result each time.</param>
internal sealed class PlannedOutput(Address address, Func<IReadOnlyList<BuildInput>> inputs, Action<IBufferWriter<byte>> make)
{
    public PlannedOutput(Address address, IReadOnlyList<BuildInput> inputs, Action<IBufferWriter<byte>> make)
        : this(address, () => inputs, make)
    {
    }

    public Address Address => address;

    /// <summary>The name of the template of a page; null for what is no page, or has none.</summary>
    public string? Template { get; init; }

    /// <summary>What its bytes depend on. The same inputs give the same bytes, so a later build keeps the file when none of them changed.</summary>
    public IReadOnlyList<BuildInput> Inputs() => inputs();

    public void Make(IBufferWriter<byte> output) => make(output);
}

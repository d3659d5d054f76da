using System.Buffers;
using Praktijk.Model;

namespace Praktijk.Writing;

/// <summary>A file of the site that is yet to be made: what it is called, what it is made from, and how.</summary>
/// <param name="Address">Its place on the site; two outputs never share one.</param>
/// <param name="Inputs">What its bytes depend on. The same inputs give the same bytes, so a later build keeps the file when none of them changed.</param>
/// <param name="Make">Writes the bytes; may run on any thread, once or more often, with the same result each time.</param>
internal sealed record PlannedOutput(Address Address, IReadOnlyList<BuildInput> Inputs, Action<IBufferWriter<byte>> Make);

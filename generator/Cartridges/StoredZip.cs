using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Praktijk.Cartridges;

/// <summary>
/// A zip of which the files are stored and not compressed, without a clock or the name of a system in it: compressors differ between versions and
/// processors, and these bytes have to be the same on every machine. Made for at most 65,535 small files.
/// </summary>
internal sealed class StoredZip(IBufferWriter<byte> output)
{
    private const uint LocalHeader = 0x04034B50, CentralHeader = 0x02014B50, EndOfCentral = 0x06054B50;

    /// <summary>1 January 1980, the first day that a zip knows.</summary>
    private const ushort Day = 1 << 5 | 1;

    /// <summary>What a reader must know: stored files and no more.</summary>
    private const ushort Version = 10;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(i => Enumerable.Range(0, 8).Aggregate((uint)i, (c, _) => (c & 1) == 0 ? c >> 1 : c >> 1 ^ 0xEDB88320))];

    private readonly List<Entry> _entries = [];
    private uint _position;

    private readonly record struct Entry(byte[] Name, uint Checksum, uint Size, uint Offset);

    /// <param name="name">ASCII, with <c>/</c> between folders.</param>
    public void Add(string name, ReadOnlySpan<byte> content)
    {
        var entry = new Entry(Encoding.ASCII.GetBytes(name), Checksum(content), (uint)content.Length, _position);
        _entries.Add(entry);
        Number(LocalHeader);
        Describe(entry);
        Write(entry.Name);
        Write(content);
    }

    /// <summary>Writes the list of files, without which it is no zip.</summary>
    public void Close()
    {
        var start = _position;
        foreach (var entry in _entries)
        {
            Number(CentralHeader);
            Half(Version);
            Describe(entry);
            Half(0); // length of a comment
            Half(0); // number of the disk
            Half(0); // internal attributes
            Number(0); // external attributes: these are of one system
            Number(entry.Offset);
            Write(entry.Name);
        }
        var size = _position - start;
        Number(EndOfCentral);
        Half(0); // number of this disk
        Half(0); // number of the disk with the list
        Half(checked((ushort)_entries.Count));
        Half((ushort)_entries.Count);
        Number(size);
        Number(start);
        Half(0); // length of a comment
    }

    /// <summary>The part that both headers of a file have.</summary>
    private void Describe(Entry entry)
    {
        Half(Version);
        Half(0); // flags
        Half(0); // method: stored
        Half(0); // time
        Half(Day);
        Number(entry.Checksum);
        Number(entry.Size);
        Number(entry.Size);
        Half((ushort)entry.Name.Length);
        Half(0); // length of extra fields
    }

    private void Half(ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(output.GetSpan(sizeof(ushort)), value);
        output.Advance(sizeof(ushort));
        _position += sizeof(ushort);
    }

    private void Number(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(output.GetSpan(sizeof(uint)), value);
        output.Advance(sizeof(uint));
        _position += sizeof(uint);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        _position = checked(_position + (uint)bytes.Length);
    }

    /// <summary>CRC-32 as zip, gzip and PNG have it.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
            sum = Table[(byte)(sum ^ value)] ^ sum >> 8;
        return ~sum;
    }
}

using System.IO.Compression;

namespace StretchBot.Platforms.Discord.Client.Gateway;

/// <summary>Unpacks <c>zlib-stream</c>: one context for the whole connection, each message ended by a flush.</summary>
internal sealed class Inflater : IDisposable
{
    private const int MostKept = 1 << 16;

    private readonly MemoryStream packed = new();
    private readonly ZLibStream zlib;
    private MemoryStream unpacked = new();

    public Inflater() => zlib = new ZLibStream(packed, CompressionMode.Decompress, leaveOpen: true);

    /// <summary>Whether these bytes end a message.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> bytes) => bytes.EndsWith<byte>([0x00, 0x00, 0xFF, 0xFF]);

    /// <summary>The message in them; good until the next call.</summary>
    /// <exception cref="InvalidDataException">The stream is broken: only a new connection helps.</exception>
    public ReadOnlyMemory<byte> Unpack(ReadOnlySpan<byte> bytes)
    {
        packed.SetLength(0);
        packed.Write(bytes);
        packed.Position = 0;
        // A server's first words may be megabytes; their room is not kept.
        if (unpacked.Capacity > MostKept)
            unpacked = new MemoryStream();
        unpacked.SetLength(0);
        Span<byte> piece = stackalloc byte[4096];
        while (zlib.Read(piece) is var read and > 0)
            unpacked.Write(piece[..read]);
        return unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length);
    }

    public void Dispose()
    {
        zlib.Dispose();
        packed.Dispose();
        unpacked.Dispose();
    }
}

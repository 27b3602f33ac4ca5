using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace StretchBot.Content.Tests;

/// <summary>A PNG taken apart: what its header says, once its data proved to be whole.</summary>
sealed record PngFile(int Width, int Height, IReadOnlyList<string> Chunks)
{
    static readonly byte[] Signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    /// <exception cref="InvalidDataException">It is not a PNG of at most 8 bits a pixel, or a part of it is missing.</exception>
    public static PngFile Read(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Signature))
            throw new InvalidDataException("It does not begin as a PNG does.");
        var chunks = new List<string>();
        var data = new MemoryStream();
        var (width, height, depth) = (0, 0, 0);
        for (var at = Signature.Length; at < bytes.Length; )
        {
            if (at + 12 > bytes.Length)
                throw new InvalidDataException("A chunk is cut off.");
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes[at..]);
            if (length < 0 || at + 12 + length > bytes.Length)
                throw new InvalidDataException("A chunk is cut off.");
            var kind = Encoding.ASCII.GetString(bytes.Slice(at + 4, 4));
            var content = bytes.Slice(at + 8, length);
            chunks.Add(kind);
            if (kind == "IHDR")
                (width, height, depth) = (
                    BinaryPrimitives.ReadInt32BigEndian(content),
                    BinaryPrimitives.ReadInt32BigEndian(content[4..]),
                    content[8]
                );
            if (kind == "IDAT")
                data.Write(content);
            at += 12 + length;
        }

        if (chunks[0] != "IHDR" || chunks[^1] != "IEND")
            throw new InvalidDataException("It does not go from a header to an end.");
        // One byte more a row: the filter.
        var expected = height * (1 + (((width * depth) + 7) / 8));
        if (Inflated(data) != expected)
            throw new InvalidDataException("It has not the pixels that it says.");
        return new PngFile(width, height, chunks);
    }

    static long Inflated(MemoryStream data)
    {
        data.Position = 0;
        using var inflate = new ZLibStream(data, CompressionMode.Decompress);
        var all = new MemoryStream();
        inflate.CopyTo(all);
        return all.Length;
    }
}

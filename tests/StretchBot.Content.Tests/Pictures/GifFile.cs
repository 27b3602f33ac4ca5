using System.Buffers.Binary;

namespace StretchBot.Content.Tests;

/// <summary>A GIF taken apart, once every frame's pixels proved to be there.</summary>
/// <param name="Delays">Hundredths of a second that each frame is shown.</param>
/// <param name="Repeats">Whether it starts again, for ever.</param>
sealed record GifFile(int Width, int Height, IReadOnlyList<int> Delays, bool Repeats)
{
    /// <exception cref="InvalidDataException">It is not a GIF, or a part of it is missing.</exception>
    public static GifFile Read(ReadOnlySpan<byte> bytes) => new GifReader(bytes.ToArray()).Read();

    sealed class GifReader(byte[] bytes)
    {
        readonly List<int> delays = [];
        int at;
        int delay;
        bool repeats;

        public GifFile Read()
        {
            if (!Take(6).SequenceEqual("GIF89a"u8))
                throw new InvalidDataException("It does not begin as a GIF does.");
            var (width, height) = (Number(), Number());
            SkipColours(Take(3)[0]);
            for (var kind = Take(1)[0]; kind != 0x3b; kind = Take(1)[0])
                if (kind == 0x21)
                    Extension();
                else if (kind == 0x2c)
                    Image(width, height);
                else
                    throw new InvalidDataException("There is a block of no known kind.");
            return at == bytes.Length
                ? new GifFile(width, height, delays, repeats)
                : throw new InvalidDataException("Something follows the end.");
        }

        void Extension()
        {
            var label = Take(1)[0];
            var content = Blocks();
            if (label == 0xf9)
                delay = BinaryPrimitives.ReadUInt16LittleEndian(content.AsSpan(1));
            if (label == 0xff && content.AsSpan().StartsWith("NETSCAPE2.0"u8))
                repeats = content[12] == 0 && content[13] == 0;
        }

        void Image(int wholeWidth, int wholeHeight)
        {
            var (left, top, width, height) = (Number(), Number(), Number(), Number());
            if (left + width > wholeWidth || top + height > wholeHeight)
                throw new InvalidDataException("A frame is larger than the picture.");
            SkipColours(Take(1)[0]);
            var smallest = Take(1)[0];
            if (Pixels(Blocks(), smallest) != width * height)
                throw new InvalidDataException("A frame has not the pixels that it says.");
            delays.Add(delay);
        }

        /// <summary>How many pixels the codes of LZW stand for; a code's length suffices to count them.</summary>
        static int Pixels(byte[] data, int smallest)
        {
            var (clear, end) = (1 << smallest, (1 << smallest) + 1);
            var lengths = new List<int>();
            var (size, bit, count, last) = (smallest + 1, 0, 0, 0);
            while (bit + size <= data.Length * 8)
            {
                var code = 0;
                for (var i = 0; i < size; i++, bit++)
                    code |= ((data[bit / 8] >> (bit % 8)) & 1) << i;
                if (code == end)
                    return count;
                if (code == clear)
                {
                    lengths = [.. Enumerable.Repeat(1, end + 1)];
                    (size, last) = (smallest + 1, 0);
                    continue;
                }

                if (code > lengths.Count || (code == lengths.Count && last == 0))
                    throw new InvalidDataException("A code stands for nothing.");
                if (last > 0 && lengths.Count < 4096)
                    lengths.Add(last + 1);
                last = lengths[code];
                count += last;
                if (lengths.Count == 1 << size && size < 12)
                    size++;
            }

            throw new InvalidDataException("A frame does not end.");
        }

        void SkipColours(int flags)
        {
            if ((flags & 0x80) != 0)
                Take(3 * (2 << (flags & 7)));
        }

        byte[] Blocks()
        {
            var all = new List<byte>();
            for (var length = Take(1)[0]; length > 0; length = Take(1)[0])
                all.AddRange(Take(length));
            return [.. all];
        }

        int Number() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

        byte[] Take(int length)
        {
            if (at + length > bytes.Length)
                throw new InvalidDataException("It is cut off.");
            at += length;
            return bytes[(at - length)..at];
        }
    }
}

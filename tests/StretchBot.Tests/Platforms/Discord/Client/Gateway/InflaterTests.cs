using System.IO.Compression;
using System.Text;
using Shouldly;
using StretchBot.Platforms.Discord.Client.Gateway;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord.Client.Gateway;

public sealed class InflaterTests
{
    [Fact]
    public void One_context_unpacks_every_message_of_a_connection()
    {
        using var packed = new MemoryStream();
        using var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true);
        using var inflater = new Inflater();
        foreach (var words in (string[])["first", new string('x', 300_000), "first", "last"])
        {
            packed.SetLength(0);
            zlib.Write(Encoding.UTF8.GetBytes(words));
            zlib.Flush();
            var bytes = packed.ToArray();

            Inflater.IsWhole(bytes).ShouldBeTrue();
            Encoding.UTF8.GetString(inflater.Unpack(bytes).Span).ShouldBe(words);
        }
    }

    [Fact]
    public void A_part_of_a_message_is_not_taken_for_the_whole() =>
        Inflater.IsWhole([0x78, 0x9C, 0x00, 0x00, 0xFF]).ShouldBeFalse();
}

namespace StretchBot.Content.Tests;

/// <summary>The readers that judge the pictures see what is wrong with one.</summary>
public class PictureFileTests
{
    static readonly byte[] Png = Pictures.Png(Loaded.Stretch("bridge"), Side.Both)!.Bytes.ToArray();
    static readonly byte[] Gif = Pictures.Gif(Loaded.Stretch("bridge"), Side.Both)!.Bytes.ToArray();

    [Fact]
    public void A_picture_that_is_cut_off_is_not_sound()
    {
        Should.Throw<InvalidDataException>(() => PngFile.Read(Png.AsSpan(0, Png.Length - 400)));
        Should.Throw<InvalidDataException>(() => GifFile.Read(Gif.AsSpan(0, Gif.Length - 400)));
    }

    [Fact]
    public void A_picture_with_other_pixels_than_its_header_says_is_not_sound()
    {
        const int PngHeight = 23;
        Should.Throw<InvalidDataException>(() => PngFile.Read(With(Png, PngHeight, (byte)(Png[PngHeight] - 1))));
        Should.Throw<InvalidDataException>(() => GifFile.Read(With(Gif, 9, 0)));
    }

    [Fact]
    public void A_file_of_another_kind_is_not_a_picture()
    {
        Should.Throw<InvalidDataException>(() => PngFile.Read(Gif));
        Should.Throw<InvalidDataException>(() => GifFile.Read(Png));
    }

    [Fact]
    public void A_still_carries_no_date_and_no_comment() =>
        PngFile.Read(Png).Chunks.Distinct(StringComparer.Ordinal).ShouldBe(["IHDR", "PLTE", "IDAT", "IEND"]);

    static byte[] With(byte[] bytes, int at, byte value)
    {
        var changed = bytes.ToArray();
        changed[at] = value;
        return changed;
    }
}

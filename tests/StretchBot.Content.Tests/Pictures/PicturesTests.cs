using System.Reflection;
using System.Security.Cryptography;

namespace StretchBot.Content.Tests;

/// <summary>The committed pictures. What fails here is mended by <c>src/StretchBot.Content/Pictures/draw</c>.</summary>
public class PicturesTests
{
    const int StillLimit = 60_000;
    const int MovingLimit = 150_000;
    const int TotalLimit = 12_000_000;

    static readonly Recipe[] Wanted = [.. Recipes.All(Loaded.Catalogue)];
    static readonly Dictionary<string, (string Recipe, string Drawn)> Kept = ReadHashes();

    [Fact]
    public void Every_picture_is_there_and_no_other()
    {
        var wanted = Wanted.Select(recipe => PictureFile.Folder + recipe.File).ToHashSet(StringComparer.Ordinal);
        var there = typeof(Pictures)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(PictureFile.Folder, StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        wanted.Except(there, StringComparer.Ordinal).ShouldBeEmpty("These are missing.");
        there.Except(wanted, StringComparer.Ordinal).ShouldBeEmpty("Nothing asks for these.");
    }

    [Fact]
    public void No_picture_is_older_than_its_pose()
    {
        var outdated = Wanted.Where(recipe => KeptFor(recipe.File).Recipe != recipe.Hash);
        outdated.Select(recipe => recipe.File).ShouldBeEmpty();
    }

    [Fact]
    public void No_picture_was_changed_by_hand()
    {
        var changed = Wanted.Where(recipe =>
            EmbeddedFiles.Bytes(PictureFile.Folder + recipe.File) is { } bytes
            && Convert.ToHexStringLower(SHA256.HashData(bytes)) != KeptFor(recipe.File).Drawn
        );
        changed.Select(recipe => recipe.File).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Loaded.Slugs), MemberType = typeof(Loaded))]
    public void A_still_is_sound_and_small(string slug)
    {
        foreach (var side in Loaded.Stretch(slug).Sides)
        {
            var picture = Pictures.Png(Loaded.Stretch(slug), side).ShouldNotBeNull();
            picture.Bytes.Length.ShouldBeLessThan(StillLimit);
            var png = PngFile.Read(picture.Bytes.Span);
            (png.Width, png.Height).ShouldBe((Pictures.StillWidth, Pictures.StillHeight));
        }
    }

    [Theory]
    [MemberData(nameof(Loaded.Slugs), MemberType = typeof(Loaded))]
    public void A_stretch_of_several_frames_moves_as_its_pose_says(string slug)
    {
        var stretch = Loaded.Stretch(slug);
        foreach (var side in stretch.Sides)
        {
            if (stretch.Poses[0].Frames.Count == 1)
            {
                Pictures.Gif(stretch, side).ShouldBeNull();
                continue;
            }

            var picture = Pictures.Gif(stretch, side).ShouldNotBeNull();
            picture.Bytes.Length.ShouldBeLessThan(MovingLimit);
            var gif = GifFile.Read(picture.Bytes.Span);
            (gif.Width, gif.Height).ShouldBe((Pictures.MovingWidth, Pictures.MovingHeight));
            gif.Repeats.ShouldBe(stretch.Poses[0].Loop != PoseLoop.Once);
            gif.Delays.Count.ShouldBeGreaterThan(stretch.Poses[0].Frames.Count);
            ((double)gif.Delays.Sum()).ShouldBe(new Timeline(stretch.Poses[0]).Seconds * 100, 20);
            // A glide between frames that look the same is one long delay.
            var held = stretch.Poses[0].Frames.Min(frame => frame.Hold) * 100;
            gif.Delays.ShouldAllBe(delay => (delay >= 100 / 12 && delay <= 100 / 8) || delay >= held);
            gif.Delays.ShouldContain(delay => delay >= held);
        }
    }

    [Fact]
    public void A_routine_card_is_sound_and_small()
    {
        foreach (var routine in Loaded.Catalogue.Routines)
        {
            var picture = Pictures.RoutineCard(routine).ShouldNotBeNull();
            picture.Bytes.Length.ShouldBeLessThan(StillLimit);
            var png = PngFile.Read(picture.Bytes.Span);
            png.Width.ShouldBe(Pictures.StillWidth);
            png.Height.ShouldBeLessThanOrEqualTo(Pictures.StillHeight);
        }
    }

    [Fact]
    public void All_pictures_together_stay_small() =>
        Wanted
            .Sum(recipe => EmbeddedFiles.Bytes(PictureFile.Folder + recipe.File)?.Length ?? 0)
            .ShouldBeLessThan(TotalLimit);

    [Theory]
    [MemberData(nameof(Loaded.Slugs), MemberType = typeof(Loaded))]
    public void Every_picture_is_told_to_people_who_do_not_see_it(string slug)
    {
        var stretch = Loaded.Stretch(slug);
        foreach (var side in stretch.Sides)
        {
            var told = PoseDrawing.AltText(stretch, side);
            told.Length.ShouldBeGreaterThan(40);
            if (side != Side.Both)
                told.ShouldContain(side == Side.Left ? "left" : "right");
        }
    }

    [Fact]
    public void A_side_that_a_stretch_does_not_have_gives_its_first()
    {
        var pigeon = Loaded.Stretch("pigeon");
        Pictures.Png(pigeon, Side.Both).ShouldBe(Pictures.Png(pigeon, Side.Right));
        Pictures.Png(pigeon, Side.Left).ShouldNotBe(Pictures.Png(pigeon, Side.Right));
        Pictures.Gif(Loaded.Stretch("bridge"), Side.Left).ShouldBe(Pictures.Gif(Loaded.Stretch("bridge"), Side.Both));
    }

    [Theory]
    [InlineData("no-such")]
    [InlineData("../Routines/desk-minute")]
    [InlineData("../Stretches/bridge")]
    [InlineData("bridge.png\0")]
    [InlineData("*")]
    [InlineData("")]
    public void A_name_outside_the_set_gives_nothing(string slug)
    {
        var stretch = Loaded.Stretch("bridge") with { Slug = slug };
        Pictures.Png(stretch, Side.Both).ShouldBeNull();
        Pictures.Gif(stretch, Side.Both).ShouldBeNull();
    }

    [Fact]
    public void A_composed_routine_has_no_card() =>
        Pictures.RoutineCard(Routine.Of("Hips", [Loaded.Stretch("bridge")])).ShouldBeNull();

    /// <summary>The line of <c>hashes</c>: what the picture was drawn from, and what came of it.</summary>
    static (string Recipe, string Drawn) KeptFor(string file) => Kept.GetValueOrDefault(file, ("never drawn", ""));

    static Dictionary<string, (string, string)> ReadHashes()
    {
        using var kept = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("hashes")!);
        return kept.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .ToDictionary(words => words[2], words => (words[0], words[1]), StringComparer.Ordinal);
    }
}

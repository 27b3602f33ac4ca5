using Shouldly;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Stretches;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Platforms.Slack.Rendering;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Platforms.Slack.Rendering;

public sealed class LastingCardTests
{
    private static readonly Card Pigeon = StretchCards.Stretch(
        BotCore.Catalogue.FindStretch("pigeon")!,
        Side.Left,
        byChance: false
    );

    [Fact]
    public void A_card_that_lasts_is_drawn_once_for_the_same_pictures()
    {
        var first = CardDrawing.Message(Pigeon, At("F1"));

        ReferenceEquals(CardDrawing.Message(Pigeon, At("F1")), first).ShouldBeTrue();
        Json(CardDrawing.Message(Pigeon, At("F1"))).ShouldContain("F1");
    }

    [Fact]
    public void Each_workspace_sees_its_own_picture_and_none_where_there_is_none()
    {
        CardDrawing.Message(Pigeon, At("F1"));

        Json(CardDrawing.Message(Pigeon, At("F2"))).ShouldContain("F2");
        Json(CardDrawing.Message(Pigeon, PictureSources.None)).ShouldNotContain("image");
    }

    [Fact]
    public void What_is_added_to_it_for_one_person_is_drawn_for_that_person()
    {
        CardDrawing.Message(Pigeon, PictureSources.None);

        var careful = StretchCards.WithCaution(Pigeon, gentler: null);

        careful.Lasts.ShouldBeFalse();
        Json(CardDrawing.Message(careful, PictureSources.None)).ShouldContain("Better skip it.");
        Json(CardDrawing.Message(Pigeon, PictureSources.None)).ShouldNotContain("Better skip it.");
    }

    private static PictureSources At(string file) =>
        new(PictureSources.None.All.Add(Pigeon.Parts.OfType<Picture>().Single(), new PictureSource(Url: null, file)));

    private static string Json(MessageContent content) => System.Text.Encoding.UTF8.GetString(SlackJson.Bytes(content));
}

using System.Text;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>Serves the picture of a stretch as an image that can run nothing and load nothing.</summary>
internal sealed class PictureFiles(IPictures pictures)
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    public IResult Answer(string stretch, string? side, HttpResponse response)
    {
        if (SideOf(side) is not { } which)
            return NoSuchSide(side!);
        if (pictures.Svg(stretch, which) is not { } svg)
            return NoSuchStretch(stretch);
        response.Headers.ContentSecurityPolicy = Policy;
        return EmbeddedFile.Of(Encoding.UTF8.GetBytes(svg), "image/svg+xml").ToResult(response);
    }

    private static Side? SideOf(string? side) =>
        side switch
        {
            null or "" or "both" => Side.Both,
            "left" => Side.Left,
            "right" => Side.Right,
            _ => null,
        };

    private static Refusal NoSuchSide(string side) =>
        Refusal.BadRequest(
            $"I do not know the side {Mistake.Quote(side)}.",
            "“side” is left, right or both.",
            "/pictures/pigeon.svg?side=left"
        );

    private static Refusal NoSuchStretch(string stretch) =>
        new(
            StatusCodes.Status404NotFound,
            $"There is no picture of {Mistake.Quote(stretch)}.",
            "Pictures are named as stretches are.",
            "/pictures/pigeon.svg"
        );
}

using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Platforms.Discord.Client.Models;

namespace StretchBot.Platforms.Discord.Rendering;

/// <summary>A picture as a message shows it: by a link, or by a file that goes along.</summary>
internal sealed record ShownPicture(string Url, Upload? File);

/// <summary>Finds the drawn pictures of cards. Where the world reaches the bot they are linked, else they go along as files.</summary>
internal sealed class CardPictures(Catalogue catalogue, PublicAddress address)
{
    /// <summary>Null when there is none.</summary>
    public ShownPicture? Of(Part part) =>
        part switch
        {
            Picture { Link: { } own } => new ShownPicture(own.ToString(), File: null),
            Picture picture when catalogue.FindStretch(picture.Stretch) is { } stretch => Of(stretch, picture.Side),
            RoutinePicture strip when catalogue.FindRoutine(strip.Routine) is { } routine => Pictures.RoutineCard(
                routine
            )
                is { } drawn
                ? Shown($"{strip.Routine}.png", $"routines/{strip.Routine}.png", "image/png", drawn)
                : null,
            _ => null,
        };

    private ShownPicture? Of(Stretch stretch, Side side)
    {
        var which = stretch.Sides.Contains(side) ? side : stretch.Sides[0];
        var name = which == Side.Both ? stretch.Slug : $"{stretch.Slug}-{Word(which)}";
        var query = which == Side.Both ? "" : $"?side={Word(which)}";
        if (Pictures.Gif(stretch, which) is { } moving)
            return Shown($"{name}.gif", $"{stretch.Slug}.gif{query}", "image/gif", moving);
        return Pictures.Png(stretch, which) is { } still
            ? Shown($"{name}.png", $"{stretch.Slug}.png{query}", "image/png", still)
            : null;
    }

    private ShownPicture Shown(string name, string path, string contentType, DrawnPicture drawn) =>
        address.Of($"pictures/{path}") is { } link
            ? new ShownPicture(link, File: null)
            : new ShownPicture($"attachment://{name}", new Upload(name, contentType, drawn.Bytes));

    private static string Word(Side side) => side == Side.Left ? "left" : "right";
}

/// <summary>Where the world reaches the bot, if it does.</summary>
internal sealed record PublicAddress(Uri? Root)
{
    public static PublicAddress From(IConfiguration configuration) =>
        new(Uri.TryCreate(configuration["PublicUrl"], UriKind.Absolute, out var root) ? root : null);

    public string? Of(string path) =>
        Root is null ? null : new Uri($"{Root.ToString().TrimEnd('/')}/{path}").ToString();
}

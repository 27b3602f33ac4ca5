using Microsoft.Net.Http.Headers;
using StretchBot.Content;

namespace StretchBot.Operations;

/// <summary>
/// Serves the drawn pictures to the servers of Slack and Discord, which fetch what a message links to: no gate stands before them,
/// and they are there with the Playground off. Who asks can reach embedded pictures and nothing else.
/// </summary>
internal static class PicturesEndpoints
{
    // A drawing changes with a release at most, and an older one is not wrong.
    private const string Keep = "public, max-age=2592000";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static IEndpointRouteBuilder MapPictures(this IEndpointRouteBuilder app)
    {
        app.MapMethods(
            "/pictures/{stretch}.png",
            Reading,
            (Catalogue catalogue, string stretch, string? side, HttpResponse response) =>
                Answer(response, "image/png", Find(catalogue, stretch, side, Pictures.Png))
        );
        app.MapMethods(
            "/pictures/{stretch}.gif",
            Reading,
            (Catalogue catalogue, string stretch, string? side, HttpResponse response) =>
                Answer(response, "image/gif", Find(catalogue, stretch, side, Pictures.Gif))
        );
        app.MapMethods(
            "/pictures/routines/{routine}.png",
            Reading,
            (Catalogue catalogue, string routine, HttpResponse response) =>
                Answer(
                    response,
                    "image/png",
                    catalogue.FindRoutine(routine) is { } found ? Pictures.RoutineCard(found) : null
                )
        );
        return app;
    }

    private static DrawnPicture? Find(
        Catalogue catalogue,
        string stretch,
        string? side,
        Func<Stretch, Side, DrawnPicture?> pictureOf
    ) => catalogue.FindStretch(stretch) is { } found && SideOf(side) is { } which ? pictureOf(found, which) : null;

    private static Side? SideOf(string? side) =>
        side switch
        {
            null or "" or "both" => Side.Both,
            "left" => Side.Left,
            "right" => Side.Right,
            _ => null,
        };

    private static IResult Answer(HttpResponse response, string contentType, DrawnPicture? picture)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        if (picture is null)
            return TypedResults.NotFound();
        response.Headers.CacheControl = Keep;
        return TypedResults.Bytes(
            picture.Bytes,
            contentType,
            entityTag: new EntityTagHeaderValue($"\"{picture.Hash}\"")
        );
    }
}

using Microsoft.AspNetCore.Mvc;
using StretchBot.Platforms.Playground.Inbound;

namespace StretchBot.Platforms.Playground;

/// <summary>The addresses of the Playground, all behind one gate.</summary>
internal static class PlaygroundEndpoints
{
    public static IEndpointRouteBuilder MapPlayground(this IEndpointRouteBuilder app)
    {
        var gated = app.MapGroup("").AddEndpointFilter<Edge>().AddEndpointFilter<Gate>();
        MapPage(gated);
        MapApi(gated.MapGroup("/playground/api").AddEndpointFilter<LanguageMark>());
        return app;
    }

    private static void MapPage(RouteGroupBuilder gated)
    {
        gated.MapGet(
            "/",
            (PageFiles files, HttpResponse response, CancellationToken cancel) => files.Page(response, cancel)
        );
        gated.MapGet("/playground/playground.css", (PageFiles files, HttpResponse response) => files.Style(response));
        gated.MapGet("/playground/playground.js", (PageFiles files, HttpResponse response) => files.Script(response));
        gated.MapGet("/playground/icon.svg", (PageFiles files, HttpResponse response) => files.Icon(response));
        gated.MapGet(
            "/pictures/{stretch}.svg",
            (PictureFiles files, string stretch, string? side, HttpResponse response) =>
                files.Answer(stretch, side, response)
        );
    }

    private static void MapApi(RouteGroupBuilder api)
    {
        api.MapPost("/say", (Say say, HttpRequest request, CancellationToken cancel) => say.Answer(request, cancel));
        api.MapPost(
            "/press",
            (Press press, HttpRequest request, CancellationToken cancel) => press.Answer(request, cancel)
        );
        api.MapPost(
            "/submit",
            (Submit submit, HttpRequest request, CancellationToken cancel) => submit.Answer(request, cancel)
        );
        api.MapGet("/people", (People people, CancellationToken cancel) => people.Answer(cancel));
        api.MapGet(
            "/messages",
            (
                Messages messages,
                [FromQuery(Name = "as")] string? member,
                string? channel,
                string? most,
                CancellationToken cancel
            ) => messages.Answer(member, channel, most, cancel)
        );
        api.MapGet(
            "/suggest",
            (
                Suggest suggest,
                [FromQuery(Name = "as")] string? member,
                string? channel,
                string? text,
                CancellationToken cancel
            ) => suggest.Answer(member, channel, text, cancel)
        );
        api.MapGet(
            "/events",
            (Events events, [FromQuery(Name = "as")] string? member, string? channel, CancellationToken cancel) =>
                events.Answer(member, channel, cancel)
        );
    }
}

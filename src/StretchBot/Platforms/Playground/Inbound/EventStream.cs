using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Platforms.Playground.Rendering;

namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>
/// Server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html): <c>hello</c> once the page is heard of, at which
/// it fetches what stands, then <c>added</c>, <c>edited</c> and <c>removed</c> with a message each; <c>hello</c> again when the team has
/// come to read another language.
/// </summary>
internal sealed class EventStream(
    Func<PlaygroundFeed.Listener> listen,
    Caller reader,
    PlaygroundLanguage language,
    TimeProvider clock,
    CancellationToken stopping
) : IResult
{
    /// <summary>Proxies cut connections that are silent for a minute.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>How soon a page that lost us tries again.</summary>
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    private const string Hello = "event: hello\ndata: {}\n\n";

    private Language spoken = reader.Language;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        using var listener = listen();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(httpContext.RequestAborted, stopping);
        var response = httpContext.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            await Write(response, $"retry: {Retry.TotalMilliseconds:F0}\n{Hello}", over.Token);
            await PassOn(listener, response, over.Token);
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The page left, or the bot is stopping: either way there is nobody to tell.
        }
    }

    private async Task PassOn(PlaygroundFeed.Listener listener, HttpResponse response, CancellationToken over)
    {
        var more = listener.Events.WaitToReadAsync(over).AsTask();
        while (true)
        {
            if (!await ComesInTime(more))
            {
                await Write(response, ": still here\n\n", over);
                await Follow(response, over);
                continue;
            }
            if (!await more)
                return;
            await Follow(response, over);
            while (listener.Events.TryRead(out var what))
                await Write(response, Drawn(what), over);
            more = listener.Events.WaitToReadAsync(over).AsTask();
        }
    }

    /// <summary>A page that hears <c>hello</c> asks what stands, and is told in which language.</summary>
    private async Task Follow(HttpResponse response, CancellationToken over)
    {
        var now = await language.Now(over);
        if (now == spoken)
            return;
        spoken = now;
        await Write(response, Hello, over);
    }

    private async Task<bool> ComesInTime(Task<bool> more)
    {
        try
        {
            await more.WaitAsync(Heartbeat, clock);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>One line of data: JSON escapes every line break within a text.</summary>
    private string Drawn(PlaygroundEvent what) =>
        string.Create(CultureInfo.InvariantCulture, $"event: {NameOf(what.Change)}\ndata: {Json(what.Message)}\n\n");

    private static string NameOf(PlaygroundChange change) =>
        change switch
        {
            PlaygroundChange.Added => "added",
            PlaygroundChange.Edited => "edited",
            PlaygroundChange.Removed => "removed",
            _ => throw new InvalidOperationException($"Unknown change {change}."),
        };

    private string Json(PlaygroundMessage message) =>
        JsonSerializer.Serialize(MessageView.Of(message, reader.Zone, spoken), PlaygroundJson.Of<MessageView>());

    private static async Task Write(HttpResponse response, string words, CancellationToken cancel)
    {
        await response.WriteAsync(words, cancel);
        await response.Body.FlushAsync(cancel);
    }
}

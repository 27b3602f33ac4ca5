using System.Text.Json.Nodes;

namespace StretchBot.FakeDiscord.Interactions;

/// <summary>An interaction as its person lives through it: what they did, and what came back.</summary>
public sealed class FakeInteraction
{
    private readonly TaskCompletionSource<JsonObject> first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource filled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal FakeInteraction(string id, string token, int type, FakeMember by, string channel, DateTimeOffset at)
    {
        Id = id;
        Token = token;
        Type = type;
        By = by;
        Channel = channel;
        At = at;
    }

    public string Id { get; }

    public string Token { get; }

    /// <summary>2 command, 3 component, 4 autocomplete, 5 modal.</summary>
    public int Type { get; }

    public FakeMember By { get; }

    public string Channel { get; }

    public DateTimeOffset At { get; }

    /// <summary>The message whose component was used, or null.</summary>
    public FakeMessage? Source { get; init; }

    /// <summary>The callback's body, once there is one.</summary>
    public Task<JsonObject> Answered => first.Task;

    /// <summary>Ends once there is something to read: at once for an answer, at the edit for a deferral.</summary>
    public Task Filled => filled.Task;

    /// <summary>The message that the callback made or changed, or null.</summary>
    public FakeMessage? Message { get; internal set; }

    /// <summary>The modal that the callback opened, or null.</summary>
    public JsonObject? Modal { get; internal set; }

    /// <summary>Follow-up messages, in their order.</summary>
    public List<FakeMessage> FollowUps { get; } = [];

    /// <summary>How many callbacks tried to answer, the refused ones included.</summary>
    public int Callbacks { get; internal set; }

    /// <summary>When the callback came; null before it does.</summary>
    public DateTimeOffset? AnsweredAt { get; internal set; }

    /// <summary>From the dispatch to the callback, on the machine's own clock.</summary>
    public TimeSpan Took { get; internal set; }

    internal long Dispatched { get; set; }

    internal JsonObject Payload { get; set; } = [];

    internal void Answer(JsonObject body) => first.TrySetResult(body);

    internal void Fill() => filled.TrySetResult();
}

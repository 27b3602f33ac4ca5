using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Outbox;

/// <summary>What is to be said. The numbers are stored: never renumber.</summary>
internal enum IntentKind
{
    /// <summary>The prompt of a break shall be up to date. Subject: the break.</summary>
    Prompt = 1,

    /// <summary>The channel is asked whether it wants fewer breaks. Subject: the channel.</summary>
    QuietQuestion = 2,

    /// <summary>The channel is told that its schedules pause. Subject: the channel.</summary>
    QuietPause = 3,

    /// <summary>The maker of a schedule is told that its channel cannot be posted to. Subject: the schedule.</summary>
    ChannelRefused = 4,

    /// <summary>The bot says hello in a channel it was brought into. Subject: the channel.</summary>
    Welcome = 5,

    /// <summary>A channel is told of its week. Subject: the channel.</summary>
    Digest = 10,

    /// <summary>A member is told about a break once more, as they asked. Subject: the nudge.</summary>
    Nudge = 11,

    /// <summary>Whoever started a break is told that its channel cannot be posted to. Subject: the break.</summary>
    BreakRefused = 12,

    /// <summary>A digest that stands is drawn anew: who is named in it has changed. Subject: the digest.</summary>
    DigestAgain = 13,
}

/// <summary>Something to be said, by what it is about. The card is drawn when it is sent, so a newer state replaces an older one by itself.</summary>
/// <param name="Version">Grows whenever the subject changes.</param>
/// <param name="Attempts">How often it was tried, this time included: 1 at first.</param>
/// <param name="Asked">When it was first asked for; with kind and subject it names this intent for ever.</param>
internal sealed record Intent(IntentKind Kind, long Subject, int Version, int Attempts, Instant Asked);

/// <summary>An intent drawn: what goes where.</summary>
internal abstract record Drawing(PlatformName Platform, Card Card);

internal sealed record PostDrawing(PlatformName Platform, ChannelAddress Channel, Card Card, PostKey Key)
    : Drawing(Platform, Card);

internal sealed record EditDrawing(PlatformName Platform, ChannelAddress Channel, MessageKey Message, Card Card)
    : Drawing(Platform, Card);

internal sealed record TellDrawing(PlatformName Platform, MemberAddress Member, Card Card, PostKey Key)
    : Drawing(Platform, Card);

/// <summary>What a feature knows about one kind of intent.</summary>
internal interface IIntentHandler
{
    IntentKind Kind { get; }

    /// <summary>Draws it as things stand, or null when there is nothing left to say.</summary>
    ValueTask<Drawing?> Draw(Intent intent, Instant now, CancellationToken cancel);

    /// <summary>It stands on the platform under <paramref name="message"/>. What is said once and then forgotten has nothing to do.</summary>
    ValueTask Stands(Intent intent, Drawing drawing, MessageKey message, Instant now, CancellationToken cancel) =>
        ValueTask.CompletedTask;

    /// <summary>The platform will never take it.</summary>
    ValueTask Refused(Intent intent, string reason, Instant now, CancellationToken cancel) => ValueTask.CompletedTask;
}

using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using NodaTime;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Outbox;

/// <summary>The one way out: draws what is due and sends it.</summary>
internal sealed partial class SendOutbox
{
    /// <summary>Edits of one message are at least this far apart; what happens in between is folded into one.</summary>
    public static readonly Duration BetweenEdits = Duration.FromSeconds(3);

    private const int Batch = 64;

    /// <summary>A send mostly waits for its platform, a tenth of a second and more.</summary>
    private const int AtOnce = 64;
    private static readonly Duration Lease = Duration.FromMinutes(1);

    private readonly IOutboxStore outbox;
    private readonly FrozenDictionary<IntentKind, IIntentHandler> handlers;
    private readonly FrozenDictionary<PlatformName, IPlatform> platforms;
    private readonly IReaderLanguages readers;
    private readonly Languages languages;
    private readonly OutboxMetrics metrics;
    private readonly TimeProvider clock;
    private readonly ILogger<SendOutbox> log;

    public SendOutbox(
        IOutboxStore outbox,
        IEnumerable<IIntentHandler> handlers,
        IEnumerable<IPlatform> platforms,
        IReaderLanguages readers,
        Languages languages,
        OutboxMetrics metrics,
        TimeProvider clock,
        ILogger<SendOutbox> log
    )
    {
        this.outbox = outbox;
        this.handlers = handlers.ToFrozenDictionary(handler => handler.Kind);
        this.platforms = platforms.ToFrozenDictionary(platform => platform.Name);
        this.readers = readers;
        this.languages = languages;
        this.metrics = metrics;
        this.clock = clock;
        this.log = log;
    }

    /// <summary>Sends until nothing is due. Stops between sends when cancelled; what was begun is finished.</summary>
    public async ValueTask Run(CancellationToken cancel)
    {
        // A send that was begun is finished even when the host stops: its outcome must be written down.
        await Parallel.ForEachAsync(
            Due(cancel),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = CancellationToken.None },
            async (intent, _) => await Send(intent, CancellationToken.None)
        );
        metrics.Waiting(await outbox.Depth(CancellationToken.None));
    }

    /// <summary>More are claimed as soon as there is room to send them: a send that waits for its channel's turn holds up no other.</summary>
    private async IAsyncEnumerable<Intent> Due([EnumeratorCancellation] CancellationToken cancel)
    {
        int claimed;
        do
        {
            var intents = await outbox.Claim(clock.Now(), Batch, Lease, cancel);
            foreach (var intent in intents)
                yield return intent;
            claimed = intents.Length;
        } while (claimed == Batch && !cancel.IsCancellationRequested);
    }

    private async ValueTask Send(Intent intent, CancellationToken cancel)
    {
        try
        {
            var handler = handlers[intent.Kind];
            if (await handler.Draw(intent, clock.Now(), cancel) is not { } drawing)
            {
                await outbox.Finish(intent, clock.Now(), cancel);
                return;
            }
            var outcome = await Deliver(drawing, cancel);
            metrics.Sent(intent.Kind, outcome.GetType().Name);
            await Settle(intent, handler, drawing, outcome, cancel);
        }
#pragma warning disable CA1031 // One bad intent must not hold up the others; it comes back after its lease.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            metrics.Sent(intent.Kind, "Failed");
            Log.Failed(log, intent.Kind, intent.Subject, intent.Attempts, bug);
        }
    }

    private async ValueTask<SendOutcome> Deliver(Drawing drawing, CancellationToken cancel)
    {
        if (!platforms.TryGetValue(drawing.Platform, out var platform))
            return new TryLater($"{drawing.Platform} is not connected.");
        var card = drawing.Card.In(await LanguageOf(drawing, cancel));
        return drawing switch
        {
            PostDrawing post => await platform.Post(post.Channel, card, post.Key, cancel),
            EditDrawing edit => await platform.Edit(edit.Channel, edit.Message, card, cancel),
            TellDrawing tell => await platform.Tell(tell.Member, card, tell.Key, cancel),
            _ => throw new InvalidOperationException($"Unknown drawing {drawing.GetType().Name}."),
        };
    }

    /// <summary>What a channel sees is in its team's language; what one member is told is in their own, if the bot speaks it.</summary>
    private async ValueTask<Language> LanguageOf(Drawing drawing, CancellationToken cancel)
    {
        var (own, teams) = drawing switch
        {
            PostDrawing post => (null, await readers.OfChannel(post.Channel.Id, cancel)),
            EditDrawing edit => (null, await readers.OfChannel(edit.Channel.Id, cancel)),
            TellDrawing tell => await readers.OfMember(tell.Member.Id, cancel),
            _ => throw new InvalidOperationException($"Unknown drawing {drawing.GetType().Name}."),
        };
        return languages.Find(own) ?? languages.Find(teams) ?? Language.English;
    }

    private async ValueTask Settle(
        Intent intent,
        IIntentHandler handler,
        Drawing drawing,
        SendOutcome outcome,
        CancellationToken cancel
    )
    {
        var now = clock.Now();
        switch (outcome)
        {
            case Sent sent:
                await handler.Stands(intent, drawing, sent.Message, now, cancel);
                await outbox.Finish(intent, now + BetweenEdits, cancel);
                return;
            case MessageGone:
                await outbox.Finish(intent, now + BetweenEdits, cancel);
                return;
            case Refused refused:
                await handler.Refused(intent, refused.Reason.ToStored(), now, cancel);
                await outbox.Finish(intent, now, cancel);
                return;
            case TryLater later:
                Log.PutOff(log, intent.Kind, intent.Subject, later.Reason.ToString());
                await outbox.PutOff(intent, now + Backoff.After(intent.Attempts, later.RetryAfter), cancel);
                return;
            default:
                throw new InvalidOperationException($"Unknown outcome {outcome.GetType().Name}.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Sending {Kind} of {Subject} failed at try {Attempt}")]
        public static partial void Failed(ILogger log, IntentKind kind, long subject, int attempt, Exception bug);

        [LoggerMessage(2, LogLevel.Warning, "Sending {Kind} of {Subject} is put off: {Reason}")]
        public static partial void PutOff(ILogger log, IntentKind kind, long subject, string reason);
    }
}

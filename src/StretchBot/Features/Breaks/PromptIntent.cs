using NodaTime;
using StretchBot.Conversation;
using StretchBot.Outbox;

namespace StretchBot.Features.Breaks;

/// <summary>Keeps a break's prompt up to date: posts it once, edits it afterwards.</summary>
internal sealed class PromptIntent(IPromptStore prompts, BreakRules rules, BreakMetrics metrics) : IIntentHandler
{
    public IntentKind Kind => IntentKind.Prompt;

    public async ValueTask<Drawing?> Draw(Intent intent, Instant now, CancellationToken cancel)
    {
        if (await prompts.Load(new BreakId(intent.Subject), now, cancel) is not { } state)
            return null;
        if (state.Message is { } message)
            return new EditDrawing(state.Platform, state.Channel, message, Prompt.At(state.View, now));
        var it = state.View.Break;
        switch (LatePrompt.Decide(it, now, rules.Grace))
        {
            case Lateness.Missed:
                await prompts.GiveUp(it.Id, "I could not post it in time", now, cancel);
                return null;
            case Lateness.RunLate:
                return await prompts.RunLate(it.Id, now, cancel) && await prompts.Load(it.Id, now, cancel) is { } late
                    ? Post(late, now)
                    : null;
            default:
                return Post(state, now);
        }
    }

    public async ValueTask Stands(
        Intent intent,
        Drawing drawing,
        MessageKey message,
        Instant now,
        CancellationToken cancel
    )
    {
        var id = new BreakId(intent.Subject);
        await prompts.Stands(id, message, now, drawing is PostDrawing && intent.Attempts > 1, cancel);
        if (drawing is PostDrawing && await prompts.Load(id, now, cancel) is { } state)
            metrics.Posted(state.View.Break, now);
    }

    public ValueTask Refused(Intent intent, string reason, Instant now, CancellationToken cancel) =>
        prompts.ChannelRefused(new BreakId(intent.Subject), reason, now, cancel);

    /// <summary>Only a scheduled break calls anyone: else whoever starts breaks by hand could.</summary>
    private static PostDrawing Post(PromptState state, Instant now) =>
        new(
            state.Platform,
            state.Channel,
            Prompt.At(state.View, now) with
            {
                Mention = state.View.Break.Origin is FromSlot ? state.Mention : null,
            },
            PostKey.For(state.View.Break.Id)
        );
}

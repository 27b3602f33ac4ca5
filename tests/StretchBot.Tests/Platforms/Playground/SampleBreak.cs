using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Tests.Platforms.Playground;

/// <summary>A break one can join: its prompt is posted through the platform and edited for all.</summary>
internal sealed class SampleBreak(TimeProvider clock) : ICommand, IDisposable
{
    private readonly List<string> who = [];
    private readonly SemaphoreSlim oneAtATime = new(1);
    private MessageKey? message;

    public CommandDeclaration Declaration { get; } = new("break", "Start a team break in this channel now");

    public IPlatform? Platform { get; set; }

    public Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>Its prompt is seen, and may be pressed, before the post's answer is here: a press waits for it.</summary>
    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel)
    {
        await oneAtATime.WaitAsync(cancel);
        try
        {
            var key = new PostKey($"break-{invocation.Rest}");
            var sent = await Platform!.Post(ChannelOf(invocation.Caller), Prompt(), key, cancel);
            message = ((Sent)sent).Message;
            return Reply.Silence;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public async ValueTask<Reply> Join(ButtonId button, Caller caller, CancellationToken cancel)
    {
        await oneAtATime.WaitAsync(cancel);
        try
        {
            if (!who.Remove(caller.Name))
                who.Add(caller.Name);
            await Platform!.Edit(ChannelOf(caller), message!.Value, Prompt(), cancel);
            return Reply.Silence;
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private Card Prompt() => SampleCards.Break(Now, [.. who]);

    private static ChannelAddress ChannelOf(Caller caller) => new(caller.Channel, "playground", caller.ChannelName);
}

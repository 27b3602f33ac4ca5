using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Tests.Platforms.Playground;

/// <summary>A break one can join: its prompt is posted through the platform and edited for all.</summary>
internal sealed class SampleBreak(TimeProvider clock) : ICommand
{
    private readonly List<string> who = [];

    public CommandDeclaration Declaration { get; } = new("break", "Start a team break in this channel now");

    public IPlatform? Platform { get; set; }

    public Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel)
    {
        var channel = ChannelOf(invocation.Caller);
        var sent = await Platform!.Post(channel, Prompt("0"), new PostKey($"break-{invocation.Rest}"), cancel);
        var message = ((Sent)sent).Message;
        await Platform.Edit(channel, message, Prompt(message.Value), cancel);
        return Reply.Silence;
    }

    public async ValueTask<Reply> Join(ButtonId button, Caller caller, CancellationToken cancel)
    {
        if (!who.Remove(caller.Name))
            who.Add(caller.Name);
        var message = button.Argument(0)!;
        await Platform!.Edit(ChannelOf(caller), new MessageKey(message), Prompt(message), cancel);
        return Reply.Silence;
    }

    private Card Prompt(string message) => SampleCards.Break(Now, message, [.. who]);

    private static ChannelAddress ChannelOf(Caller caller) => new(caller.Channel, "playground", caller.ChannelName);
}

using StretchBot.Conversation;

namespace StretchBot.Tests.Conversation;

/// <summary>Says hello, and nothing more.</summary>
internal sealed class SampleWelcome : IWelcome
{
    public ValueTask<Reply> Answer(Caller caller, CancellationToken cancel) =>
        ValueTask.FromResult<Reply>(new OnlyYou(new Card("Hello")));
}

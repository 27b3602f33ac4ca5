using StretchBot.Conversation;

namespace StretchBot.Features.Breaks;

/// <summary>"Not now": private, neutral, kept nowhere.</summary>
internal sealed class NotNow : IPress
{
    public string Action => "notnow";

    public static ButtonId Id(BreakId id) => ButtonId.Of("notnow", id.ToString());

    public ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel) =>
        ValueTask.FromResult<Reply>(new OnlyYou(BreakCards.NotNow()));
}

namespace StretchBot.Conversation;

/// <summary>A member's own page, on platforms that have a place for one: their week, what comes next, and what they do most.</summary>
public interface IHome
{
    ValueTask<Card> Show(Caller caller, CancellationToken cancel);
}

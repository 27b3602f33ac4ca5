using System.Collections.Immutable;

namespace StretchBot.Conversation;

/// <summary>Something a member asked of the bot, whatever the platform.</summary>
public abstract record Request(Caller Caller);

/// <summary>Words typed after <c>/stretch</c>.</summary>
public sealed record WordsTyped(Caller Caller, string Words) : Request(Caller);

/// <summary>A button was pressed. The id is as the platform sent it back, perhaps forged or cut short.</summary>
public sealed record ButtonPressed(Caller Caller, string Button) : Request(Caller);

/// <summary>A form was sent.</summary>
public sealed record FormSent(Caller Caller, string Form, ImmutableDictionary<string, string> Values) : Request(Caller);

/// <summary>The bot was brought into the caller's channel, by the caller where the platform tells who it was.</summary>
public sealed record Arrived(Caller Caller) : Request(Caller);

/// <summary>The answer to a request.</summary>
public abstract record Reply
{
    /// <summary>Nothing to say: what was pressed shows its effect by itself.</summary>
    public static readonly Reply Silence = new Silent();
}

/// <summary>Only the caller sees it.</summary>
public sealed record OnlyYou(Card Card) : Reply;

/// <summary>The private message whose button was pressed becomes this card.</summary>
public sealed record Instead(Card Card) : Reply;

/// <summary>The whole channel sees it.</summary>
public sealed record InChannel(Card Card) : Reply;

/// <summary>Only the caller gets it, with a file to keep.</summary>
/// <param name="FileName">Letters, digits, dots and hyphens.</param>
public sealed record FileForYou(Card Card, string FileName, string ContentType, ReadOnlyMemory<byte> Content) : Reply;

/// <summary>Opens a form for the caller.</summary>
public sealed record Ask(Form Form) : Reply;

/// <summary>The form stays open and shows what was wrong where; nothing was stored.</summary>
public sealed record NotYet(ImmutableArray<FieldFault> Faults) : Reply;

public sealed record Silent : Reply;

using StretchBot.Conversation;

namespace StretchBot.Platforms.Discord.Client.Rest;

/// <summary>Why a request came to nothing.</summary>
internal abstract record RestFault
{
    /// <summary>Discord said no.</summary>
    /// <param name="Code">Discord's own, of https://discord.com/developers/docs/topics/opcodes-and-status-codes#json; 0 when it gave none.</param>
    public sealed record Denied(int Status, int Code, string Words) : RestFault;

    /// <summary>Not now: a limit is reached.</summary>
    public sealed record Busy(TimeSpan RetryAfter) : RestFault;

    /// <summary>No answer, or none that says anything: perhaps it was done, perhaps not.</summary>
    public sealed record Unreachable(Text Words) : RestFault;

    /// <summary>We do not ask any more, for Discord would lock our address out.</summary>
    public sealed record Halted(Text Words, TimeSpan RetryAfter) : RestFault;
}

/// <summary>What came of a request: a value, or the fault that kept it from being one.</summary>
internal readonly record struct RestAnswer<T>(T? Value, RestFault? Fault)
    where T : class
{
    public static implicit operator RestAnswer<T>(T value) => new(value, null);

    public static implicit operator RestAnswer<T>(RestFault fault) => new(null, fault);
}

/// <summary>The value of an answer that has none.</summary>
internal sealed record Nothing
{
    public static readonly Nothing Instance = new();
}

/// <summary>The codes that mean something to us.</summary>
internal static class DiscordCode
{
    public const int UnknownChannel = 10003;
    public const int UnknownGuild = 10004;
    public const int UnknownMember = 10007;
    public const int UnknownMessage = 10008;
    public const int UnknownWebhook = 10015;
    public const int UnknownInteraction = 10062;
    public const int AlreadyAnswered = 40060;
    public const int MissingAccess = 50001;
    public const int CannotTellThisUser = 50007;
    public const int MissingPermissions = 50013;
    public const int InvalidRecipient = 50033;
    public const int ThreadIsArchived = 50083;
    public const int InvalidWebhookToken = 50027;
}

using StretchBot.Conversation;

namespace StretchBot.Platforms.Slack.Client;

/// <summary>What is to be done about a call that failed.</summary>
internal enum FaultKind
{
    /// <summary>Too many calls; nothing was done. Wait.</summary>
    Limited,

    /// <summary>It never reached Slack, or Slack says that it did nothing. It may be tried again as it stands.</summary>
    NotDone,

    /// <summary>Nobody knows whether it was done: look before it is tried again.</summary>
    Unknown,

    /// <summary>That channel cannot be written to.</summary>
    Channel,

    /// <summary>The app is no longer welcome in that workspace.</summary>
    Workspace,

    /// <summary>That message is not there.</summary>
    Message,

    /// <summary>That person is not there.</summary>
    Member,

    /// <summary>A trigger id or view was too old.</summary>
    TooLate,

    /// <summary>The app lacks a scope.</summary>
    Rights,

    /// <summary>Slack cannot use what was sent: a bug of ours.</summary>
    Malformed,
}

/// <summary>Why a call failed.</summary>
/// <param name="Error">Slack's own word, for the log.</param>
/// <param name="Reason">A sentence for a person, with what to do.</param>
/// <param name="RetryAfter">How long Slack asks us to wait.</param>
internal sealed record Fault(FaultKind Kind, string Error, Text Reason, TimeSpan? RetryAfter = null)
{
    /// <summary>The reason in English, for the log.</summary>
    public string Words => Reason.ToString();
}

/// <summary>What came of a call: its answer, or why there is none.</summary>
internal readonly record struct Said<T>(T? Answer, Fault? Fault)
    where T : class
{
    public bool Has(
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? answer,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out Fault? fault
    )
    {
        answer = Answer;
        fault = Fault;
        return Fault is null;
    }
}

/// <summary>By whose right a call is made.</summary>
/// <param name="Workspace">Whose limits it counts against.</param>
/// <param name="Token">Never written anywhere.</param>
internal sealed record Credentials(string Workspace, string Token)
{
    public override string ToString() => $"the bot's token for {Workspace}";
}

namespace StretchBot.Platforms.Slack.Inbound;

/// <summary>What was pressed, if anything: it decides where an answer is shown.</summary>
internal enum Pressed
{
    Nothing,
    ChannelMessage,
    PrivateMessage,
    Window,
    Home,
}

/// <summary>What an answer can make use of.</summary>
/// <param name="Respond">Takes five answers within 30 minutes; null where no message belongs to it.</param>
/// <param name="Trigger">Opens one window within three seconds.</param>
/// <param name="Window">The window in which it was pressed, or null.</param>
/// <param name="Again">What does the same once more, for when Slack was not quick enough; null for what cannot be repeated.</param>
internal sealed record Occasion(
    Guest Guest,
    Uri? Respond,
    string? Trigger,
    Pressed Pressed = Pressed.Nothing,
    string? Window = null,
    Again? Again = null
)
{
    public static Uri? Address(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address : null;
}

/// <summary>What a button must send to ask for the same again.</summary>
internal sealed record Again(string Action, string Value);

namespace StretchBot.Storage;

/// <summary>An installation of the app in a workspace or an organisation.</summary>
internal sealed class SlackInstallRow
{
    public required string Key { get; set; }
    public required string Name { get; set; }

    /// <summary>Encrypted.</summary>
    public required string Token { get; set; }
    public required string BotUser { get; set; }
    public bool IsOrg { get; set; }
    public long InstalledAt { get; set; }
}

/// <summary>A workspace that an organisation's installation serves.</summary>
internal sealed class SlackTeamRow
{
    public required string Team { get; set; }
    public required string Install { get; set; }
}

/// <summary>A post that was begun.</summary>
internal sealed class SlackPostRow
{
    /// <summary>Workspace and channel.</summary>
    public required string Place { get; set; }
    public required string Key { get; set; }

    /// <summary>Slack's name for the message; null while nobody knows whether it stands.</summary>
    public string? Ts { get; set; }
    public long Began { get; set; }
}

/// <summary>A picture that was uploaded for an installation.</summary>
internal sealed class SlackPictureRow
{
    public required string Install { get; set; }
    public required string Picture { get; set; }
    public required string File { get; set; }
}

/// <summary>An installation under way.</summary>
internal sealed class SlackStateRow
{
    public required string State { get; set; }
    public long Expires { get; set; }
}

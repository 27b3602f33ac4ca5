using System.Collections.Immutable;

namespace StretchBot.Platforms.Playground;

/// <summary>Configuration under <c>Playground</c>.</summary>
internal sealed class PlaygroundOptions
{
    public const string Section = "Playground";

    /// <summary>The longest name of a channel, as on Slack.</summary>
    public const int MaxChannelName = 80;

    /// <summary>True or false when set by hand; null leaves it to whether another platform has a token.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Names of the channels, comma-separated; the first one is where the greeting and private words go.</summary>
    public string Channels { get; set; } = "team,design";

    public ImmutableArray<string> ChannelNames =>
        [
            .. Channels
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>What is wrong with the values, with the cure; null when nothing is.</summary>
    public string? Fault()
    {
        if (ChannelNames.IsEmpty)
            return $"{Section}:Channels is empty. Give at least one name, separated by commas, for example team,design.";
        var odd = ChannelNames.FirstOrDefault(name => name.Length > MaxChannelName || !name.All(IsNameLetter));
        return odd is null
            ? null
            : $"{Section}:Channels holds “{odd}”. A name has up to {MaxChannelName} letters, digits, hyphens and "
                + "underscores, for example team,design.";
    }

    private static bool IsNameLetter(char letter) => char.IsLetterOrDigit(letter) || letter is '-' or '_';
}

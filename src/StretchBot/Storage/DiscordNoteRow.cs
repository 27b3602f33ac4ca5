namespace StretchBot.Storage;

/// <summary>Something that Discord's connector must know again after a restart.</summary>
internal sealed class DiscordNoteRow
{
    public required string Key { get; set; }
    public required string Value { get; set; }
}

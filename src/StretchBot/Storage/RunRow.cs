namespace StretchBot.Storage;

/// <summary>A time during which the bot was running, as far as it could write it down.</summary>
internal sealed class RunRow
{
    public long Id { get; set; }
    public long Since { get; set; }

    /// <summary>When it last said so.</summary>
    public long Seen { get; set; }
}

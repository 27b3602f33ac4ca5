namespace StretchBot.Storage;

/// <summary>A digest that stands in a channel: it names people, so it must be found again.</summary>
internal sealed class DigestRow
{
    public long Id { get; set; }
    public long ChannelId { get; set; }

    /// <summary>The Monday of the week it tells of.</summary>
    public int Week { get; set; }
    public required string Message { get; set; }
}

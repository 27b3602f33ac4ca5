namespace StretchBot.Storage;

/// <summary>One entry of a team's days off.</summary>
internal sealed class OffDayRow
{
    public long Id { get; set; }
    public long TeamId { get; set; }
    public int First { get; set; }
    public int Last { get; set; }
    public bool Yearly { get; set; }

    /// <summary>The last day on which a yearly one may begin.</summary>
    public int? Until { get; set; }
    public string? Name { get; set; }

    /// <summary>The same for all that was added together.</summary>
    public long Batch { get; set; }
}

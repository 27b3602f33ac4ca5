namespace StretchBot.Storage;

/// <summary>A member's wish to be told about a break once more; gone when the break closes.</summary>
internal sealed class NudgeRow
{
    public long Id { get; set; }
    public long BreakId { get; set; }
    public long MemberId { get; set; }
}

namespace StretchBot.Storage;

/// <summary>Days in a row on which a member is away.</summary>
internal sealed class AwayTimeRow
{
    public long MemberId { get; set; }
    public int First { get; set; }
    public int Last { get; set; }
}

/// <summary>A stretch or routine of a team's own, as its YAML.</summary>
internal sealed class CustomRow
{
    public long Id { get; set; }
    public long TeamId { get; set; }
    public required string Slug { get; set; }
    public required string Name { get; set; }

    /// <summary>0 a stretch, 1 a routine.</summary>
    public int Kind { get; set; }

    /// <summary>0 waits for an admin, 1 offered, 2 taken away (kept for breaks that were chosen before).</summary>
    public int State { get; set; }
    public required string Yaml { get; set; }
    public long? Author { get; set; }
    public long At { get; set; }
}

/// <summary>A stretch of the catalogue that a team switched off.</summary>
internal sealed class SwitchedOffRow
{
    public long TeamId { get; set; }
    public required string Slug { get; set; }
}

namespace StretchBot.Platforms.Discord.Commands;

/// <summary>Where Discord has a command: <c>leaderboard</c>, <c>schedule add</c>, <c>custom stretch add</c>.</summary>
/// <param name="Group">The middle word of three, or null.</param>
/// <param name="Sub">The last word of two or three, or null.</param>
internal sealed record CommandPath(string Name, string? Group = null, string? Sub = null)
{
    public override string ToString() => string.Join(' ', new[] { Name, Group, Sub }.OfType<string>());
}

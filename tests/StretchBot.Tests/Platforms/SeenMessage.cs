using System.Collections.Immutable;
using NodaTime;

namespace StretchBot.Tests.Platforms;

/// <summary>A button as a member sees it.</summary>
/// <param name="Id">What the platform will send back when it is pressed.</param>
public sealed record SeenButton(string Id, string Label);

/// <summary>A message as a member sees it, with the platform's markup resolved as its client resolves it.</summary>
/// <param name="Key">The platform's key for the message.</param>
/// <param name="Words">Everything there is to read, without buttons.</param>
/// <param name="Styled">The runs of it that look other than plain: bold, code, links.</param>
/// <param name="Moments">The instants that the client writes out for the reader.</param>
/// <param name="Pinged">Whom the message calls: "here", the key of a group, or of a member.</param>
public sealed record SeenMessage(
    string Key,
    string Words,
    ImmutableArray<string> Styled,
    ImmutableArray<Instant> Moments,
    ImmutableArray<string> Pinged,
    ImmutableArray<SeenButton> Buttons
)
{
    /// <summary>What can be chosen from its menu, in its order.</summary>
    public ImmutableArray<SeenButton> Choices { get; init; } = [];
}

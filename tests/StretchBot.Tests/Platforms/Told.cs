using System.Collections.Immutable;

namespace StretchBot.Tests.Platforms;

/// <summary>A file that was handed to a member.</summary>
public sealed record SeenFile(string Name, ImmutableArray<byte> Content);

/// <summary>What came of something that a member did.</summary>
/// <param name="Message">What they read now, or null when a form is open instead.</param>
/// <param name="Form">The title of the form that is open before them, or null.</param>
/// <param name="Faults">What a form that stays open says beside its fields.</param>
public sealed record Told(SeenMessage? Message, string? Form = null, string Faults = "", SeenFile? File = null)
{
    /// <summary>Without the empty lines that a layout makes of boxes and buttons.</summary>
    public string Words => (Message?.Words ?? Faults).Trim();

    public IEnumerable<string> Labels => Message?.Buttons.Select(button => button.Label) ?? [];
}

using System.Collections.Immutable;
using System.Globalization;

namespace StretchBot.Conversation;

/// <summary>
/// What a button or form carries: an action and its arguments, as <c>action:arg:arg</c>. The one codec of the house; a platform passes the
/// text through untouched. It is not a secret and not a proof: handlers check what it names against the caller's team.
/// </summary>
public sealed record ButtonId
{
    /// <summary>Discord's custom_id allows 100 characters, the tightest of the platforms.</summary>
    public const int MaxLength = 100;

    private ButtonId(string action, ImmutableArray<string> arguments)
    {
        Action = action;
        Arguments = arguments;
    }

    public string Action { get; }

    public ImmutableArray<string> Arguments { get; }

    /// <exception cref="ArgumentException">A part holds a colon or control character, or the whole is longer than <see cref="MaxLength"/>.</exception>
    public static ButtonId Of(string action, params ReadOnlySpan<string> arguments)
    {
        var id = new ButtonId(action, [.. arguments]);
        foreach (var part in id.Arguments.Add(action))
            if (!IsPart(part))
                throw new ArgumentException($"'{part}' cannot travel in a button id.", nameof(arguments));
        if (id.ToString().Length > MaxLength)
            throw new ArgumentException($"Button id is longer than {MaxLength} characters.", nameof(arguments));
        return id;
    }

    /// <summary>Reads what a platform sent back. Null for anything that <see cref="Of"/> cannot have made.</summary>
    public static ButtonId? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > MaxLength)
            return null;
        var parts = text.Split(':');
        return parts.All(IsPart) ? new ButtonId(parts[0], [.. parts.AsSpan(1)]) : null;
    }

    /// <summary>The argument at <paramref name="index"/> as a positive number, or null when it is none.</summary>
    public long? Number(int index) =>
        index < Arguments.Length
        && long.TryParse(Arguments[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The argument at <paramref name="index"/>, or null when the id is too short.</summary>
    public string? Argument(int index) => index < Arguments.Length ? Arguments[index] : null;

    public bool Equals(ButtonId? other) =>
        other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(ToString());

    public override string ToString() => string.Join(':', [Action, .. Arguments]);

    private static bool IsPart(string part) => part.Length > 0 && part.All(c => c > ' ' && c < 127 && c != ':');
}

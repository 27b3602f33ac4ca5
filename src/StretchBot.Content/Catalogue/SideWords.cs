using System.Diagnostics.CodeAnalysis;

namespace StretchBot.Content;

/// <summary>The tokens by which one text serves both sides.</summary>
static class SideWords
{
    const string SideToken = "{side}";
    const string OtherToken = "{other}";

    public static bool HasSide(string text) => text.Contains(SideToken, StringComparison.Ordinal);

    public static bool HasAny(string text) => HasSide(text) || text.Contains(OtherToken, StringComparison.Ordinal);

    public static bool SameTokens(string one, string other) =>
        HasSide(one) == HasSide(other)
        && one.Contains(OtherToken, StringComparison.Ordinal) == other.Contains(OtherToken, StringComparison.Ordinal);

    public static string Fill(string text, Side side) => Fill(text, side, "left", "right");

    /// <param name="left">What a token says where it means the left; what follows it in the text may be an ending.</param>
    /// <param name="right">The same for the right.</param>
    public static string Fill(string text, Side side, string left, string right)
    {
        var (worked, other) = side == Side.Left ? (left, right) : (right, left);
        return Capitalised(
            text,
            text.Replace(SideToken, worked, StringComparison.Ordinal)
                .Replace(OtherToken, other, StringComparison.Ordinal)
        );
    }

    [return: NotNullIfNotNull(nameof(text))]
    public static string? FillIfAny(string? text, Side side) => text is null ? null : Fill(text, side);

    // A text that begins with a token is a sentence all the same.
    static string Capitalised(string before, string after) =>
        before.StartsWith('{') && after.Length > 0 ? char.ToUpperInvariant(after[0]) + after[1..] : after;
}

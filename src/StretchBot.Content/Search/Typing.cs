namespace StretchBot.Content;

/// <summary>Typed words made comparable: lower case letters and digits, single spaces, no punctuation, a bounded length.</summary>
static class Typing
{
    /// <summary>Names and aliases have at most 60 characters, so what follows cannot help to find one.</summary>
    public const int Longest = 64;

    public static string Fold(string typed)
    {
        // The cap comes first: whatever is pasted into a chat, the work stays the same.
        var source = typed.AsSpan(0, Math.Min(typed.Length, 4 * Longest));
        Span<char> folded = stackalloc char[Longest];
        var length = 0;
        foreach (var letter in source)
        {
            if (length == Longest)
                break;
            if (letter is '\'' or '’' or '´' or '`')
                continue;
            if (char.IsLetterOrDigit(letter))
                folded[length++] = char.ToLowerInvariant(letter);
            else if (length > 0 && folded[length - 1] != ' ')
                folded[length++] = ' ';
        }

        return new string(folded[..length]).TrimEnd();
    }
}

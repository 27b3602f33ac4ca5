namespace StretchBot.Conversation;

/// <summary>What is said to bad input: the part that was wrong, what is accepted, and an example. Nothing is stored.</summary>
/// <param name="What">"I can't read the time “25:61”."</param>
/// <param name="Accepted">"Times look like 10:30, 9:30am or 15."</param>
/// <param name="Example">Words that can be typed as they stand after <c>/stretch</c>.</param>
public sealed record Mistake(Text What, Text Accepted, string Example)
{
    /// <summary>The longest piece of what a person typed that is read back to them.</summary>
    public const int MaxQuoted = 40;

    /// <summary>What a person typed, in quotation marks, cut to <see cref="MaxQuoted"/>.</summary>
    public static Text Quote(string typed)
    {
        var visible = VisibleWords.Of(typed);
        var shown = visible.Length <= MaxQuoted ? visible : VisibleWords.Cut(visible, MaxQuoted - 1) + "…";
        return Text.Of($"“{shown}”");
    }

    public Card ToCard() =>
        new(What)
        {
            Parts =
            [
                new Paragraph(Accepted),
                new Paragraph(Text.Of($"For example: {new Typed($"/stretch {Example}")}")),
            ],
        };
}

/// <summary>What was read from a person's words: a value, or the mistake that kept it from being one.</summary>
public readonly record struct Parsed<T>
{
    private readonly T? value;

    private Parsed(T? value, Mistake? mistake)
    {
        this.value = value;
        Mistake = mistake;
    }

    public Mistake? Mistake { get; }

    /// <exception cref="InvalidOperationException">There was a <see cref="Mistake"/>.</exception>
    public T Value => Mistake is null ? value! : throw new InvalidOperationException(Mistake.What.ToString());

    public static implicit operator Parsed<T>(T value) => new(value, null);

    public static implicit operator Parsed<T>(Mistake mistake) => new(default, mistake);

    /// <summary>Goes on with the value, or hands the mistake along.</summary>
    public Parsed<TNext> Then<TNext>(Func<T, Parsed<TNext>> next) => Mistake is { } mistake ? mistake : next(Value);
}

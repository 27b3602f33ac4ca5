using NodaTime;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Breaks;

/// <summary>Turns of phrase that the cards of a break share.</summary>
internal static class BreakWords
{
    /// <summary>"1 minute", "2½ minutes", "about 1 minute", "45 seconds".</summary>
    public static Text Length(Routine routine)
    {
        var seconds = (int)Math.Round(routine.Duration.TotalSeconds);
        if (seconds < 50)
            return Text.Count(seconds, "{0} second|{0} seconds");
        var halves = (int)Math.Round(seconds / 30.0, MidpointRounding.AwayFromZero);
        var whole = halves / 2;
        var minutes =
            halves % 2 == 0
                ? Text.Count(whole, "{0} minute|{0} minutes")
                : Text.Of($"{(whole == 0 ? "" : Text.Number(whole).ToString())}½ minutes");
        return halves * 30 == seconds ? minutes : Text.Of($"about {minutes}");
    }

    public static Text Next(Instant? next) =>
        next is { } at
            ? Text.Of($"Next break here: {new Moment(at, TimeStyle.DayAndClock)}.")
            : Text.Of($"No further break is planned here. Start one any time with {new Typed("/stretch break")}.");
}

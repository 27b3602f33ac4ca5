using StretchBot.Conversation;

namespace StretchBot.Features.Schedules.Reading;

/// <summary>
/// Reads the one-line form: <c>weekdays 10:30,15:00 Europe/Berlin desk-minute lead 2m floor</c>. Each word says by itself what it is, so any
/// order will do.
/// </summary>
internal sealed class ScheduleLine(IRoutineNames routines)
{
    /// <summary>The most words that a routine's name is looked for in.</summary>
    private const int MostRoutineWords = 5;

    public Parsed<ScheduleWords> Read(string line)
    {
        var typed = TypedLine.Of(line);
        var rule = new RuleReader();
        var said = new ScheduleWords(RuleWords.Nothing);
        while (!typed.IsAtEnd)
        {
            if (rule.TryTake(typed, out var mistake))
                continue;
            // A team may call a routine "friday-wave", which begins as a day does.
            var isRoutine = mistake is not null && routines.Exists(typed.Next.ToLowerInvariant());
            var next = mistake is null || isRoutine ? Take(typed, said) : mistake;
            if (next.Mistake is not null)
                return next;
            said = next.Value;
        }
        return said with { Rule = rule.Words };
    }

    private Parsed<ScheduleWords> Take(TypedLine line, ScheduleWords said)
    {
        switch (line.Next.ToLowerInvariant())
        {
            case "in" or "time" or "zone" or "timezone" or "with" or "routine":
                line.Skip(1);
                return said;
            case "lead":
                return TakeLength(line, MinuteOption.Lead).Then<ScheduleWords>(lead => said with { Lead = lead });
            case "window":
                return TakeLength(line, MinuteOption.Window)
                    .Then<ScheduleWords>(window => said with { Window = window });
            case "jitter":
                return TakeLength(line, MinuteOption.Jitter)
                    .Then<ScheduleWords>(jitter => said with { Jitter = jitter });
            case "floor":
                line.Skip(1);
                return said with { FloorAllowed = true };
            case "no" when IsFloor(line.Ahead(1)):
                line.Skip(2);
                return said with { FloorAllowed = false };
            case "no-floor":
                line.Skip(1);
                return said with { FloorAllowed = false };
            case RoutineWish.Composed:
                line.Skip(1);
                return said with { Routine = new RoutineWish(null) };
            default:
                return TakeName(line, said);
        }
    }

    private static Parsed<NodaTime.Duration> TakeLength(TypedLine line, MinuteOption option)
    {
        line.Skip(1);
        var read = option.Read(line.Next);
        if (!line.IsAtEnd)
            line.Skip(1);
        return read;
    }

    private static bool IsFloor(string word) => word.Equals("floor", StringComparison.OrdinalIgnoreCase);

    /// <summary>A zone or a routine, in as many words as its name has.</summary>
    private Parsed<ScheduleWords> TakeName(TypedLine line, ScheduleWords said)
    {
        for (var count = Math.Min(ZoneNames.MostWords, line.Left); count > 0; count--)
            if (ZoneNames.Find(line.Joined(count, ' ')) is { } zone)
            {
                if (said.Zone is not null && said.Zone != zone)
                    return ScheduleMistakes.TwoZones(said.Zone, zone);
                line.Skip(count);
                return said with { Zone = zone };
            }
        for (var count = Math.Min(MostRoutineWords, line.Left); count > 0; count--)
            if (line.Joined(count, '-').ToLowerInvariant() is var slug && routines.Exists(slug))
            {
                if (said.Routine is { Slug: { } other } && other != slug)
                    return ScheduleMistakes.TwoRoutines(other, slug);
                line.Skip(count);
                return said with { Routine = new RoutineWish(slug) };
            }
        return UnknownWords.Explain(line, routines);
    }
}

using StretchBot.Conversation;

namespace StretchBot.Features.DaysOff;

/// <summary><c>/stretch daysoff add 2026-12-24..2026-12-26</c>: no breaks on those days; with no words, the form.</summary>
internal sealed class AddDaysOff(DaysOffKeeping keeping) : ICommand
{
    public CommandDeclaration Declaration { get; } =
        new("daysoff add", "Add days without breaks: dates, ranges, yearly days or an .ics file (team admins)")
        {
            Options =
            [
                new Option(
                    "days",
                    "2026-12-24, 2026-12-24..2026-12-26 or 12-25 yearly; left out, a form",
                    OptionKind.Words
                ),
            ],
            Examples = ["daysoff add", "daysoff add tomorrow", "daysoff add 12-24..12-26", "daysoff add 12-25 yearly"],
            Aliases = ["daysoff new", "days off add", "holidays add"],
            Permission = Permission.Admins,
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel)
    {
        if (invocation.Words.IsEmpty)
            return new Ask(DaysOffForm.Blank());
        var added = await keeping.Add(invocation.Rest, invocation.Caller, cancel);
        return new OnlyYou(added.Mistake is { } mistake ? mistake.ToCard() : added.Value);
    }
}

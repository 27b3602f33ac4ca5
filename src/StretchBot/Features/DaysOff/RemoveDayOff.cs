using System.Collections.Immutable;
using System.Globalization;
using StretchBot.Conversation;

namespace StretchBot.Features.DaysOff;

/// <summary><c>/stretch daysoff remove #1</c>: breaks on that day again, with the line that takes it back.</summary>
internal sealed class RemoveDayOff(DaysOffList days, IDaysOffStore store, TimeProvider clock) : ICommand, ISuggest
{
    private const int MostSuggested = 25;

    public CommandDeclaration Declaration { get; } =
        new("daysoff remove", "Remove a day off: there are breaks on it again (team admins)")
        {
            Options =
            [
                new Option("number", "Its number in the list, such as #1", OptionKind.Words) { Required = true },
            ],
            Examples = ["daysoff remove #1"],
            Aliases = ["daysoff delete", "days off remove", "holidays remove"],
            Permission = Permission.Admins,
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel)
    {
        var rows = await days.Of(invocation.Caller, cancel);
        if (rows.IsEmpty)
            return new OnlyYou(DaysOffMistakes.NothingThere().ToCard());
        if (invocation.Words.IsEmpty)
            return new OnlyYou(DaysOffMistakes.WhichOne(rows.Length).ToCard());
        var isNumber = int.TryParse(
            invocation.Rest.TrimStart('#'),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        );
        if (!isNumber || number < 1 || number > rows.Length)
            return new OnlyYou(DaysOffMistakes.NoSuch(invocation.Rest, rows.Length).ToCard());
        var row = rows[number - 1];
        return new OnlyYou(
            await store.Remove(invocation.Caller.Team, row.DayOff.Id, clock.Now(), cancel)
                ? DaysOffCards.Removed(row)
                : DaysOffMistakes.Gone().ToCard()
        );
    }

    public async ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel) =>
        [
            .. (await days.Of(caller, cancel))
                .Select(row => $"#{row.Number}")
                .Where(number => number.StartsWith(typed, StringComparison.Ordinal))
                .Take(MostSuggested),
        ];
}

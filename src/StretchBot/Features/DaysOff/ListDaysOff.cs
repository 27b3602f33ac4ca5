using StretchBot.Conversation;

namespace StretchBot.Features.DaysOff;

/// <summary><c>/stretch daysoff</c>: the days to come on which this team has no breaks, numbered.</summary>
internal sealed class ListDaysOff(DaysOffList days) : ICommand
{
    public CommandDeclaration Declaration { get; } =
        new("daysoff", "Days on which this team has no breaks; add or remove")
        {
            Examples = ["daysoff", "daysoff add 2026-12-24"],
            Aliases = ["daysoff list", "days off", "holidays", "dayoff"],
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        new OnlyYou(
            invocation.Words.IsEmpty
                ? DaysOffCards.List(await days.Of(invocation.Caller, cancel), invocation.Caller.IsAdmin)
                : DaysOffMistakes.NotAVerb(invocation.Words[0]).ToCard()
        );
}

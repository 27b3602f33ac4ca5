using StretchBot.Conversation;

namespace StretchBot.Features.Schedules.Why;

/// <summary><c>/stretch why</c>: what became of this channel's last slots.</summary>
internal sealed class ShowWhy(IPastSlots slots, ChannelSchedules schedules, TimeProvider clock) : ICommand
{
    private const int Few = 10;

    public CommandDeclaration Declaration { get; } =
        new("why", "What became of the last breaks planned here, and why")
        {
            Examples = ["why"],
            Aliases = ["why not", "schedule why", "schedule history"],
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel)
    {
        var caller = invocation.Caller;
        var last = await slots.Last(caller, Few, clock.Now(), cancel);
        var rows = await schedules.All(caller, cancel);
        return new OnlyYou(
            last.IsEmpty ? WhyCards.Nothing(rows.IsEmpty) : WhyCards.Last(last, severalSchedules: rows.Length > 1)
        );
    }
}

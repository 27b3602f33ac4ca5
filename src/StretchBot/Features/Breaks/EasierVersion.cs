using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Breaks;

/// <summary>"Easier version": the seated or gentler twin of the stretch of the moment, shown to this member alone; it still counts.</summary>
internal sealed class EasierVersion(IBreakStore breaks, Catalogue catalogue, TimeProvider clock) : IPress
{
    public string Action => "easier";

    public static ButtonId Id(BreakId id) => ButtonId.Of("easier", id.ToString());

    public async ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel)
    {
        if (button.Number(0) is not { } number)
            return new OnlyYou(BreakCards.NoSuchBreak());
        var now = clock.Now();
        if (await breaks.Find(new BreakId(number), caller.Team, cancel) is not { } it)
            return new OnlyYou(BreakCards.NoSuchBreak());
        var phase = it.PhaseAt(now);
        if (phase == Phase.Closed)
            return new OnlyYou(
                BreakCards.TooLate(
                    new TooLate(it, StillOpen: false, await breaks.NextBreak(it.Team, it.Channel, now, cancel))
                )
            );
        var stage = it.StageAt(now) ?? it.Routine.Stages[0];
        return new OnlyYou(
            catalogue.GentlerTwin(stage.Stretch, ImmutableHashSet<string>.Empty) is { } gentler
                ? BreakCards.EasierVersion(
                    it,
                    stage.Stretch,
                    gentler,
                    SideFor(gentler, stage.Side),
                    phase == Phase.Open
                )
                : BreakCards.NothingEasier(it)
        );
    }

    internal static Side SideFor(Stretch gentler, Side side) =>
        !gentler.OneSided ? Side.Both
        : side == Side.Both ? Side.Right
        : side;
}

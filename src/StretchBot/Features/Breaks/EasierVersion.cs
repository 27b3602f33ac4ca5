using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Body;
using StretchBot.Features.Stretches;

namespace StretchBot.Features.Breaks;

/// <summary>"Easier version": the seated or gentler twin of the stretch of the moment, shown to this member alone; it still counts.</summary>
internal sealed class EasierVersion(
    IBreakStore breaks,
    ITeamCatalogues catalogues,
    IAvoidedTags avoided,
    TimeProvider clock
) : IPress
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
        var avoids = await avoided.Of(caller.Member, cancel);
        return new OnlyYou(
            catalogues.Of(caller.Team).Offered.GentlerTwin(stage.Stretch, avoids) is { } gentler
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

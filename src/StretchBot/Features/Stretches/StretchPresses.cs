using NodaTime;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Stretches;

/// <summary>"Done" on a stretch or a guided routine of one's own.</summary>
internal sealed class SoloDone(ITeamCatalogues catalogues, OwnView view, ISoloStore solos, TimeProvider clock) : IPress
{
    public string Action => "solo";

    public static ButtonId Id(string slug) => ButtonId.Of("solo", slug);

    public async ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel)
    {
        var slug = button.Argument(0) ?? "";
        if (catalogues.Of(caller.Team).Offered.FindStretch(slug) is { } stretch)
            return await Count(caller, slug, stretch.Called(), stretch.Quick.Length * stretch.Sides.Count, cancel);
        return await view.Routine(caller, slug, cancel) is { Routine: { Stages.Count: > 0 } routine }
            ? await Count(caller, slug, routine.Called(), routine.Duration, cancel)
            : new OnlyYou(StretchCards.Gone());
    }

    private async ValueTask<Reply> Count(
        Caller caller,
        string slug,
        Text name,
        TimeSpan length,
        CancellationToken cancel
    )
    {
        var counted = await solos.Done(caller, slug, Duration.FromTimeSpan(length), clock.Now(), cancel);
        return new OnlyYou(StretchCards.Done(name, counted));
    }
}

/// <summary>Shows a stretch in place of what was pressed: the other side, or one of a list.</summary>
internal sealed class ShowPressed(ITeamCatalogues catalogues, OwnView view) : IPress
{
    public string Action => "show";

    public static ButtonId Id(string slug, Side side) => ButtonId.Of("show", slug, side.ToString());

    public async ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel)
    {
        if (catalogues.Of(caller.Team).Offered.FindStretch(button.Argument(0) ?? "") is not { } stretch)
            return new OnlyYou(StretchCards.Gone());
        var side =
            Enum.TryParse<Side>(button.Argument(1), out var asked) && stretch.Sides.Contains(asked)
                ? asked
                : StretchCards.FirstSide(stretch);
        return new Instead(await view.Stretch(caller, stretch, side, cancel));
    }
}

/// <summary>"Another one".</summary>
internal sealed class AnotherPressed(StretchPick pick) : IPress
{
    public string Action => "another";

    public static ButtonId Id() => ButtonId.Of("another");

    public async ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel) =>
        new Instead(await pick.ForNow(caller, area: null, cancel));
}

/// <summary>Shows the stretches of an area.</summary>
internal sealed class AreaPressed(ITeamCatalogues catalogues, OwnView view) : IPress
{
    public string Action => "area";

    public static ButtonId Id(string slug) => ButtonId.Of("area", slug);

    public async ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel)
    {
        var catalogue = catalogues.Of(caller.Team).Offered;
        if (catalogue.Vocabulary.Areas.FirstOrDefault(area => area.Slug == button.Argument(0)) is not { } area)
            return new OnlyYou(StretchCards.Gone());
        var stretches = await view.FittingFirst(caller, ListStretches.In(catalogue, area), cancel);
        return new Instead(StretchCards.Area(Text.FromCatalogue(area.Label), stretches, position: null));
    }
}

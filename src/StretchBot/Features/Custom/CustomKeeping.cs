using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Stretches;

namespace StretchBot.Features.Custom;

/// <summary>What was wrong with files that were to be added: a mistake as a whole, or faults field by field.</summary>
internal sealed record NotTaken(Mistake Mistake, ImmutableArray<OwnFault> Faults);

/// <summary>What is wrong with one field.</summary>
internal sealed record OwnFault(string Field, Text Words);

/// <summary>Adds, shows, offers and takes away what is a team's own.</summary>
internal sealed class CustomKeeping(
    Catalogue catalogue,
    TeamCatalogues catalogues,
    ICustomStore store,
    IPictureCheck pictures,
    TimeProvider clock
)
{
    /// <summary>Each is fetched once, and somebody waits.</summary>
    public const int MostPictures = 20;

    public Catalogue Catalogue => catalogue;

    /// <summary>The items that are listed, by their numbers from 1.</summary>
    public ImmutableArray<NumberedItem> List(Caller caller) =>
        [.. store.Read(caller.Team).Listed.Select((item, index) => new NumberedItem(index + 1, item))];

    public TeamOwn Of(Caller caller) => store.Read(caller.Team);

    /// <summary>What the team can choose from now.</summary>
    public TeamCatalogue CatalogueOf(Caller caller) => catalogues.Of(caller.Team);

    public NumberedItem? Find(Caller caller, OwnItemId id) => List(caller).FirstOrDefault(row => row.Item.Id == id);

    /// <summary>Adds stretches and routines, all or none. An admin's are offered at once, another's wait for an admin.</summary>
    public async ValueTask<(ImmutableArray<OwnItem> Added, NotTaken? Not)> Add(
        string pack,
        Caller caller,
        CancellationToken cancel
    )
    {
        var texts = Pack.Split(Visible(pack));
        if (texts.Count == 0)
            return ([], new NotTaken(CustomMistakes.Empty(), []));
        var state = caller.IsAdmin ? OwnState.Offered : OwnState.Waiting;
        try
        {
            var draft = Decide(store.Read(caller.Team), texts, caller, state);
            if (draft.Mistake is { } early)
                return ([], new NotTaken(early, []));
            if (await PictureFault(draft.Value, caller, cancel) is { } wrong)
                return ([], wrong);
            var added = await store.Add(caller.Team, own => Decide(own, texts, caller, state), clock.Now(), cancel);
            catalogues.Forget();
            return added.Mistake is { } late ? ([], new NotTaken(late, [])) : (added.Value, null);
        }
        catch (ContentFaultException unread)
        {
            return (
                [],
                new NotTaken(
                    CustomMistakes.Faults(unread.Faults, texts.Count),
                    [.. unread.Faults.Select(fault => new OwnFault(fault.Field, FaultWords.Of(fault.Message)))]
                )
            );
        }
    }

    /// <summary>The stretch or routine itself, whatever its state.</summary>
    public (Stretch? Stretch, Routine? Routine) Read(Caller caller, OwnItem item)
    {
        var all = Reviewing.All(catalogue, store.Read(caller.Team));
        return (all.FindStretch(item.Slug), all.FindRoutine(item.Slug));
    }

    /// <summary>An admin has looked at it: the team can choose it.</summary>
    public async ValueTask<Card> Approve(NumberedItem row, Caller caller, CancellationToken cancel)
    {
        if (!caller.IsAdmin)
            return CustomCards.AdminsReview();
        var waiting = Reviewing.StillWaiting(catalogue, store.Read(caller.Team), row.Item);
        if (!waiting.IsEmpty)
            return CustomCards.ApproveFirst(row, waiting);
        var done = await store.Change(caller.Team, row.Item.Id, OwnState.Offered, clock.Now(), cancel);
        catalogues.Forget();
        return done ? CustomCards.Approved(row.Item) : CustomCards.Gone();
    }

    /// <summary>An admin, or whoever added it, takes it away. A routine that holds it goes first.</summary>
    public async ValueTask<Card> Remove(NumberedItem row, Caller caller, CancellationToken cancel)
    {
        if (!caller.IsAdmin && row.Item.Author != caller.Member)
            return CustomCards.NotYours();
        var holding = Reviewing.Holding(catalogue, store.Read(caller.Team), row.Item);
        if (!holding.IsEmpty)
            return CustomCards.HeldBy(row.Item, holding);
        var done = await store.Change(caller.Team, row.Item.Id, OwnState.Gone, clock.Now(), cancel);
        catalogues.Forget();
        return done ? CustomCards.Removed(row.Item) : CustomCards.Gone();
    }

    /// <summary>Switches a stretch of the catalogue off for the team, or on again.</summary>
    public async ValueTask<Card> Switch(Stretch stretch, bool off, Caller caller, CancellationToken cancel)
    {
        if (!caller.IsAdmin)
            return CustomCards.AdminsSwitch();
        await store.Switch(caller.Team, stretch.Slug, off, cancel);
        catalogues.Forget();
        return off ? CustomCards.SwitchedOff(stretch) : CustomCards.SwitchedOn(stretch);
    }

    private Parsed<ImmutableArray<OwnItem>> Decide(
        TeamOwn own,
        IReadOnlyList<string> texts,
        Caller caller,
        OwnState state
    ) =>
        Reviewing.TooMany(own, texts.Count, caller.Member, state) is { } many
            ? many
            : Reviewing.Read(catalogue, own, texts, caller.Member, state);

    /// <summary>The first picture that cannot be shown.</summary>
    private async ValueTask<NotTaken?> PictureFault(
        ImmutableArray<OwnItem> items,
        Caller caller,
        CancellationToken cancel
    )
    {
        var own = store.Read(caller.Team);
        var with = Reviewing.All(catalogue, own with { Items = own.Items.AddRange(items) });
        var linked = items
            .Select(item => (item.Name, Link: with.FindStretch(item.Slug)?.PictureLink))
            .Where(item => item.Link is not null)
            .ToArray();
        if (linked.Length > MostPictures)
            return new NotTaken(CustomMistakes.ManyPictures(linked.Length), []);
        foreach (var (name, link) in linked)
            if (await pictures.Fault(link!, cancel) is { } fault)
                return new NotTaken(
                    CustomMistakes.Picture(name, fault),
                    [new OwnFault("picture", fault.WithoutFullStop())]
                );
        return null;
    }

    /// <summary>Without what cannot be seen, line by line.</summary>
    private static string Visible(string pack) =>
        string.Join('\n', pack.ReplaceLineEndings("\n").Split('\n').Select(VisibleWords.Of));
}

/// <summary>An item and the number by which the team knows it, from 1.</summary>
internal sealed record NumberedItem(int Number, OwnItem Item);

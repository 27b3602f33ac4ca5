using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Custom;

/// <summary>Whether new files can stand beside what a team has: the catalogue's own validator decides. Pure.</summary>
internal static class Reviewing
{
    /// <summary>The most stretches and routines that a team may have of its own.</summary>
    public const int Most = 200;

    /// <summary>The most that one member may have waiting for an admin.</summary>
    public const int MostWaiting = 20;

    /// <summary>The catalogue with everything of the team's that is listed, whether an admin has looked at it or not.</summary>
    public static Catalogue All(Catalogue catalogue, TeamOwn own) => With(catalogue, own.Listed);

    /// <summary>
    /// With the items that fit. All of them do, unless the catalogue itself has grown a stretch of the same name since, or something that is
    /// gone has been added again.
    /// </summary>
    public static Catalogue With(Catalogue onto, IEnumerable<OwnItem> items)
    {
        var files = items.OrderBy(item => item.Kind).ThenBy(item => item.Id.Value).ToArray();
        if (files.Length == 0)
            return onto;
        try
        {
            return onto.With(files.Select(item => item.ToFile()));
        }
        catch (ContentFaultException) when (files.Length > 1)
        {
            return files.Aggregate(onto, (soFar, item) => With(soFar, [item]));
        }
        catch (ContentFaultException)
        {
            return onto;
        }
    }

    /// <summary>The items that these files are, ids still 0.</summary>
    /// <param name="texts">YAML, one stretch or routine each.</param>
    /// <exception cref="ContentFaultException">A file has a fault; the files are called "1", "2" …</exception>
    public static ImmutableArray<OwnItem> Read(
        Catalogue catalogue,
        TeamOwn own,
        IReadOnlyList<string> texts,
        MemberId author,
        OwnState state
    )
    {
        var files = texts.Select((text, index) => ($"{index + 1}", text)).ToArray();
        var before = All(catalogue, own);
        before.With(files);
        // Each once more, with those it may name: which file is which stretch or routine is told by what it adds.
        var items = ImmutableArray.CreateBuilder<OwnItem>();
        var soFar = before;
        foreach (var file in StretchesFirst(files))
        {
            var with = soFar.With([file]);
            var isRoutine = with.Routines.Count > soFar.Routines.Count;
            var (slug, name) = isRoutine
                ? (with.Routines[^1].Slug!, with.Routines[^1].Name)
                : (with.Stretches[^1].Slug, with.Stretches[^1].Name);
            items.Add(
                new OwnItem(
                    default,
                    isRoutine ? OwnKind.Routine : OwnKind.Stretch,
                    slug,
                    name,
                    state,
                    file.Item2,
                    author
                )
            );
            soFar = with;
        }
        return items.ToImmutable();
    }

    /// <summary>Why so many more are too many, or null when they are not.</summary>
    public static Mistake? TooMany(TeamOwn own, int more, MemberId author, OwnState state)
    {
        if (own.Listed.Length + more > Most)
            return CustomMistakes.Full(own.Listed.Length);
        var waiting = own.Listed.Count(item => item.State == OwnState.Waiting && item.Author == author);
        return state == OwnState.Waiting && waiting + more > MostWaiting ? CustomMistakes.ManyWaiting(waiting) : null;
    }

    /// <summary>The routines of the team's that hold the stretch.</summary>
    public static ImmutableArray<OwnItem> Holding(Catalogue catalogue, TeamOwn own, OwnItem stretch)
    {
        if (stretch.Kind == OwnKind.Routine)
            return [];
        var all = All(catalogue, own);
        return
        [
            .. own.Listed.Where(item =>
                item.Kind == OwnKind.Routine
                && all.FindRoutine(item.Slug) is { } routine
                && routine.Items.Any(held => held.Slug == stretch.Slug)
            ),
        ];
    }

    /// <summary>Stretches of the team's that a routine holds and that wait themselves.</summary>
    public static ImmutableArray<OwnItem> StillWaiting(Catalogue catalogue, TeamOwn own, OwnItem routine) =>
        All(catalogue, own).FindRoutine(routine.Slug) is { } found && routine.Kind == OwnKind.Routine
            ?
            [
                .. own.Listed.Where(item =>
                    item is { Kind: OwnKind.Stretch, State: OwnState.Waiting }
                    && found.Items.Any(held => held.Slug == item.Slug)
                ),
            ]
            : [];

    /// <summary>A routine's file says "stretches", and may name one that comes behind it.</summary>
    private static IEnumerable<(string, string)> StretchesFirst((string, string Text)[] files) =>
        files.OrderBy(file =>
            file.Text.Split('\n').Any(line => line.StartsWith("stretches:", StringComparison.Ordinal))
            || file.Text.TrimStart().StartsWith('{') && file.Text.Contains("stretches:", StringComparison.Ordinal)
        );
}

using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Features.Doctor;

/// <summary>What is said after a look at the bot.</summary>
internal static class DoctorCards
{
    public static Card ForAdmin(ImmutableArray<Finding> findings, ImmutableArray<RecentError> errors)
    {
        var faults = findings.Where(finding => !finding.Good).ToImmutableArray();
        return new Card(Title(faults.Length))
        {
            Parts =
            [
                .. faults.IsEmpty ? ImmutableArray<Part>.Empty : [new Lines([.. faults.Select(Fault)])],
                new Lines([.. findings.Where(finding => finding.Good).Select(Good)]),
                .. Errors(errors),
            ],
        };
    }

    public static Card ForMember(ImmutableArray<Finding> ofPlatform, Workings looked) =>
        ofPlatform.All(finding => finding.Good)
            ? new("StretchBot works here")
            {
                Parts =
                [
                    new Paragraph(
                        looked.NextBreak is { } next
                            ? Text.Of($"The next break: {new Moment(next, TimeStyle.DayAndClock)}.")
                            : Text.Of($"No break is planned. Start one any time: {new Typed("/stretch break")}")
                    ),
                    new Note(Text.Of($"What became of earlier ones: {new Typed("/stretch why")}")),
                ],
            }
            : new("Something here needs a team admin")
            {
                Parts =
                [
                    new Paragraph(
                        Text.Of(
                            $"Breaks may not be posted here. Ask an admin to type {new Typed("/stretch doctor")}: it says what to do."
                        )
                    ),
                ],
            };

    public static Card Test() =>
        new("Only a test")
        {
            Parts = [new Paragraph("An admin asked whether I can post here. This goes away by itself.")],
        };

    private static Text Title(int faults) =>
        faults switch
        {
            0 => "All is well here",
            1 => "One thing needs you",
            _ => Text.Of($"{faults} things need you"),
        };

    private static Text Fault(Finding finding) =>
        finding.Cure is { } cure
            ? Text.Of($"✗ {Text.Strong(finding.What)}: {finding.Words} {Text.Strong("What to do:")} {cure}")
            : Text.Of($"✗ {Text.Strong(finding.What)}: {finding.Words}");

    private static Text Good(Finding finding) => Text.Of($"✓ {Text.Strong(finding.What)}: {finding.Words}");

    private static IEnumerable<Part> Errors(ImmutableArray<RecentError> errors)
    {
        if (errors.IsEmpty)
        {
            yield return new Note("No errors since I was started.");
            yield break;
        }
        yield return new Paragraph("Last errors:");
        yield return new Lines([.. errors.Select(Error)]);
    }

    private static Text Error(RecentError error) =>
        error.Times == 1
            ? Text.Of($"{new Moment(error.At, TimeStyle.Relative)}, {error.Source}: {error.Words}")
            : Text.Of(
                $"{new Moment(error.At, TimeStyle.Relative)}, {error.Source}: {error.Words} ({error.Times} times)"
            );
}

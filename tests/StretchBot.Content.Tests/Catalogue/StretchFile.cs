namespace StretchBot.Content.Tests;

/// <summary>A small stretch file without faults, to be broken in one place by each test.</summary>
static class StretchFile
{
    public const string Good = """
        slug: wave
        name: Wave
        aliases: [hello there]
        areas: [arms]
        kind: dynamic
        position: at_desk
        difficulty: 1
        one_sided: true
        dose: { mode: reps, seconds: 4, reps: 5 }
        quick: { seconds: 4, reps: 2 }
        steps:
          - Lift your {side} hand.
        cue: Let the {other} hand rest.
        skip_tags: [shoulder_injury]
        poses:
          - view: side
            alt: "Side view: the {side} hand lifted."
            loop: once
            props:
              - { type: wall, x: 80 }
            frames:
              - name: lift
                hold: 2
                face: 0
                head: 40,20
                neck: 40,27
                right_arm: 40,30 45,38 50,30
                left_arm: 40,30 40,41 40,52
                right_leg: 40,50 40,67 40,84 46,90
                left_leg: 40,50 40,67 40,84 46,90
                glow: 45,38,3
        """;

    public static string With(string part, string instead)
    {
        Good.ShouldContain(part);
        return Good.Replace(part, instead, StringComparison.Ordinal);
    }

    /// <summary>The one fault of the good file with one part replaced.</summary>
    public static ContentFault FaultWith(string part, string instead) =>
        FaultsOf(With(part, instead)).ShouldHaveSingleItem();

    public static IReadOnlyList<ContentFault> FaultsOf(params string[] texts)
    {
        var files = texts.Select((text, i) => ($"file{i + 1}.yaml", text));
        return Should.Throw<ContentFaultException>(() => Content.Catalogue.Load(files)).Faults;
    }
}

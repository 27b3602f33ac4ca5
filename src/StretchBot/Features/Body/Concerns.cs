using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Body;

/// <summary>One thing that people ask to be spared, as they would say it.</summary>
/// <param name="Tags">The catalogue's skip tags that it stands for.</param>
internal sealed record Concern(Text Label, ImmutableArray<string> Tags)
{
    /// <summary>By which a form names it: the first of its tags.</summary>
    public string Key => Tags[0];
}

/// <summary>
/// The catalogue's skip tags in plain words. People who say "knees" mean any trouble with knees, so what belongs together is one choice;
/// 25 of them is the most that Discord offers in one list.
/// </summary>
internal static class Concerns
{
    public const int Most = 25;

    public static readonly ImmutableArray<Concern> All =
    [
        new("Neck", ["neck_injury"]),
        new("Shoulders", ["shoulder_instability", "shoulder_injury"]),
        new("Pain or numbness down an arm", ["nerve_arm"]),
        new("Wrists and hands", ["wrist_injury", "carpal_tunnel"]),
        new("Back", ["back_acute", "sciatica", "stenosis"]),
        new("Hips", ["hip_replacement", "hip_joint"]),
        new("Pelvis (sacroiliac joint)", ["si_joint"]),
        new("Groin or hip flexor strain", ["groin_strain"]),
        new("Hamstring strain", ["hamstring_strain"]),
        new("Knees", ["knee_injury", "knee_replacement"]),
        new("Ankles, feet and Achilles tendon", ["ankle_injury", "achilles"]),
        new("Balance", ["balance"]),
        new("Dizziness or fainting", ["dizziness"]),
        new("Pregnant, or gave birth lately", ["pregnancy"]),
        new("Surgery in the last three months", ["recent_surgery"]),
        new("Brittle bones", ["osteoporosis"]),
        new("Very mobile joints", ["hypermobility"]),
        new("High blood pressure", ["high_blood_pressure"]),
        new("Lungs, heart, or panic when holding breath", ["breathing_condition"]),
        new("Hernia or acid reflux", ["hernia_reflux"]),
        new("Glaucoma or retina", ["glaucoma"]),
        new("Eye surgery or infection", ["eye_surgery"]),
    ];

    /// <summary>What these tags are called: a whole concern by its name, part of one by the tags' own labels.</summary>
    public static ImmutableArray<Text> Labels(IReadOnlySet<string> tags, Vocabulary vocabulary) =>
        [
            .. All.SelectMany(concern =>
                concern.Tags.All(tags.Contains)
                    ? (IEnumerable<Text>)[concern.Label]
                    : concern.Tags.Where(tags.Contains).Select(tag => Text.FromCatalogue(vocabulary.LabelOf(tag)))
            ),
        ];

    /// <summary>The concerns that these tags belong to.</summary>
    public static IEnumerable<Concern> Of(IReadOnlySet<string> tags) =>
        All.Where(concern => concern.Tags.Any(tags.Contains));

    /// <summary>
    /// The tags of these concerns. Of one that the member had in part, "knee replacement" alone, the part stays: choosing it again in a list
    /// says no more than before.
    /// </summary>
    public static IEnumerable<string> Tags(IEnumerable<string> keys, IReadOnlySet<string> before)
    {
        var chosen = keys.ToHashSet(StringComparer.Ordinal);
        return All.Where(concern => chosen.Contains(concern.Key))
            .SelectMany(concern =>
                concern.Tags.Any(before.Contains) ? concern.Tags.Where(before.Contains) : concern.Tags
            );
    }
}

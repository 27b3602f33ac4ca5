using System.Collections.Immutable;
using StretchBot.Conversation;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Features.Custom;

/// <summary>Stretches and routines as teams write them.</summary>
internal static class OwnStretches
{
    public const string Wave = """
        slug: chair-wave
        name: Chair wave
        aliases: [wavy]
        areas: [upper_back, shoulders]
        position: at_desk
        one_sided: true
        dose: { mode: hold, seconds: 20, reps: 2 }
        quick: { seconds: 15 }
        steps:
          - Sit tall and lift your {side} arm.
          - Wave to a colleague.
        """;

    public const string Nod = """
        slug: slow-nod
        name: Slow nod
        areas: [neck]
        position: at_desk
        dose: { mode: timed, seconds: 30 }
        steps: [Nod as slowly as you can.]
        """;

    public const string Friday = """
        slug: friday-wave
        name: Friday wave
        place: at_desk
        stretches: [chair-wave, slow-nod]
        """;

    public static string OnePack => Content.Pack.Join([Wave, Nod, Friday]);

    public static async Task<Card> Add(BotCore core, Caller by, string yaml) =>
        BotCore.CardOf(await core.Say(by, $"custom add {yaml}"));

    public static async Task<Reply> Send(
        BotCore core,
        Caller caller,
        string form,
        params (string Name, string Value)[] values
    ) =>
        await core.Dispatcher.Answer(
            new FormSent(
                caller,
                form,
                values.ToImmutableDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal)
            ),
            TestContext.Current.CancellationToken
        );

    public static string Words(this Card card) => card.InPlainWords(BotCore.Berlin);
}

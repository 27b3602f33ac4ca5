using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Spoken;

/// <summary>A German team does everything that there is to do, and hears no English.</summary>
public sealed partial class GermanTests
{
    /// <summary>What is wrong in one way or another, beside every example that a command gives.</summary>
    private static readonly string[] Mistakes =
    [
        "quatsch",
        "hilfe",
        "help quatsch",
        "list quatsch",
        "list knees quatsch",
        "routine quatsch",
        "learn quatsch",
        "break quatsch",
        "break window 9h",
        "break",
        "schedule add weekdays every 90m 9:30-17:00",
        "schedule add",
        "schedule add quatsch",
        "schedule add weekdays 25:61",
        "schedule add weekdays 10:30 Europe/Nirgends",
        "schedule add weekdays every 1m 9:00-17:00",
        "schedule add weekdays 10:30 lead 9h",
        "schedule pause #99",
        "schedule pause #1 until gestern",
        "schedule edit #1 quatsch",
        "schedule quatsch",
        "daysoff add quatsch",
        "daysoff add 2026-12-26..2026-12-24",
        "daysoff remove #99",
        "daysoff list",
        "leaderboard quatsch",
        "leaderboard all",
        "avoid quatsch",
        "away quatsch",
        "away 2026-12-01..2026-12-10",
        "privacy quatsch",
        "custom quatsch",
        "custom show #99",
        "custom off quatsch",
        "custom add quatsch",
        "custom add {slug: chair-wave, name: Stuhlwelle, areas: [upper_back], position: at_desk, dose: {mode: hold, seconds: 20}, steps: [Sitz aufrecht., Wink.]}",
        "custom list",
        "settings quatsch",
        "settings leaderboard quatsch",
        "settings zone quatsch",
        "settings language quatsch",
        "me",
        "why",
        "next",
        "doctor",
        "help schedule",
    ];

    /// <summary>Every shape of fault that somebody who adds a stretch of the team's own can make.</summary>
    private static readonly string[] Yaml =
    [
        "nur Worte",
        "slug: [",
        "a: &x [1]\nb: *x",
        "slug: a\n---\nslug: [b]",
        "slug: Groß\nname:\nareas: [moon]\nposition: liegend\ndose: [1]\nsteps: []",
        "slug: pigeon\nname: Pigeon pose\nareas: hips\nposition: floor\ndose: {mode: hold, seconds: 9999}\nsteps: [Sitz {side}.]\ncore: true\npicture: http://example.org/x.png",
        "slug: x\nname: ''\nareas: hips\nposition: floor\none_sided: vielleicht\ndose: {mode: hold, seconds: zwei}\nsteps: [Sitz.]",
        "slug: y\nname: Ypsilon\nplace: floor\nstretches: [quatsch]",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_German_team_hears_no_English()
    {
        await using var core = await BotCore.Start();
        await core.Hear(await Heron(core), "settings language de");
        var heard = new List<(string After, string Words)>();
        var lines = core.Get<CommandBook>()
            .Commands.SelectMany(command => command.Declaration.Examples)
            .Where(line => !line.StartsWith("settings language", StringComparison.Ordinal))
            .Concat(Mistakes)
            .Concat(Yaml.Select(yaml => $"custom add {yaml}"));
        foreach (var line in lines)
            await Follow(core, heard, line, await core.Say(await Heron(core), line), deep: 2);
        await TakeBreaks(core, heard);

        heard.Count.ShouldBeGreaterThan(300);
        string.Join(
                '\n',
                heard
                    .Where(it => IsEnglish(it.Words))
                    .Select(it => $"{it.After}: {it.Words}")
                    .Distinct(StringComparer.Ordinal)
            )
            .ShouldBeEmpty();
    }

    private static ValueTask<Caller> Heron(BotCore core) => core.Caller(admin: true);

    /// <summary>A break from its start to its end, and the digest of its week.</summary>
    private static async Task TakeBreaks(BotCore core, List<(string, string)> heard)
    {
        await core.Pass(Duration.FromHours(1));
        var it = await core.StartBreak(await Heron(core));
        await core.Turn();
        foreach (
            var press in (ButtonId[])
                [
                    JoinBreak.Id(it.Id),
                    EasierVersion.Id(it.Id),
                    NotNow.Id(it.Id),
                    NudgeLater.Id(it.Id),
                    JoinBreak.Id(it.Id),
                ]
        )
            await Follow(core, heard, press.ToString(), await core.Press(await Heron(core), press), deep: 0);
        await core.Pass(Duration.FromDays(9));
        foreach (var attempt in core.Platform.Attempts)
            Note(heard, $"{attempt.Verb} {attempt.Key}", attempt.Card);
        core.Platform.Of("post").ShouldContain(post => post.Key.StartsWith("digest-", StringComparison.Ordinal));
    }

    /// <summary>Notes what a reply says, and presses and sends what it offers.</summary>
    private static async Task Follow(BotCore core, List<(string, string)> heard, string after, Reply reply, int deep)
    {
        switch (reply)
        {
            case OnlyYou or Instead or InChannel:
                var card = BotCore.CardOf(reply);
                Note(heard, after, card);
                foreach (var button in card.Buttons.Where(_ => deep > 0).Where(button => !Ends(button)))
                    await Follow(
                        core,
                        heard,
                        $"{after} > {button.Id}",
                        await core.Press(await Heron(core), button.Id),
                        deep - 1
                    );
                break;
            case FileForYou file:
                Note(heard, after, file.Card);
                break;
            case Ask ask:
                Note(heard, after, ask.Form);
                foreach (var filled in (string[])["", "???"])
                    await Follow(
                        core,
                        heard,
                        $"{after} sent with “{filled}”",
                        await core.Dispatcher.Answer(
                            new FormSent(
                                await Heron(core),
                                ask.Form.Id.ToString(),
                                ask.Form.Fields.ToImmutableDictionary(
                                    field => field.Name,
                                    _ => filled,
                                    StringComparer.Ordinal
                                )
                            ),
                            Cancel
                        ),
                        deep: 0
                    );
                break;
            case NotYet notYet:
                foreach (var fault in notYet.Faults)
                    heard.Add((after, Words(fault.Message)));
                break;
        }
    }

    /// <summary>The last word in erasing the team: after it, nothing would be German any more.</summary>
    private static bool Ends(Button button) => button.Id.ToString().StartsWith("erase:yes", StringComparison.Ordinal);

    private static void Note(List<(string, string)> heard, string after, Card card)
    {
        var texts = card
            .Parts.SelectMany(part =>
                part switch
                {
                    Paragraph paragraph => [paragraph.Text],
                    Note note => [note.Text],
                    Steps steps => steps.Items,
                    Lines lines => lines.Items,
                    Details details => [.. details.Items.SelectMany(item => new[] { item.Label, item.Text })],
                    Picture picture => [picture.Alt],
                    RoutinePicture strip => [strip.Alt],
                    Strip strip => [.. strip.Days.Select(day => day.Label)],
                    Bars bars => [.. bars.Items.SelectMany(bar => new[] { bar.Label, bar.Words })],
                    _ => ImmutableArray<Text>.Empty,
                }
            )
            .Prepend(card.Title)
            .Concat(card.Buttons.Select(button => button.Label))
            .Concat(card.Menu is { } menu ? menu.Choices.Select(choice => choice.Label).Prepend(menu.Prompt) : []);
        heard.AddRange(texts.Select(text => (after, Words(text))));
    }

    private static void Note(List<(string, string)> heard, string after, Form form) =>
        heard.AddRange(
            form.Fields.SelectMany(field =>
                    new[] { field.Label, field.Hint }.Concat(
                        field switch
                        {
                            ChoiceField choice => choice.Choices.Select(one => one.Label),
                            ManyField many => many.Choices.Select(one => one.Label),
                            _ => [],
                        }
                    )
                )
                .Prepend(form.Title)
                .Append(form.SubmitLabel)
                .Select(text => (after, Words(text)))
        );

    /// <summary>What is to be typed and what somebody typed is no sentence of ours.</summary>
    private static string Words(Text text) =>
        Quoted()
            .Replace(
                string.Concat(
                    text.Spans.Select(span =>
                        span switch
                        {
                            Plain plain => plain.Words,
                            Strong strong => strong.Words,
                            _ => "…",
                        }
                    )
                ),
                "…"
            );

    /// <summary>
    /// Words that English cannot do without and German does not have, or a sentence of the English files. Sources are named as they name
    /// themselves, and slugs are to be typed.
    /// </summary>
    private static bool IsEnglish(string words) =>
        (English().IsMatch(words) && !words.StartsWith("Quellen: ", StringComparison.Ordinal))
        || Sentences.Value.Any(it => it.IsIn(words));

    private static readonly Lazy<ImmutableArray<EnglishSentence>> Sentences = new(() =>
    {
        var german = BotCore.Languages.Find("de")!;
        return
        [
            .. german
                .Sentences.Where(sentence => sentence.Key != sentence.Value)
                .SelectMany(sentence => sentence.Key.Split('|'))
                .Select(english => new EnglishSentence([
                    .. Hole().Split(english).Where(piece => piece.Trim().Length > 0),
                ]))
                .Where(sentence =>
                    sentence.Pieces.Any(piece => piece.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > 2)
                ),
        ];
    });

    /// <param name="Pieces">The words between its holes.</param>
    private sealed record EnglishSentence(ImmutableArray<string> Pieces)
    {
        public bool IsIn(string words)
        {
            var at = 0;
            foreach (var piece in Pieces)
            {
                at = words.IndexOf(piece, at, StringComparison.Ordinal);
                if (at < 0)
                    return false;
                at += piece.Length;
            }
            return true;
        }
    }

    [GeneratedRegex(
        @"(?<![\w-])(?:the|The|is|are|of|and|with|you|your|that|That|this|This|which|have|from|nothing|accepted|missing)(?![\w-])",
        RegexOptions.None,
        1000
    )]
    private static partial Regex English();

    [GeneratedRegex(@"\{[0-9]+\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();

    [GeneratedRegex("[“„][^“”]*[“”]|'[^']*'", RegexOptions.None, 1000)]
    private static partial Regex Quoted();
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Platforms.Playground.Rendering;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground.Page;

[Collection(InChromium.Name)]
public sealed partial class LanguageTests(Chromium chromium) : PageTest(chromium)
{
    /// <summary>All that can be read or heard, seen or not: texts, and the attributes that stand in for them. Moments are the browser's own words.</summary>
    private const string Readable = """
        () => {
          const heard = [document.title];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walk.nextNode())
            if (!walk.currentNode.parentElement.closest('time[data-relative], .avatar, noscript')) heard.push(walk.currentNode.data);
          for (const node of document.querySelectorAll('*'))
            for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'])
              if (node.hasAttribute(name)) heard.push(node.getAttribute(name));
          return heard.map((words) => words.trim()).filter(Boolean);
        }
        """;

    /// <summary>Where the interface gives words for people, rather than keys.</summary>
    private static readonly HashSet<string> Spoken = new(StringComparer.Ordinal)
    {
        "words",
        "label",
        "name",
        "text",
        "title",
        "hint",
        "prompt",
        "alt",
        "description",
        "submitLabel",
        "error",
        "what",
        "accepted",
        "suggestions",
        "about",
        "channels",
    };

    private static readonly Language German = BotCore.Languages.Find("de")!;

    private protected override Task<PlaygroundHost> Started() => PlaygroundHost.Start(language: "de");

    [Fact]
    public async Task A_German_team_reads_nothing_around_its_messages_that_is_not_German()
    {
        var page = await Open(channel: "design");
        var answers = new List<Task<string>>();
        page.Response += (_, response) =>
        {
            if (response.Request.Method == "POST")
                answers.Add(response.TextAsync());
        };
        var read = new HashSet<string>(StringComparer.Ordinal);
        await Read(page, read);
        read.Contains("Hier ist noch nichts").ShouldBeTrue();

        foreach (var line in new[] { "Hallo", "/stretch break now", "/stretch everything", "/stretch menu" })
        {
            await Type(page, line);
            await Expect(Field(page)).ToHaveValueAsync("");
        }
        await page.Locator(".menu").WaitForAsync();
        await Expect(page.Locator("time[data-relative]").First).ToContainTextAsync("in 1 Min. ");
        await Expect(page.Locator("time[data-relative]").Last).ToContainTextAsync("vor ");
        await Field(page).PressSequentiallyAsync("/");
        await page.Locator("#suggestions li").First.WaitForAsync();
        await Read(page, read);

        await Type(page, "/stretch fields");
        await page.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "off.ics",
                    MimeType = "text/calendar",
                    Buffer = new byte[4096],
                }
            );
        await page.Locator("#form-send").ClickAsync();
        await Expect(page.Locator("#form-error")).ToHaveTextAsync("off.ics ist zu groß. Bis zu 2 kB sind möglich.");
        await Read(page, read);
        await page.Locator("#form-cancel").ClickAsync();

        Host.Store.Trouble = new LockedStore();
        await Type(page, "Verlier mich nicht");
        await Expect(page.Locator("#trouble")).ToContainTextAsync("Gerade lässt sich nichts speichern");
        await Read(page, read);
        Host.Store.Trouble = null;
        await page.SetViewportSizeAsync(360, 740);
        (await MessagesTests.SidewaysScroll(page)).ShouldBe(0);

        read.Contains("Nur du siehst das").ShouldBeTrue();
        read.Contains("Nachricht in #design als Du").ShouldBeTrue();
        var known = Known([
            .. await Task.WhenAll(answers),
            .. await Task.WhenAll(
                Words("people"),
                Words("suggest?as=you&channel=design&text=/"),
                Words("messages?as=you&channel=design"),
                Words("messages?as=you&channel=team")
            ),
        ]);
        read.Where(words => IsStrange(words, known)).ShouldBeEmpty();
        IsStrange("Nothing here yet", known).ShouldBeTrue();
        IsStrange("edited", known).ShouldBeTrue();
    }

    [Fact]
    public async Task A_page_follows_the_team_into_another_language_and_loses_no_draft()
    {
        Host.Language.Tag = null;
        var page = await Open();
        await Field(page).FillAsync("Half a thought");

        Host.Language.Tag = "de";
        await page.RunAndWaitForResponseAsync(
            () => Host.Say("fox", "Hallo"),
            response => response.Url.Contains("/messages?", StringComparison.Ordinal)
        );
        await Expect(Message(page, "Hallo")).ToBeVisibleAsync();
        await Expect(Field(page)).ToHaveValueAsync("Half a thought");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Field(page).PressAsync("Enter");

        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "de");
        await Expect(page.Locator("#channels-heading")).ToHaveTextAsync("Kanäle");
        await Expect(Message(page, "Half a thought").Locator("b")).ToHaveTextAsync("Du");
        NothingWentWrong();
    }

    private static ILocator Field(IPage page) => page.Locator("#text");

    private static async Task Type(IPage page, string line)
    {
        await Field(page).FillAsync(line);
        await Field(page).PressAsync("Enter");
    }

    private static async Task Read(IPage page, HashSet<string> read) =>
        read.UnionWith(await page.EvaluateAsync<string[]>(Readable));

    private async Task<string> Words(string path) => (await Host.Get(path)).Words;

    /// <summary>Our words in German, the calendar's, and whatever the interface gave to be shown; the longest first.</summary>
    private static List<string> Known(IEnumerable<string> answers) =>
        [
            .. PageWords
                .All.Values.SelectMany(words => Hole().Split(words.In(German).ToString()))
                .Concat(PageWords.All["howToWrite"].In(German).Spans.Select(span => new Text([span]).ToString()))
                .Concat(German.Calendar.Weekdays)
                .Concat(German.Calendar.Months)
                .Concat(["StretchBot", "Playground", "Uhr", "/stretch", "off.ics"])
                .Concat(answers.SelectMany(answer => Said(JsonNode.Parse(answer), shown: false)))
                .Select(words => words.Trim())
                .Where(words => words.Length > 1)
                .Distinct(StringComparer.Ordinal)
                .OrderByDescending(words => words.Length),
        ];

    private static IEnumerable<string> Said(JsonNode? node, bool shown) =>
        node switch
        {
            JsonObject fields => fields.SelectMany(field => Said(field.Value, shown || Spoken.Contains(field.Key))),
            JsonArray items => items.SelectMany(item => Said(item, shown)),
            JsonValue value when shown && value.TryGetValue<string>(out var words) => words.Split('\n').Append(words),
            _ => [],
        };

    /// <summary>Whether words are left when all that is known is taken away.</summary>
    private static bool IsStrange(string words, IEnumerable<string> known) =>
        Letters().IsMatch(known.Aggregate(words, (left, one) => left.Replace(one, "·", StringComparison.Ordinal)));

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();

    [GeneratedRegex(@"\p{L}{2}", RegexOptions.None, 1000)]
    private static partial Regex Letters();
}

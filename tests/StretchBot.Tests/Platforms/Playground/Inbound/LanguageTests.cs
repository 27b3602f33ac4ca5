using System.Net;
using System.Text.Json.Nodes;
using Shouldly;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground.Inbound;

/// <summary>What the Playground says around the messages is in the language that the team chose.</summary>
public sealed class LanguageTests : PlaygroundTest
{
    private protected override Task<PlaygroundHost> Started() => PlaygroundHost.Start(language: "de");

    [Fact]
    public async Task Every_refusal_is_in_the_teams_language_with_the_example_as_it_is()
    {
        await using var english = await PlaygroundHost.Start();
        foreach (var refused in Refused())
        {
            var theirs = await english.Ask(refused());
            var ours = await Host.Ask(refused());

            ours.Status.ShouldBe(theirs.Status);
            ours.Error.What.ShouldNotStartWith(theirs.Error.What);
            ours.Error.Accepted.ShouldNotStartWith(theirs.Error.Accepted);
            ours.Error.Example.ShouldBe(theirs.Error.Example);
        }
    }

    [Fact]
    public async Task A_refusal_names_what_was_wrong_within_the_sentence_of_its_language()
    {
        var answer = await Host.Say("wolf", "Hallo");

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Error.ShouldBe(
            ("Hier gibt es kein Mitglied „wolf“.", "Man kann als you, heron, otter, fox, panda schreiben.", "as: heron")
        );
        (await Host.Post("say", "oops")).Error.What.ShouldBe(
            "Der Inhalt ist kein JSON, das ich lesen kann: Sieh dir Byte 0 in Zeile 1 an."
        );
    }

    [Fact]
    public async Task A_store_that_cannot_write_is_told_in_the_teams_language()
    {
        Host.Store.Trouble = new LockedStore();

        var answer = await Host.Say("fox", "Hallo");

        answer.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Error.What.ShouldStartWith("Gerade lässt sich nichts speichern");
    }

    [Fact]
    public async Task The_page_is_in_the_language_of_now()
    {
        var german = await Page();
        german.ShouldContain("<html lang=\"de\">");
        german.ShouldContain("Hier ist noch nichts");
        german.ShouldContain("Nur du siehst das");

        Host.Language.Tag = "en-GB";

        var english = await Page();
        english.ShouldContain("<html lang=\"en\">");
        english.ShouldContain("Nothing here yet");
        english.ShouldNotContain("Nur du siehst das");
    }

    [Fact]
    public async Task A_page_that_a_browser_keeps_is_sent_again_in_another_language()
    {
        using var first = await Host.Client.GetAsync(new Uri("", UriKind.Relative), Cancel);
        Host.Language.Tag = null;

        using var again = new HttpRequestMessage(HttpMethod.Get, "");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await Host.Client.SendAsync(again, Cancel);

        second.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_answer_tells_its_language_so_that_a_page_can_follow()
    {
        (await LanguageOf("people")).ShouldBe("de");
        (await LanguageOf("messages?as=wolf&channel=team")).ShouldBe("de");
        Host.Store.Trouble = new LockedStore();
        (await LanguageOf("messages?as=fox&channel=team")).ShouldBe("de");
        Host.Language.Tag = null;
        (await LanguageOf("people")).ShouldBe("en");
    }

    [Fact]
    public async Task The_one_who_tries_it_is_called_you_in_every_language()
    {
        ((string)(await Host.Get("people")).Body["members"]![0]!["name"]!).ShouldBe("Du");

        Host.Language.Tag = null;

        ((string)(await Host.Get("people")).Body["members"]![0]!["name"]!).ShouldBe("You");
    }

    [Fact]
    public async Task A_team_that_chose_its_language_is_greeted_in_it() =>
        ((string)(await Host.Messages("fox")).Single()!["text"]!).ShouldStartWith("Willkommen! Ich bin StretchBot");

    /// <summary>The whole bot, with its database: the change takes effect with the answer to it.</summary>
    [Fact]
    public async Task Another_language_in_the_settings_is_the_pages_at_once()
    {
        await using var app = await AppFixture.Start();
        (await app.Client.GetStringAsync(new Uri("/", UriKind.Relative), Cancel)).ShouldContain("<html lang=\"en\">");

        (await LanguageOf(app, "/stretch settings language de")).ShouldBe("de");

        (await app.Client.GetStringAsync(new Uri("/", UriKind.Relative), Cancel)).ShouldContain("<html lang=\"de\">");
        var people = await app.Client.GetStringAsync(new Uri("/playground/api/people", UriKind.Relative), Cancel);
        people.ShouldContain("\"Du\"");
        (await app.Say("Hallo", "wolf"))
            .GetProperty("error")
            .GetProperty("what")
            .GetString()
            .ShouldBe("Hier gibt es kein Mitglied „wolf“.");
        (await LanguageOf(app, "/stretch settings language en")).ShouldBe("en");
    }

    private static async Task<string> LanguageOf(AppFixture app, string line)
    {
        using var body = new StringContent(
            new JsonObject
            {
                ["as"] = "you",
                ["channel"] = "team",
                ["text"] = line,
            }.ToJsonString()
        );
        using var answer = await app.Client.PostAsync(new Uri("/playground/api/say", UriKind.Relative), body, Cancel);
        return answer.Content.Headers.ContentLanguage.Single();
    }

    private async Task<string> LanguageOf(string path)
    {
        using var answer = await Host.Client.GetAsync(new Uri($"playground/api/{path}", UriKind.Relative), Cancel);
        return answer.Content.Headers.ContentLanguage.Single();
    }

    private async Task<string> Page() => (await Host.Ask(new HttpRequestMessage(HttpMethod.Get, ""))).Words;

    /// <summary>One request for each way in which it can be refused.</summary>
    private static IEnumerable<Func<HttpRequestMessage>> Refused()
    {
        foreach (
            var path in new[]
            {
                "playground/api/messages?channel=team",
                "playground/api/messages?as=fox",
                "playground/api/messages?channel=attic&as=fox",
                "playground/api/messages?channel=team&as=wolf",
                "playground/api/messages?channel=team&as=fox&most=many",
                "playground/api/events?as=wolf",
                "pictures/nothing.svg",
                "pictures/pigeon.svg?side=up",
            }
        )
            yield return () => new HttpRequestMessage(HttpMethod.Get, path);
        foreach (
            var (path, body) in new[]
            {
                ("say", "null"),
                ("say", "oops"),
                ("say", """{"as":7}"""),
                ("say", """{"as":"fox","channel":"team","text":" "}"""),
                ("say", new string(' ', 66_000)),
                ("press", """{"as":"fox"}"""),
                ("press", """{"as":"fox","message":999,"button":"x"}"""),
                ("submit", """{"as":"fox"}"""),
            }
        )
            yield return () =>
                new HttpRequestMessage(HttpMethod.Post, $"playground/api/{path}") { Content = new StringContent(body) };
        yield return () =>
        {
            var foreign = new HttpRequestMessage(HttpMethod.Get, "playground/api/people");
            foreign.Headers.Host = "evil.example";
            return foreign;
        };
        yield return () =>
        {
            var foreign = new HttpRequestMessage(HttpMethod.Get, "playground/api/people");
            foreign.Headers.TryAddWithoutValidation("Origin", "https://evil.example");
            return foreign;
        };
    }
}

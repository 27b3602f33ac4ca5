using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shouldly;
using StretchBot.Platforms.Playground.Rendering;
using StretchBot.Tests.Architecture;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Platforms.Playground.Rendering;

/// <summary>The page's files say nothing themselves: every word of theirs can be had in every language.</summary>
public sealed partial class PageWordsTests
{
    private static readonly string Html = Source("index.html");

    private static readonly string Script = Source("playground.js");

    [Fact]
    public void The_page_says_nothing_of_its_own() => SaidIn(Html).ShouldBeEmpty();

    [Fact]
    public void The_script_says_nothing_of_its_own() => SaidBy(Script).ShouldBeEmpty();

    [Theory]
    [InlineData("<p>Nothing here yet</p>")]
    [InlineData("<p>{{today}} or so</p>")]
    [InlineData("<ol aria-label=\"Messages\"></ol>")]
    [InlineData("<input placeholder=\"Type\">")]
    public void Words_in_the_page_are_noticed(string html) => SaidIn(html).ShouldNotBeEmpty();

    [Theory]
    [InlineData("""el("span", { class: "tag" }, "you")""")]
    [InlineData("""el("b", {}, ` ${count} new`)""")]
    [InlineData("""el("ol", { "aria-label": "all of it" })""")]
    [InlineData("""el("b", { title: `as ${name}` })""")]
    [InlineData("""$("news").textContent = "said";""")]
    [InlineData("""connection("back");""")]
    [InlineData("""throw new Error("gone");""")]
    [InlineData("""return late ? "Yesterday" : day;""")]
    [InlineData("""const heads = ["x", "Breaks"];""")]
    [InlineData("""return `in ${minutes} min`;""")]
    public void Words_in_the_script_are_noticed(string script) => SaidBy(script).ShouldNotBeEmpty();

    [Fact]
    public void The_page_and_its_script_ask_for_all_the_words_there_are_and_for_no_others()
    {
        var asked = Hole()
            .Matches(Html)
            .Select(hole => hole.Groups["name"].Value)
            .Except(["language", "script"], StringComparer.Ordinal)
            .Concat(Phrase().Matches(Script).Select(phrase => phrase.Groups["name"].Value));

        asked
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ShouldBe(PageWords.All.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_is_drawn_in_each_language_with_its_markup_and_its_holes()
    {
        foreach (var language in BotCore.Languages.All)
        {
            var page = PageDrawing.Draw(Html, language);

            page.ShouldContain($"<html lang=\"{language.Code}\">");
            Hole().IsMatch(page).ShouldBeFalse();
            page.ShouldContain("<kbd>/</kbd>");
            var words = JsonNode.Parse(Data().Match(page).Groups["json"].Value)!;
            words["phrases"]!.AsObject().Select(phrase => phrase.Key).ShouldBe(PageWords.All.Keys, ignoreOrder: true);
            ((string)words["phrases"]!["messageTo"]!).ShouldContain("#{channel}");
            ((string)words["weekdays"]![0]!).ShouldBe(language.Calendar.Weekdays[0]);
            ((string)words["dayAndClock"]!).ShouldBe(language.Calendar.DayAndClock);
        }
    }

    [Fact]
    public void No_words_can_turn_into_markup()
    {
        var german = BotCore.Languages.Find("de")!;

        PageDrawing
            .Draw("<p>{{nothingYet}}</p>{{broke}}", german)
            .ShouldBe("<p>Hier ist noch nichts</p>Bei StretchBot ist etwas schiefgegangen.");
        PageDrawing.Draw("{{broke}}", Content.Language.English).ShouldBe("Something broke on StretchBot&#x27;s side.");
        PageDrawing.Draw("{{script}}", german).IndexOfAny(['<', '>', '&', '\'']).ShouldBe(-1);
    }

    /// <summary>Words between tags or in an attribute that is read. What is to be typed, and what has one name everywhere, is the same in every language.</summary>
    private static IEnumerable<string> SaidIn(string html) =>
        TextNode()
            .Matches(html)
            .Concat(ReadAttribute().Matches(html))
            .Select(found => found.Groups["words"].Value.Trim())
            .Where(words => !words.StartsWith("/stretch ", StringComparison.Ordinal))
            .Where(words => Letters().IsMatch(OurName().Replace(Hole().Replace(words, ""), "")));

    /// <summary>Literals where a person reads them, those that begin as a sentence does, and templates with words around their holes.</summary>
    private static IEnumerable<string> SaidBy(string script)
    {
        var code = Comment().Replace(script, "");
        return ShownLiteral()
            .Matches(code)
            .Concat(SentenceLike().Matches(code))
            .Concat(WordsAround().Matches(code))
            .Select(found => found.Groups["words"].Value)
            .Where(words => !NoWords.Contains(words))
            .Where(words => Letters().IsMatch(OurName().Replace(ScriptHole().Replace(words, ""), "")));
    }

    /// <summary>Names of keys, headers, failures and events, which nobody reads.</summary>
    private static readonly HashSet<string> NoWords = new(StringComparer.Ordinal)
    {
        "ArrowDown",
        "ArrowUp",
        "Escape",
        "Tab",
        "Enter",
        "AbortError",
        "Content-Type",
        "Content-Language",
    };

    private static string Source(string name) =>
        File.ReadAllText(Path.Combine(House.Root, "src", "StretchBot", "Platforms", "Playground", "Page", name));

    [GeneratedRegex(@"\{\{(?<name>[A-Za-z]+)\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hole();

    [GeneratedRegex(@"\bphrases\.(?<name>[A-Za-z]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Phrase();

    [GeneratedRegex("id=\"language\">(?<json>.*?)</script>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Data();

    [GeneratedRegex(">(?<words>[^<>]+)<", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TextNode();

    [GeneratedRegex(
        "\\s(aria-label|aria-description|title|placeholder|alt|value)=\"(?<words>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex ReadAttribute();

    [GeneratedRegex("[A-Za-z]{2}", RegexOptions.None, 1000)]
    private static partial Regex Letters();

    [GeneratedRegex(@"\b(StretchBot|Playground)\b|/?\bstretch ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OurName();

    [GeneratedRegex(@"^\s*(//|/\*\*|\*).*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\$\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex ScriptHole();

    [GeneratedRegex(
        "(\\},|\"aria-label\":|\\btitle:|\\bplaceholder:|textContent =|placeholder =|connection\\(|trouble\\(|Error\\()\\s*[\"`](?<words>[^\"`]*)[\"`]",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex ShownLiteral();

    [GeneratedRegex("[\"`](?<words>[A-Z][a-z][^\"`]*|[^\"`]*[a-z][.…!?])[\"`]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SentenceLike();

    [GeneratedRegex(
        @"`(?<words>[a-z]+ \$\{[^`]*\} [a-z]+[^`]*|[^`]*\} [a-z]{2,} \$\{[^`]*)`",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex WordsAround();
}

using System.Text.RegularExpressions;

namespace StretchBot.Content.Tests;

/// <summary>What may be claimed is modest, whoever edits the content.</summary>
public partial class WordingTests
{
    [Fact]
    public void Nothing_is_promised_that_stretching_cannot_keep() =>
        All().Where(text => Promise().IsMatch(text)).ShouldBeEmpty();

    [Theory]
    [InlineData("This cures back pain.")]
    [InlineData("Fixes your posture!")]
    [InlineData("A boost for your productivity")]
    public void Such_a_promise_would_be_noticed(string text) => Promise().IsMatch(text).ShouldBeTrue();

    [Fact]
    public void Nor_is_it_in_German()
    {
        var german = Loaded.Languages.Find("de")!;
        All()
            .Select(text => german.TryContent(text, out var own) ? own : "")
            .Where(text => GermanPromise().IsMatch(text))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Das heilt Rückenschmerzen.")]
    [InlineData("Behebt deine Fehlhaltung!")]
    [InlineData("Mehr Produktivität, garantiert")]
    public void Such_a_promise_would_be_noticed_in_German(string text) => GermanPromise().IsMatch(text).ShouldBeTrue();

    [Fact]
    public void Nobody_is_scared_with_operations() =>
        All()
            .ShouldAllBe(text =>
                !text.Contains("hip replacement could", StringComparison.OrdinalIgnoreCase)
                && !text.Contains("early wear", StringComparison.OrdinalIgnoreCase)
            );

    [Fact]
    public void Sentences_end_and_hold_no_double_blanks()
    {
        foreach (var stretch in Loaded.Catalogue.Stretches)
        {
            string?[] sentences =
            [
                .. stretch.Steps,
                .. stretch.Deeper,
                stretch.Cue,
                stretch.Easier,
                stretch.Feel,
                stretch.SkipIf,
            ];
            sentences.ShouldAllBe(text => text!.EndsWith('.') && !text.Contains("  "));
        }
    }

    static IEnumerable<string> All() =>
        Loaded.Catalogue.Stretches.SelectMany(Loaded.TextsOf).Concat(Loaded.TextsOf(Loaded.Facts));

    [GeneratedRegex(
        @"\b(cure[sd]?|fix(es|ed)?|boost(s|ed)?|guarantee[sd]?|heal(s|ed)?|prevents? injur(y|ies)|productiv\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Promise();

    [GeneratedRegex(
        @"\b(heil(t|en|ung)|beheb(t|en)|garantier\w*|beug(t|en) Verletzungen vor|verhinder(t|n)|steiger(t|n)|produktiv\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex GermanPromise();
}

using System.Globalization;
using System.Text.RegularExpressions;
using Shouldly;
using StretchBot.Operations.Metrics;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Operations;

public sealed partial class MetricsTests
{
    [Fact]
    public async Task Every_line_keeps_to_the_text_format()
    {
        await using var app = await AppFixture.Start();
        await app.Say("/stretch break desk-minute");
        await app.RunDue();
        var text = await app.Client.GetStringAsync(
            new Uri("/metrics", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        foreach (var line in text.TrimEnd('\n').Split('\n'))
            (Comment().IsMatch(line) || Sample().IsMatch(line)).ShouldBeTrue(line);
        text.ShouldContain("stretchbot_prompts_posted_total{origin=\"hand\"} ");
        text.ShouldContain("# TYPE stretchbot_request_duration_seconds histogram");
        text.ShouldContain("stretchbot_outbox_depth ");
        text.ShouldContain("stretchbot_uptime_seconds ");
    }

    [Fact]
    public async Task A_histogram_s_buckets_grow_to_its_count()
    {
        await using var app = await AppFixture.Start();
        for (var i = 0; i < 5; i++)
            await app.Say("/stretch pigeon");
        var text = await app.Client.GetStringAsync(
            new Uri("/metrics", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        var buckets = text.Split('\n')
            .Where(line =>
                line.StartsWith(
                    "stretchbot_request_duration_seconds_bucket{kind=\"WordsTyped\"",
                    StringComparison.Ordinal
                )
            )
            .Select(line => long.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture))
            .ToArray();
        buckets.ShouldBe(buckets.Order());
        text.ShouldContain($"stretchbot_request_duration_seconds_count{{kind=\"WordsTyped\"}} {buckets[^1]}");
        buckets[^1].ShouldBeGreaterThanOrEqualTo(5);
    }

    [Fact]
    public void What_would_end_a_label_is_escaped() => Labels.Escape("a\"b\\c\nd").ShouldBe("a\\\"b\\\\c\\nd");

    [GeneratedRegex("^# (HELP|TYPE) [a-z_]+ .+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(
        "^[a-z_]+(\\{[a-z_]+=\"[^\"]*\"(,[a-z_]+=\"[^\"]*\")*\\})? [0-9.E+-]+$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Sample();
}

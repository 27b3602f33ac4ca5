using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using StretchBot.Platforms.Slack.Rendering;
using Xunit;

namespace StretchBot.Tests.Platforms.Slack.Rendering;

public sealed class SpokenWordsTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 24, 9, 30);

    [Fact]
    public void Times_are_written_out_by_the_reader_s_client() =>
        SpokenWords
            .Of(new Card(Text.Of($"Starts at {new Moment(At, TimeStyle.Clock)}")))
            .ShouldBe("Starts at <!date^1795512600^{time}|09:30 UTC>");

    [Fact]
    public void What_people_write_is_no_markup_and_takes_nobody_s_time() =>
        SpokenWords
            .Of(
                new Card("<!channel> \uE0000\uE001")
                {
                    Parts = [new Paragraph(Text.Of($"a & b at {new Moment(At, TimeStyle.Clock)}"))],
                }
            )
            .ShouldBe("&lt;!channel&gt; 0\na &amp; b at <!date^1795512600^{time}|09:30 UTC>");

    [Fact]
    public void Marked_text_gives_up_on_words_that_hold_marks()
    {
        Escaped.Marked(Text.Of($"{new Strong("Hold")} for {new Typed("30 s")}")).ShouldBe("*Hold* for `30 s`");
        Escaped.Marked("a *b* c").ShouldBeNull();
        Escaped.Marked("so :tada: much").ShouldBeNull();
        Escaped.Marked("at 10:30, or 11:30").ShouldBe("at 10:30, or 11:30");
    }
}

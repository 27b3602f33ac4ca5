using NodaTime;
using Shouldly;
using StretchBot.Conversation;
using Xunit;

namespace StretchBot.Tests.Conversation;

public sealed class TextTests
{
    private static readonly Instant Slot = Instant.FromUtc(2026, 11, 24, 9, 30);
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Fact]
    public void What_people_wrote_becomes_a_plain_span_whatever_it_looks_like()
    {
        const string Name = "*<!channel>* @everyone <script>";

        var text = Text.Of($"In: {Name}, {3} of you");

        text.Spans.ShouldBe([new Plain($"In: {Name}, 3 of you")]);
    }

    [Fact]
    public void Spans_stay_what_they_are_and_a_text_in_a_text_gives_its_spans()
    {
        var inner = Text.Of($"at {new Moment(Slot, TimeStyle.Clock)}");

        Text.Of($"{new Strong("Next")} {inner}")
            .Spans.ShouldBe([new Strong("Next"), new Plain(" at "), new Moment(Slot, TimeStyle.Clock)]);
    }

    [Fact]
    public void Plain_words_write_times_out_in_the_zone_of_the_reader()
    {
        var text = Text.Of($"Next: {new Moment(Slot, TimeStyle.DayAndClock)}, {new Moment(Slot, TimeStyle.Clock)}");

        text.InPlainWords(Berlin).ShouldBe("Next: Tuesday 24 November, 10:30, 10:30");
        text.ToString().ShouldBe("Next: Tuesday 24 November, 09:30, 09:30");
    }

    [Fact]
    public void A_time_that_counts_down_in_the_client_is_a_clock_time_in_plain_words()
    {
        Text.Of($"Starts {new Moment(Slot, TimeStyle.Relative)}.").InPlainWords(Berlin).ShouldBe("Starts at 10:30.");
        Text.Of($"Change {new Moment(Slot + Duration.FromSeconds(20), TimeStyle.Relative)}.")
            .InPlainWords(Berlin)
            .ShouldBe("Change at 10:30:20.");
    }

    [Fact]
    public void Texts_are_equal_by_their_spans()
    {
        Text.Of($"a {new Strong("b")}").ShouldBe(Text.Of($"a {new Strong("b")}"));
        Text.Of($"a {new Strong("b")}").ShouldNotBe(Text.Of($"a {"b"}"));
        ((Text)"").ShouldBe(Text.Empty);
    }
}

using Shouldly;
using StretchBot.Tests.Architecture;
using Xunit;

namespace StretchBot.Tests.Spoken;

public sealed class SpokenCodeTests
{
    [Fact]
    public void Every_sentence_of_the_code_can_be_said_in_another_language() =>
        string.Join('\n', SpokenCode.Of(House.Bot).Faults).ShouldBeEmpty();

    [Theory]
    [InlineData("""Text Wrong(string name) => name;""", "is a string from elsewhere")]
    [InlineData("""Text Wrong(bool one) => one ? $"Only {1}" : "More";""", "becomes a string before it is a text")]
    [InlineData("""Text Wrong(bool one) => Text.Of($"Come{(one ? " soon" : "")}");""", "fills a hole with English")]
    [InlineData("""Text Wrong() => Text.Of($"{new Strong("Watch:")} it");""", "is emphasised outside of its language")]
    public void What_can_not_be_said_in_another_language_is_noticed(string member, string why) =>
        SpokenCode.Of(House.WithOffender(Offender(member))).Faults.ShouldContain(fault => fault.Why.StartsWith(why));

    [Theory]
    [InlineData("""Text Fine(Text name) => Text.Of($"Starts {name} and takes {1}.");""", "Starts {0} and takes {1}.")]
    [InlineData("""Text Fine(bool one) => one ? "Yes" : "No";""", "No")]
    [InlineData("""Text Fine(int days) => Text.Count(days, "{0} day|{0} days");""", "{0} day|{0} days")]
    [InlineData("""Text Fine() => "a {brace}";""", "a {{brace}}")]
    public void A_sentence_is_read_off_the_code_as_it_is_looked_up(string member, string template) =>
        SpokenCode.Of(House.WithOffender(Offender(member))).Templates.ShouldContain(found => found.English == template);

    private static string Offender(string member) =>
        $$"""
            namespace StretchBot.Features.Offender;
            using StretchBot.Conversation;
            static class Offender { static {{member}} }
            """;
}

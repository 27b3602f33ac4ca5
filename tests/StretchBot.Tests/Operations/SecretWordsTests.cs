using Microsoft.Extensions.Configuration;
using Shouldly;
using StretchBot.Operations;
using Xunit;

namespace StretchBot.Tests.Operations;

public sealed class SecretWordsTests
{
    private static readonly SecretWords Secrets = new(
        new ConfigurationBuilder()
            .AddInMemoryCollection([
                new("Slack:BotToken", "not-shaped-like-a-token"),
                new("Slack:SigningSecret", "abc"),
                new("Storage:ConnectionString", "Data Source=data/stretchbot.db"),
            ])
            .Build()
    );

    [Theory]
    [InlineData("sent with not-shaped-like-a-token now", "sent with (secret) now")]
    [InlineData("at Data Source=data/stretchbot.db", "at (secret)")]
    [InlineData("xoxb-12-ab failed", "(secret) failed")]
    [InlineData("xapp-1-A-2-b failed", "(secret) failed")]
    [InlineData("Authorization: Bearer abcdefghijklmnopqrst", "Authorization: (secret)")]
    [InlineData("MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcDE.abcdefghijklmnopqrstuvwxyz012", "(secret)")]
    [InlineData("https://x.example/a?token=abc&b=1", "https://x.example/a?(secret)&b=1")]
    [InlineData("Host=db;Password=hunter2;Database=x", "Host=db;(secret);Database=x")]
    public void A_secret_is_hidden(string words, string shown) => Secrets.Hide(words).ShouldBe(shown);

    [Theory]
    [InlineData("Sending Prompt of 42 failed at try 3")]
    [InlineData("The bot abc was asked for a token")]
    public void Ordinary_words_stay_as_they_are(string words) => Secrets.Hide(words).ShouldBe(words);
}

using Shouldly;
using StretchBot.FakeDiscord;
using StretchBot.Platforms.Discord;
using Xunit;

namespace StretchBot.Tests.Platforms.Discord;

/// <summary>The invite link, or the one line that says what is in its way.</summary>
public sealed class InvitationTests
{
    [Fact]
    public async Task The_link_has_the_scopes_and_permissions_that_are_needed_and_no_more()
    {
        await using var discord = await FakeDiscordServer.Start();

        var (code, output, faults) = await Print(discord.ApiUrl, FakeDiscordServer.Token);

        faults.ShouldBeEmpty();
        code.ShouldBe(0);
        output
            .Trim()
            .ShouldBe(
                $"https://discord.com/oauth2/authorize?client_id={FakeDiscordServer.ApplicationId}&permissions={(long)Rights.Invited}&scope=bot+applications.commands"
            );
    }

    [Theory]
    [InlineData("", "Discord:Token is empty")]
    [InlineData("Bot abc.def.ghi", "begins with the word “Bot”")]
    [InlineData("Bearer abc", "a person's access token")]
    [InlineData("xoxb-1-2-3", "a token of Slack's")]
    [InlineData("900000000000000001", "an id, perhaps the application's")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "the application's public key")]
    [InlineData("abcdefghijklmnopqrstuvwxyzABCDEF", "the application's client secret")]
    [InlineData("hello", "does not look like a bot's token")]
    public async Task A_token_of_another_kind_is_named_with_its_cure_and_never_said(string token, string expected)
    {
        await using var discord = await FakeDiscordServer.Start();

        var (code, output, faults) = await Print(discord.ApiUrl, token);

        code.ShouldBe(1);
        output.ShouldBeEmpty();
        faults.Trim().Split('\n').Length.ShouldBe(1);
        faults.ShouldContain(expected);
        faults.ShouldContain("under Bot, Reset Token.");
        if (token.Length > 0)
            faults.ShouldNotContain(token);
    }

    [Fact]
    public async Task A_token_that_discord_does_not_know_is_said_so()
    {
        await using var discord = await FakeDiscordServer.Start();
        var wrong = FakeDiscordServer.Token[..^1] + "x";

        var (code, _, faults) = await Print(discord.ApiUrl, wrong);

        code.ShouldBe(1);
        faults.ShouldContain("Discord does not know the token");
        faults.ShouldNotContain(wrong);
    }

    private static async Task<(int Code, string Output, string Faults)> Print(Uri api, string token)
    {
        await using var output = new StringWriter();
        await using var faults = new StringWriter();
        var code = await Invitation.Print([$"--Discord:ApiUrl={api}", $"--Discord:Token={token}"], output, faults);
        return (code, output.ToString(), faults.ToString());
    }
}

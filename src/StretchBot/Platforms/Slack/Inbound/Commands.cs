using StretchBot.Conversation;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Platforms.Slack.Rendering;

namespace StretchBot.Platforms.Slack.Inbound;

/// <summary>Words typed after <c>/stretch</c>. The answer travels in the acknowledgement if it is ready in time, else by the response URL.</summary>
internal sealed class Commands(
    Door door,
    Dispatcher dispatcher,
    Answers answers,
    Afterwards afterwards,
    TimeProvider clock
)
{
    public async Task<ReadOnlyMemory<byte>> Take(SlashCommand command, CancellationToken cancel)
    {
        var work = Answer(command, cancel);
        if (await InTime.IsReady(work, clock))
            return await work is { Message: { } ready } ? SlackJson.Bytes(ready) : default;
        afterwards.Run(async () =>
        {
            if (await work is { Message: { } late, On: { } on })
                await answers.Show(late, on, CancellationToken.None);
        });
        return default;
    }

    /// <summary>Answers words that somebody typed or that a button types for them.</summary>
    public async ValueTask<ResponseMessage?> Answer(Occasion on, string words, CancellationToken cancel)
    {
        var reply = await dispatcher.Answer(new WordsTyped(on.Guest.Caller, words), cancel);
        return await answers.Give(reply, on, cancel);
    }

    private async Task<(ResponseMessage? Message, Occasion? On)> Answer(SlashCommand command, CancellationToken cancel)
    {
        var from = new Sender(
            command.TeamId,
            command.EnterpriseId,
            command.ChannelId,
            command.ChannelName,
            command.UserId,
            command.UserName
        );
        if (await door.Enter(from, cancel) is not { } guest)
            return (NotInstalled(), null);
        var words = Unescaped(command.Text ?? "");
        var on = new Occasion(
            guest,
            Occasion.Address(command.ResponseUrl),
            command.TriggerId,
            Again: new Again(Answers.TypeAgain, words)
        );
        return (await Answer(on, words, cancel), on);
    }

    /// <summary>Slack writes three characters as entities in what people type.</summary>
    private static string Unescaped(string text) =>
        text.Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);

    private static ResponseMessage NotInstalled()
    {
        var content = CardDrawing.Message(
            new Card("StretchBot is not installed here")
            {
                Parts = [new Paragraph("Ask someone who manages this workspace to install it again.")],
            },
            PictureSources.None
        );
        return new ResponseMessage(content.Text, content.Blocks);
    }
}

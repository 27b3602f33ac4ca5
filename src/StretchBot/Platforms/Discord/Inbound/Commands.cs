using StretchBot.Conversation;
using StretchBot.Platforms.Discord.Client.Models;
using StretchBot.Platforms.Discord.Commands;

namespace StretchBot.Platforms.Discord.Inbound;

/// <summary>Slash commands: what was filled in becomes the one line that every platform has.</summary>
internal sealed class Commands(Door door, CommandTree tree, Dispatcher dispatcher, Answers answers)
{
    public async Task Take(Interaction interaction)
    {
        if (await door.Enter(interaction, CancellationToken.None) is { } on)
            await answers.Give(Answer(interaction, on), on);
    }

    private async Task<Reply> Answer(Interaction interaction, Occasion on)
    {
        var call = CommandCall.Of(interaction.Data!);
        // A command that is registered but no longer declared: what is typed instead finds the nearest one.
        var words = tree.At(call.Path) is { } declared ? CommandLine.Of(declared, call) : call.Path.ToString();
        return await dispatcher.Answer(new WordsTyped(on.Caller, words), CancellationToken.None);
    }
}

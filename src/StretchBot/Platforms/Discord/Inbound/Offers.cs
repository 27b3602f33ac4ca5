using System.Collections.Immutable;
using StretchBot.Conversation;
using StretchBot.Platforms.Discord.Client.Models;
using StretchBot.Platforms.Discord.Client.Rest;
using StretchBot.Platforms.Discord.Commands;

namespace StretchBot.Platforms.Discord.Inbound;

/// <summary>What can be chosen while an option is typed.</summary>
internal sealed partial class Offers(
    Door door,
    CommandTree tree,
    IEnumerable<IOfferValues> offers,
    DiscordApi api,
    ILogger<Offers> log
)
{
    private const int Most = 25;
    private const int Longest = 100;

    public async Task Take(Interaction interaction)
    {
        var offered = await Offered(interaction);
        await api.Offer(
            interaction,
            [
                .. offered
                    .Where(one => one.Value.Length <= Longest && one.Label.Length > 0)
                    .Take(Most)
                    .Select(one => new CommandChoice(VisibleWords.Cut(one.Label, Longest), one.Value)),
            ],
            CancellationToken.None
        );
    }

    /// <summary>An offer that fails is not worth more than a line in the log: the person goes on typing.</summary>
    private async ValueTask<ImmutableArray<OfferedValue>> Offered(Interaction interaction)
    {
        try
        {
            var call = CommandCall.Of(interaction.Data!);
            if (
                call.Focused is not { } focused
                || tree.At(call.Path)?.Options.FirstOrDefault(one => CommandBodies.NameOf(one) == focused.Name)
                    is not { } option
                || offers.FirstOrDefault(offer => offer.Kind == option.Kind) is not { } offer
                || await door.Enter(interaction, CancellationToken.None) is not { } on
            )
                return [];
            var caller = on.Caller with { Language = on.Language };
            return await offer.Offer(caller, CommandLine.ValueOf(focused), Most, CancellationToken.None);
        }
#pragma warning disable CA1031 // The edge: whatever went wrong, Discord gets an answer.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            Log.Failed(log, bug);
            return [];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Nothing could be offered to what is being typed on Discord")]
        public static partial void Failed(ILogger log, Exception bug);
    }
}

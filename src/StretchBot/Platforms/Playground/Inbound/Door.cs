using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>Someone who came in: who they act as, where, and how StretchBot knows them.</summary>
/// <param name="As">The member's key.</param>
/// <param name="Channel">The channel's name.</param>
internal sealed record Guest(string As, string Channel, Caller Caller);

/// <summary>Turns the names in a request into a caller, or says which names there are.</summary>
internal sealed class Door(PlaygroundTeam team, IDirectory directory, PlaygroundLanguage language, Languages languages)
{
    public async ValueTask<Read<Guest>> Enter(string? member, string? channel, CancellationToken cancel)
    {
        if (PlaygroundTeam.Member(member) is not { } known)
            return NoSuchMember(member);
        if (team.Channel(channel) is not { } place)
            return NoSuchChannel(channel);
        var stranger = PlaygroundTeam.StrangerOf(known, place, await language.Now(cancel));
        var caller = await directory.Recognise(stranger, cancel);
        return new Guest(known.Key, place, caller with { Language = languages.For(caller) });
    }

    private static Refusal NoSuchMember(string? member) =>
        Refusal.BadRequest(
            member is null ? "“as” is missing." : Text.Of($"There is no member {Mistake.Quote(member)} here."),
            $"One can act as {string.Join(", ", PlaygroundTeam.Members.Select(known => known.Key))}.",
            "as: heron"
        );

    private Refusal NoSuchChannel(string? channel) =>
        Refusal.BadRequest(
            channel is null ? "“channel” is missing." : Text.Of($"There is no channel {Mistake.Quote(channel)} here."),
            $"Channels are {string.Join(", ", team.Channels)}.",
            $"channel: {team.FirstChannel}"
        );
}

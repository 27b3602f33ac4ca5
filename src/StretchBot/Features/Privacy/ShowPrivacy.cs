using StretchBot.Conversation;

namespace StretchBot.Features.Privacy;

/// <summary><c>/stretch privacy</c>: what others see of the member, and what they can do about what is kept.</summary>
internal sealed class ShowPrivacy(IPrivacyStore store) : ICommand
{
    public CommandDeclaration Declaration { get; } =
        new("privacy", "What others see of you, and what is kept; hide, show, export or erase")
        {
            Examples = ["privacy"],
            Aliases = ["my data"],
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        new OnlyYou(
            invocation.Rest.Length == 0
                ? PrivacyCards.Overview(
                    await store.Shown(invocation.Caller, cancel),
                    await store.Count(invocation.Caller, cancel),
                    invocation.Caller.IsAdmin
                )
                : PrivacyCards.Unknown(invocation.Words[0]).ToCard()
        );
}

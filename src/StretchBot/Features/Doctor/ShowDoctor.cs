using System.Collections.Immutable;
using StretchBot.Content;
using StretchBot.Conversation;

namespace StretchBot.Features.Doctor;

/// <summary><c>/stretch doctor</c>: whether all works here. An admin gets every finding with its cure, a member what concerns them.</summary>
internal sealed class ShowDoctor(
    IWorkings workings,
    IRecentErrors errors,
    IEnumerable<IPlatform> platforms,
    Languages languages,
    TimeProvider clock
) : ICommand
{
    private const int MostErrors = 5;

    private readonly ImmutableArray<IPlatform> platforms = [.. platforms];

    public CommandDeclaration Declaration { get; } =
        new("doctor", "Whether all works here, and what to do where it does not")
        {
            Examples = ["doctor"],
            Aliases = ["status", "check up"],
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel)
    {
        var caller = invocation.Caller;
        var now = clock.Now();
        var looked = await workings.Look(caller, now, cancel);
        var platform = platforms.Single(it => it.Name == caller.Platform);
        var ofPlatform = await platform.Examine(looked.Channel, cancel);
        if (!caller.IsAdmin)
            return new OnlyYou(DoctorCards.ForMember(ofPlatform, looked));
        var language = languages.Find(caller.TeamLanguage) ?? Language.English;
        ImmutableArray<Finding> findings =
        [
            .. ofPlatform,
            await TestPost.Try(platform, looked.Channel, language, now, cancel),
            .. OwnFindings.Of(looked, caller, now),
        ];
        return new OnlyYou(DoctorCards.ForAdmin(findings, errors.Last(MostErrors)));
    }
}

using StretchBot.Conversation;

namespace StretchBot.Features.Schedules.Setup;

/// <summary><c>/stretch setup</c>: from nothing to a first scheduled break, in one form and one confirmation.</summary>
internal sealed class SetUp : ICommand
{
    public CommandDeclaration Declaration { get; } =
        new("setup", "A first schedule for this channel: one form, one press")
        {
            Examples = ["setup"],
            Aliases = ["set up", "start here"],
        };

    public ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel) =>
        ValueTask.FromResult(Open(invocation.Caller));

    public static Reply Open(Caller caller) =>
        ScheduleRights.MayAdd(caller) ? new Ask(SetUpForm.For(caller)) : new OnlyYou(SetUpCards.AdminsSetUp());
}

/// <summary>Opens the form from a message.</summary>
internal sealed class StartSetUp : IPress
{
    public string Action => "setup";

    public static ButtonId Id() => ButtonId.Of("setup");

    public ValueTask<Reply> Answer(ButtonId button, Caller caller, CancellationToken cancel) =>
        ValueTask.FromResult(SetUp.Open(caller));
}

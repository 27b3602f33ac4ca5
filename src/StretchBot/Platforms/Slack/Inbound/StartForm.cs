using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Platforms.Slack.Rendering;

namespace StretchBot.Platforms.Slack.Inbound;

/// <summary>“Start a stretch break” from where there is no channel: a shortcut or the Home. It asks which channel.</summary>
internal sealed partial class StartForm(Catalogue catalogue, Languages languages, SlackApi api, ILogger<StartForm> log)
{
    /// <summary>The window's callback, and the action of the button in the Home.</summary>
    public const string Callback = "start-break";

    /// <inheritdoc cref="Callback"/>
    public const string Button = "start-break";

    /// <summary>The global shortcut's callback in the manifest.</summary>
    public const string Shortcut = "start_break";

    /// <summary>The message shortcut's callback in the manifest.</summary>
    public const string MessageShortcut = "start_break_here";

    private const string Channel = "channel";
    private const string Routine = "routine";
    private const string FreshMix = "fresh-mix";

    public async ValueTask Open(Occasion on, CancellationToken cancel)
    {
        if (on.Trigger is null)
            return;
        var said = await api.OpenView(
            on.Guest.Workspace.Credentials,
            on.Trigger,
            View(languages.For(on.Guest.Caller)),
            cancel
        );
        if (said.Fault is { } fault)
            Log.NotOpened(log, on.Guest.Workspace.Team, fault.Words, fault.Error);
    }

    /// <summary>What was filled in: the channel, and the words that start the break there.</summary>
    public static (string Channel, string Words) Read(SentView view)
    {
        var values = view.State?.Values;
        var channel = values?.GetValueOrDefault(Channel)?.Values.FirstOrDefault()?.SelectedConversation ?? "";
        var routine = values?.GetValueOrDefault(Routine)?.Values.FirstOrDefault()?.SelectedOption?.Value ?? FreshMix;
        return (channel, routine == FreshMix ? "break" : $"break {routine}");
    }

    private ModalView View(Language language)
    {
        TextObject Say(Text words) => TextObject.Plain(words.In(language).ToString());

        var mix = new SelectOption(Say("A fresh mix"), FreshMix);
        return new ModalView(
            Say("Start a stretch break"),
            [
                new InputBlock(
                    Say("Where"),
                    new ConversationElement(
                        FormDrawing.Action,
                        Say("Choose a channel"),
                        DefaultToCurrentConversation: true,
                        new ConversationFilter(["public", "private"])
                    ),
                    Say("A private channel needs me in it: /invite me first"),
                    Optional: false
                )
                {
                    BlockId = Channel,
                },
                new InputBlock(
                    Say("Routine"),
                    new SelectElement(
                        FormDrawing.Action,
                        Placeholder: null,
                        [
                            mix,
                            .. catalogue.Routines.Select(routine => new SelectOption(
                                TextObject.Plain(Fit.To(Text.FromCatalogue(routine.Name).In(language).ToString(), 75)),
                                routine.Slug!
                            )),
                        ],
                        mix
                    ),
                    Hint: null,
                    Optional: false
                )
                {
                    BlockId = Routine,
                },
            ],
            Say("Start"),
            Say("Cancel"),
            Callback,
            FormPlace.Nowhere.Write()
        );
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Warning,
            "The form to start a break did not open in Slack workspace {Workspace}: {Words} ({Error})"
        )]
        public static partial void NotOpened(ILogger log, string workspace, string words, string error);
    }
}

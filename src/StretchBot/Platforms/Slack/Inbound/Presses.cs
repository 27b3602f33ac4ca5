using StretchBot.Conversation;
using StretchBot.Platforms.Slack.Client;
using StretchBot.Platforms.Slack.Rendering;

namespace StretchBot.Platforms.Slack.Inbound;

/// <summary>Buttons and menus, in messages, windows and the Home. The press is acknowledged at once; what it does shows by itself.</summary>
internal sealed class Presses(
    Door door,
    Dispatcher dispatcher,
    Commands commands,
    Answers answers,
    StartForm start,
    Afterwards afterwards
)
{
    public ReadOnlyMemory<byte> Take(Interaction press)
    {
        afterwards.Run(() => Answer(press, CancellationToken.None));
        return default;
    }

    private async Task Answer(Interaction press, CancellationToken cancel)
    {
        if (press.Actions is not [var action, ..] || await Enter(press, cancel) is not { } on)
            return;
        var value = action.SelectedOption?.Value ?? action.Value ?? "";
        switch (action.ActionId)
        {
            case StartForm.Button:
                await start.Open(on, cancel);
                return;
            case Answers.TypeAgain:
                if (await commands.Answer(on, value, cancel) is { } typed)
                    await answers.Show(typed, on, cancel);
                return;
            default:
                break;
        }
        on = on with { Again = new Again(Answers.PressAgain, value) };
        var reply = await dispatcher.Answer(new ButtonPressed(on.Guest.Caller, value), cancel);
        if (on.Pressed is Pressed.Window or Pressed.Home)
            await answers.GiveInWindow(reply, on, cancel);
        else
            await answers.GiveLater(reply, on, cancel);
    }

    private async ValueTask<Occasion?> Enter(Interaction press, CancellationToken cancel)
    {
        var isMessage = press.Container?.Type == "message";
        var place = isMessage
            ? new FormPlace(press.Channel?.Id ?? press.Container!.ChannelId ?? "", press.Channel?.Name ?? "", null)
            : FormPlace.Read(press.View?.PrivateMetadata);
        var user = press.User?.Id ?? "";
        var guest = await door.Enter(
            new Sender(
                press.Team?.Id ?? press.User?.TeamId ?? "",
                press.Enterprise?.Id,
                // In the Home nobody is in a channel: what is said there is between them and us.
                place.Channel.Length == 0
                    ? $"D{user}"
                    : place.Channel,
                place.ChannelName,
                user,
                press.User?.Name
            ),
            cancel
        );
        if (guest is null)
            return null;
        return isMessage
            ? new Occasion(
                guest,
                Occasion.Address(press.ResponseUrl),
                press.TriggerId,
                press.Container!.IsEphemeral ? Pressed.PrivateMessage : Pressed.ChannelMessage
            )
            : new Occasion(
                guest,
                Occasion.Address(place.Respond),
                press.TriggerId,
                press.View?.Type == "home" ? Pressed.Home : Pressed.Window,
                press.View?.Type == "home" ? null : press.View?.Id
            );
    }
}

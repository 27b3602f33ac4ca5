using StretchBot.Platforms.Slack.Client;

namespace StretchBot.Platforms.Slack.Inbound;

/// <summary>“Start a stretch break” from the shortcuts menu, which asks where, or from a message, which says where.</summary>
internal sealed class Shortcuts(Door door, Commands commands, Answers answers, StartForm start, Afterwards afterwards)
{
    public ReadOnlyMemory<byte> Take(Interaction shortcut)
    {
        afterwards.Run(() => Answer(shortcut, CancellationToken.None));
        return default;
    }

    private async Task Answer(Interaction shortcut, CancellationToken cancel)
    {
        var user = shortcut.User?.Id ?? "";
        var guest = await door.Enter(
            new Sender(
                shortcut.Team?.Id ?? shortcut.User?.TeamId ?? "",
                shortcut.Enterprise?.Id,
                shortcut.Channel?.Id ?? $"D{user}",
                shortcut.Channel?.Name,
                user,
                shortcut.User?.Name
            ),
            cancel
        );
        if (guest is null)
            return;
        var on = new Occasion(guest, Occasion.Address(shortcut.ResponseUrl), shortcut.TriggerId);
        if (shortcut.CallbackId == StartForm.Shortcut)
            await start.Open(on, cancel);
        else if (
            shortcut.CallbackId == StartForm.MessageShortcut
            && await commands.Answer(on, "break", cancel) is { } message
        )
            await answers.Show(message, on, cancel);
    }
}

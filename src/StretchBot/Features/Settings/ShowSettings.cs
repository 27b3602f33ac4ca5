using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Features.Settings;

/// <summary><c>/stretch settings leaderboard opt-in</c>: what the team has decided; with no words, the list of it.</summary>
internal sealed class ShowSettings(SettingsKeeping keeping) : ICommand, ISuggest
{
    public CommandDeclaration Declaration { get; } =
        new("settings", "What this team has decided; team admins can change it")
        {
            Options =
            [
                new Option("what", "Which setting", OptionKind.Choice)
                {
                    Choices = [.. SettingsBook.All.Select(setting => setting.Name)],
                },
                new Option("value", "What it shall be", OptionKind.Words),
            ],
            Examples =
            [
                "settings",
                "settings leaderboard opt-in",
                "settings language en",
                "settings mention off",
                "settings quiet 5",
            ],
            Aliases = ["setting", "config"],
        };

    public async ValueTask<Reply> Answer(Invocation invocation, CancellationToken cancel)
    {
        var caller = invocation.Caller;
        if (invocation.Words.IsEmpty)
            return new OnlyYou(SettingsCards.List(await keeping.Of(caller, cancel), caller.IsAdmin));
        var name = invocation.Words[0];
        return new OnlyYou(
            SettingsBook.Named(name) is { } setting
                ? await keeping.Change(setting, invocation.Rest[name.Length..], caller, cancel)
                : SettingsCards.Unknown(name).ToCard()
        );
    }

    public ValueTask<ImmutableArray<string>> Suggest(Caller caller, string typed, CancellationToken cancel) =>
        ValueTask.FromResult<ImmutableArray<string>>([
            .. SettingsBook
                .All.SelectMany(setting =>
                    setting.Choices.IsEmpty
                        ? [$"{setting.Name} {setting.Example}"]
                        : setting.Choices.Select(choice => $"{setting.Name} {choice.Value}")
                )
                .Where(line => line.StartsWith(typed, StringComparison.OrdinalIgnoreCase)),
        ]);
}

namespace StretchBot.Platforms.Discord;

/// <summary>The few things that Discord's connector must know again after a restart, as notes under a key.</summary>
internal interface IDiscordStore
{
    ValueTask<string?> Read(string key, CancellationToken cancel);

    ValueTask Write(string key, string value, CancellationToken cancel);

    ValueTask Forget(string key, CancellationToken cancel);
}

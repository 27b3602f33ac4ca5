using StretchBot;
using StretchBot.Operations;
using StretchBot.Platforms.Discord;

if (args is [Invitation.Word, .. var rest])
    return await Invitation.Print(rest, Console.Out, Console.Error);
try
{
    await using var app = StretchBotApp.Build(args);
    await app.RunAsync();
    return 0;
}
catch (Exception fault) when (StartFault.Explain(fault) is { } sentences)
{
    await Console.Error.WriteLineAsync(sentences);
    return 1;
}

using StretchBot;
using StretchBot.Operations;

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

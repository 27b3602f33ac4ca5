namespace StretchBot.Operations.Settings;

/// <summary>A key of the configuration, and which values it takes.</summary>
/// <param name="Accepted">What is accepted, to follow "It takes".</param>
/// <param name="Example">A value that works as it stands.</param>
internal sealed record Setting(string Key, string Accepted, string Example, Func<string, bool> Accepts)
{
    /// <summary>What is wrong with <paramref name="value"/>, with the cure; null when nothing is.</summary>
    public string? Fault(string? value) =>
        value is null || Accepts(value)
            ? null
            : $"{Key} is {(value.Length == 0 ? "empty" : $"“{value}”")}. It takes {Accepted}, for example {Key}={Example}.";
}

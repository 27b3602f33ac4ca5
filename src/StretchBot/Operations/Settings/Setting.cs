namespace StretchBot.Operations.Settings;

/// <summary>A key of the configuration, and which values it takes.</summary>
/// <param name="Accepted">What is accepted, to follow "It takes".</param>
/// <param name="Example">A value that works as it stands.</param>
/// <param name="IsSecret">A secret is never read back, not even a wrong one.</param>
internal sealed record Setting(
    string Key,
    string Accepted,
    string Example,
    Func<string, bool> Accepts,
    bool IsSecret = false
)
{
    /// <summary>What is wrong with <paramref name="value"/>, with the cure; null when nothing is.</summary>
    public string? Fault(string? value) =>
        value is null || Accepts(value)
            ? null
            : $"{Key} is {Said(value)}. It takes {Accepted}, for example {Key}={Example}.";

    private string Said(string value) =>
        value.Length == 0 ? "empty"
        : IsSecret ? "not what it should be"
        : $"“{value}”";
}

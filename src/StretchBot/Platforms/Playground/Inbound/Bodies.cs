namespace StretchBot.Platforms.Playground.Inbound;

internal sealed record SayBody(string? As = null, string? Channel = null, string? Text = null);

internal sealed record PressBody(string? As = null, long? Message = null, string? Button = null);

/// <param name="Channel">The channel the form was opened in; the first one when it is left out.</param>
internal sealed record SubmitBody(
    string? As = null,
    string? Form = null,
    Dictionary<string, string?>? Values = null,
    string? Channel = null
);

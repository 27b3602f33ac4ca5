using StretchBot.Conversation;

namespace StretchBot.Features.Custom;

/// <summary>Looks at a picture that somebody links to before it is taken.</summary>
internal interface IPictureCheck
{
    /// <summary>What is wrong with it, as a sentence; null when it can be shown.</summary>
    ValueTask<Text?> Fault(Uri link, CancellationToken cancel);
}

namespace StretchBot.Conversation;

/// <summary>
/// The store could not keep or read something through no fault of the request: a full disk, a locked or missing database. Nothing was
/// half written. The message is a sentence for the person.
/// </summary>
public sealed class NotStoredException(Text sentence, Exception inner) : Exception(sentence.ToString(), inner)
{
    /// <summary>What went wrong, for the person who waits for an answer.</summary>
    public Text Sentence { get; } = sentence;
}

namespace StretchBot.Content;

/// <summary>How a stretch works: held, moved through, held with effort, or done with the eyes or the breath.</summary>
public enum StretchKind
{
    Static,
    Dynamic,
    ActiveHold,
    Eyes,
    Breathing,
}

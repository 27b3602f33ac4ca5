namespace StretchBot.Content;

/// <summary>Where the body is. AtDesk is on an office chair, in ordinary clothes; Seated needs a shoe off or the like.</summary>
public enum Position
{
    AtDesk,
    Seated,
    Standing,
    Floor,
}

namespace StretchBot.Content;

/// <summary>The side of the body that is worked; Both for a stretch that works both at once.</summary>
public enum Side
{
    Both,
    Left,
    Right,
}

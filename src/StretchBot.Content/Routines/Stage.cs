namespace StretchBot.Content;

/// <summary>One stretch on one side within a routine.</summary>
/// <param name="Stretch">What is done.</param>
/// <param name="Side">The side worked; Both for a stretch that is not one-sided.</param>
/// <param name="Start">From the routine's start.</param>
/// <param name="Duration">Without the change to the next stage.</param>
public sealed record Stage(Stretch Stretch, Side Side, TimeSpan Start, TimeSpan Duration)
{
    public TimeSpan End => Start + Duration;
}

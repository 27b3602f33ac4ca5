namespace StretchBot.Content;

/// <summary>How a dose is counted: seconds a hold, seconds a repetition, or seconds in all.</summary>
public enum DoseMode
{
    Hold,
    Reps,
    Timed,
}

/// <summary>The quick dose fits a break of a minute or two; the full one is a session's.</summary>
public enum DoseKind
{
    Quick,
    Full,
}

/// <summary>How long and how often, for one side of a one-sided stretch.</summary>
/// <param name="Mode">What <paramref name="Seconds"/> counts.</param>
/// <param name="Seconds">1 to 60 for a hold or a repetition, up to 300 for a timed stretch.</param>
/// <param name="Reps">1 to 20; always 1 when timed.</param>
/// <remarks>
/// ACSM 2021: hold 10 to 30 s, older adults 30 to 60 s. Mayo Clinic 2024: about 30 s, two to four times a side.
/// </remarks>
public sealed record Dose(DoseMode Mode, int Seconds, int Reps)
{
    /// <summary>The time one side takes.</summary>
    public TimeSpan Length => TimeSpan.FromSeconds((long)Seconds * Reps);
}

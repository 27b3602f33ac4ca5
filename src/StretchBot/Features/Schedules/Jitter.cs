using NodaTime;

namespace StretchBot.Features.Schedules;

/// <summary>
/// Starts a break a little after its slot, so that many channels do not start in one second. The same schedule and slot always give the
/// same start, on every node and after every restart.
/// </summary>
public static class Jitter
{
    /// <summary>The slot and up to <paramref name="jitter"/> more, in whole seconds, both ends possible.</summary>
    /// <param name="scheduleSeed">The schedule's id.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="jitter"/> is negative.</exception>
    public static Instant Start(long scheduleSeed, Instant slot, Duration jitter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(jitter, Duration.Zero);
        var choices = (ulong)jitter.TotalSeconds + 1;
        var chance = Mix(Mix((ulong)scheduleSeed) + (ulong)slot.ToUnixTimeSeconds());
        return slot + Duration.FromSeconds((long)Math.BigMul(chance, choices, out _));
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014): every bit in moves every bit out.</summary>
    private static ulong Mix(ulong seed)
    {
        seed += 0x9E37_79B9_7F4A_7C15;
        seed = (seed ^ (seed >> 30)) * 0xBF58_476D_1CE4_E5B9;
        seed = (seed ^ (seed >> 27)) * 0x94D0_49BB_1331_11EB;
        return seed ^ (seed >> 31);
    }
}

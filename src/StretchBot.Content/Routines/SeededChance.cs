namespace StretchBot.Content;

/// <summary>
/// Chance from a seed: the same seed always gives the same numbers, on every machine and runtime. SplitMix64, from Steele,
/// Lea and Flood 2014, "Fast splittable pseudorandom number generators". Not for secrets.
/// </summary>
public sealed class SeededChance(ulong seed) : IChance
{
    ulong state = seed;

    public int Next(int exclusiveMax)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(exclusiveMax, 1);
        // The high half of a product is an even choice but for a remainder that is drawn again (Lemire 2019).
        var range = (ulong)exclusiveMax;
        var uneven = (0 - range) % range;
        while (true)
        {
            var high = Math.BigMul(Draw(), range, out var low);
            if (low >= uneven)
                return (int)high;
        }
    }

    ulong Draw()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}

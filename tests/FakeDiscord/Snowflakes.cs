using System.Globalization;

namespace StretchBot.FakeDiscord;

/// <summary>Makes ids as Discord does: milliseconds since 2015 above 22 bits of other things, each once.</summary>
internal sealed class Snowflakes(TimeProvider clock)
{
    private const long Epoch = 1_420_070_400_000;

    private long last;

    public string Next()
    {
        var candidate = (clock.GetUtcNow().ToUnixTimeMilliseconds() - Epoch) << 22;
        long known,
            next;
        do
        {
            known = Interlocked.Read(ref last);
            next = Math.Max(candidate, known + 1);
        } while (Interlocked.CompareExchange(ref last, next, known) != known);
        return next.ToString(CultureInfo.InvariantCulture);
    }
}

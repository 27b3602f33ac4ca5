using NodaTime;

namespace StretchBot.Features.Schedules;

/// <summary>Days of the week on which a rule holds.</summary>
public readonly record struct DaySet
{
    /// <summary>1 January 1970, day 0 of the epoch, was a Thursday: three days after a Monday.</summary>
    private const int EpochDaysAfterMonday = 3;

    public static readonly DaySet Weekdays = new(0b001_1111);
    public static readonly DaySet Weekends = new(0b110_0000);
    public static readonly DaySet Daily = new(0b111_1111);

    /// <summary>Bit 0 is Monday, bit 6 Sunday.</summary>
    private readonly byte bits;

    private DaySet(int bits) => this.bits = (byte)bits;

    public bool IsEmpty => bits == 0;

    public static DaySet Of(params ReadOnlySpan<IsoDayOfWeek> days)
    {
        var all = 0;
        foreach (var day in days)
            all |= BitOf(day);
        return new DaySet(all);
    }

    /// <summary>From one day to another, both included; "fri-mon" goes over the weekend.</summary>
    public static DaySet Between(IsoDayOfWeek first, IsoDayOfWeek last)
    {
        var all = BitOf(last);
        for (var day = first; day != last; day = day == IsoDayOfWeek.Sunday ? IsoDayOfWeek.Monday : day + 1)
            all |= BitOf(day);
        return new DaySet(all);
    }

    public DaySet With(DaySet more) => new(bits | more.bits);

    public bool Contains(IsoDayOfWeek day) => (bits & BitOf(day)) != 0;

    /// <param name="epochDay">Days since 1 January 1970.</param>
    internal bool ContainsEpochDay(long epochDay)
    {
        var day = (epochDay + EpochDaysAfterMonday) % 7;
        return ((bits >> (int)(day < 0 ? day + 7 : day)) & 1) != 0;
    }

    /// <summary>The days in order, Monday first.</summary>
    public IEnumerable<IsoDayOfWeek> Days()
    {
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
            if (Contains(day))
                yield return day;
    }

    /// <summary>The first and last of the days when they follow each other, across the end of the week too; else null.</summary>
    public (IsoDayOfWeek First, IsoDayOfWeek Last)? Run()
    {
        foreach (var first in Days())
        foreach (var last in Days())
            if (Between(first, last) == this)
                return (first, last);
        return null;
    }

    /// <summary>The shortest words that read back as these days: "weekdays", "sun-thu", "mon,wed,fri".</summary>
    public override string ToString()
    {
        if (this == Weekdays)
            return "weekdays";
        if (this == Weekends)
            return "weekends";
        if (this == Daily)
            return "daily";
        return Days().Count() > 2 && Run() is var (first, last)
            ? $"{Short(first)}-{Short(last)}"
            : string.Join(',', Days().Select(Short));
    }

    private static int BitOf(IsoDayOfWeek day) => 1 << ((int)day - 1);

    private static string Short(IsoDayOfWeek day) => day.ToString()[..3].ToLowerInvariant();
}

using NodaTime;

namespace StretchBot.Storage;

/// <summary>Kinds of rows that become due.</summary>
internal enum DueKind
{
    Slots,
    Breaks,
    Outbox,
    Digests,
}

/// <summary>Is told when something becomes due, perhaps sooner than was known, so that nobody has to look all the time.</summary>
internal interface IAlarm
{
    ValueTask Set(DueKind kind, Instant due);
}

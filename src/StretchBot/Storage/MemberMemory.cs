using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using StretchBot.Conversation;

namespace StretchBot.Storage;

/// <summary>
/// What is asked for with everything a member does, and so is kept in memory: who they are, what they avoid, and in which language the
/// Playground reads. Whoever changes such a row has it forgotten.
/// </summary>
internal sealed class MemberMemory
{
    private const int Most = 10_000;

    /// <summary>By place and person, so that a name that comes back is a change like any other.</summary>
    public Kept<Seat, (Stranger As, Caller Caller)> Callers { get; } = new(Most);

    public Kept<MemberId, FrozenSet<string>> Avoided { get; } = new(Most);

    /// <summary>The language that a team chose, by its platform and key; null when it chose none.</summary>
    public Kept<(PlatformName Platform, string Team), string?> Languages { get; } = new(Most);

    public void Forget()
    {
        Callers.Forget();
        Avoided.Forget();
        Languages.Forget();
    }

    /// <summary>One person in one channel.</summary>
    internal readonly record struct Seat(PlatformName Platform, string Team, string Channel, string Member);

    /// <summary>What was read, until something is forgotten. A read that began before then is not kept: it may have seen what was.</summary>
    internal sealed class Kept<TKey, TValue>(int most)
        where TKey : notnull
    {
        private readonly Lock gate = new();
        private readonly ConcurrentDictionary<TKey, TValue> known = new();
        private int forgotten;

        /// <summary>Named when a read begins, and given to <see cref="Keep"/> once it is done.</summary>
        public int Now => Volatile.Read(ref forgotten);

        public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => known.TryGetValue(key, out value);

        /// <param name="since">What <see cref="Now"/> was before the value was read.</param>
        public void Keep(TKey key, TValue value, int since)
        {
            lock (gate)
            {
                if (since != forgotten)
                    return;
                if (known.Count >= most)
                    known.Clear();
                known[key] = value;
            }
        }

        public void Forget()
        {
            lock (gate)
            {
                forgotten++;
                known.Clear();
            }
        }
    }
}

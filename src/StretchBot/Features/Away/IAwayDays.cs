using NodaTime;
using StretchBot.Conversation;

namespace StretchBot.Features.Away;

/// <summary>The days on which a member is away: they spare the streak and every reminder.</summary>
public interface IAwayDays
{
    /// <summary>A test that answers from memory.</summary>
    ValueTask<Func<LocalDate, bool>> Of(MemberId member, CancellationToken cancel);
}

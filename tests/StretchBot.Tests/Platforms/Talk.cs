using System.Collections.Immutable;
using NodaTime;
using Shouldly;
using StretchBot.Features.Schedules.Why;
using StretchBot.Tests.Infrastructure;
using Xunit;

namespace StretchBot.Tests.Platforms;

/// <summary>
/// People of one team who talk with the real bot on one platform, real but for the outermost edge. Whoever is meant is named by the
/// platform's own key.
/// </summary>
public abstract class Talk : IAsyncLifetime
{
    private const int Rooms = 40;

    private int entered;

    /// <summary>May manage the team.</summary>
    public abstract string Ada { get; }

    public abstract string Heron { get; }

    public abstract string Otter { get; }

    /// <summary>Reads German, where the platform tells who reads what.</summary>
    public abstract string Fox { get; }

    /// <summary>Whether the platform tells in which language a member reads.</summary>
    public virtual bool TellsLanguages => true;

    /// <summary>Whether what is typed can have more than one line.</summary>
    public virtual bool TakesLines => true;

    /// <summary>What the platform would not have taken, or would have taken amiss.</summary>
    public abstract IEnumerable<string> Complaints { get; }

    internal abstract AppFixture App { get; }

    /// <summary>Channels for tests that have one each.</summary>
    protected static IEnumerable<string> RoomNames => Enumerable.Range(1, Rooms).Select(number => $"room-{number}");

    /// <summary>The channel in which all is said and read.</summary>
    protected string Room => $"room-{entered}";

    /// <summary>Goes on in a channel in which nothing was said, on another morning.</summary>
    public void EnterNextRoom()
    {
        (++entered).ShouldBeLessThanOrEqualTo(Rooms);
        var morning = Now.InUtc().Date.PlusDays(1).At(new LocalTime(8, 0)).InUtc();
        App.Clock.Set(morning.ToDateTimeOffset());
    }

    public abstract ValueTask InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await Leave();
        GC.SuppressFinalize(this);
    }

    /// <summary>Types what follows <c>/stretch</c>; where commands are filled in, as the bot's own cards say it there.</summary>
    public Task<Told> Say(string who, string words)
    {
        // Nobody acts twice in one instant; a limit that is spread over a minute then lets through what it should.
        App.Clock.Advance(TimeSpan.FromSeconds(2));
        return Type(who, words);
    }

    /// <summary>Presses the button, or chooses from the menu, what has this label.</summary>
    public abstract Task<Told> Press(string who, SeenMessage message, string label);

    /// <summary>Presses the message's first button, with what it carries replaced: a button's id is no proof of anything.</summary>
    public abstract Task<Told> Forge(string who, SeenMessage message, string buttonId);

    /// <summary>Fills in the form that is open before the member, and sends it; the other fields go as they stand.</summary>
    public abstract Task<Told> Fill(string who, params (string Field, string Value)[] filled);

    /// <summary>Sends the form that is open before the member with a file in one of its fields.</summary>
    public abstract Task<Told> Attach(string who, string field, string fileName, string text);

    /// <summary>What the member sees in the channel, and then what only they were told, oldest first.</summary>
    public abstract Task<ImmutableArray<SeenMessage>> Sees(string who);

    /// <summary>From now on the bot cannot post in the channel, and nobody can talk to it there.</summary>
    public abstract Task CloseRoom();

    public abstract Task OpenRoom();

    /// <summary>Moves on, and does all that is due then.</summary>
    public async Task Pass(TimeSpan time)
    {
        App.Clock.Advance(time);
        await App.RunDue();
    }

    public Task PassUntil(Instant moment) => Pass((moment - Now).ToTimeSpan());

    /// <summary>The bot notes that it runs, as it does every half minute.</summary>
    public Task NoteRunning() => App.Get<IRunningTimes>().Beat(Now, TestContext.Current.CancellationToken).AsTask();

    /// <summary>The one message of the channel or to the member that has the words in it.</summary>
    public async Task<SeenMessage> Showing(string who, string words) =>
        (await Sees(who)).Single(message => message.Words.Contains(words, StringComparison.Ordinal));

    public Instant Now => Instant.FromDateTimeOffset(App.Clock.GetUtcNow());

    protected abstract Task<Told> Type(string who, string words);

    protected abstract ValueTask Leave();
}

using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Shouldly;
using StretchBot.Content;
using StretchBot.Conversation;
using StretchBot.Features.Breaks;
using StretchBot.Features.DaysOff;
using StretchBot.Features.Schedules;
using StretchBot.Features.Schedules.Why;
using StretchBot.Storage;
using StretchBot.Tests.Features.Privacy;
using StretchBot.Tests.Storage;
using Xunit;

namespace StretchBot.Tests.Endurance;

/// <summary>A time during which a schedule had one rule.</summary>
internal sealed record RuleSpan(long Schedule, Recurrence Rule, DateTimeZone Zone, Instant From)
{
    public Instant? To { get; set; }

    /// <summary>Its slots from then on, as if there were no days off.</summary>
    public IEnumerable<Instant> Upcoming() => NextSlot.AllAfter(Rule, Zone, From, static _ => false);

    /// <summary>Those of its own time.</summary>
    public IEnumerable<Instant> Slots() => Upcoming().TakeWhile(slot => slot <= To!.Value);
}

/// <summary>A name that no public card may hold meanwhile.</summary>
/// <param name="IsForThePast">Whether what was posted before must not hold it any more either.</param>
internal sealed record Silence(string Name, Instant From, bool IsForThePast)
{
    public Instant To { get; set; } = Instant.MaxValue;
}

/// <summary>A member who erased what was kept of them.</summary>
/// <param name="Taken">The breaks in which their part counted.</param>
internal sealed record Erasure(MemberId Member, string Key, IReadOnlyCollection<long> Taken)
{
    /// <summary>Whether they came again, under the same name.</summary>
    public bool Returned { get; set; }
}

/// <summary>
/// The year itself: what is planned for which day, who presses what, and a diary of it all, kept apart from the bot's own rows. Changes are
/// made at <see cref="Hour"/>, when no slot is near. To add something that happens, add a line to <see cref="Plan"/>.
/// </summary>
internal sealed class Year
{
    /// <summary>A Monday.</summary>
    public static readonly Instant First = Instant.FromUtc(2027, 1, 4, 5, 17);

    private const int Days = 364;
    private const int People = 200;
    private const int Founders = 150;

    private const string Holidays =
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270326\r\nDTEND;VALUE=DATE:20270330\r\nSUMMARY:Easter\r\nEND:VEVENT\r\n"
        + "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20201003\r\nRRULE:FREQ=YEARLY\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    /// <summary>Some people are in both, and what is kept of them is kept, and erased, for each.</summary>
    private static readonly string[] Teams = ["acme", "other"];

    private static readonly LocalTime Hour = new(5, 17);

    private readonly BotCore core;
    private readonly SeededChance chance = new(2027);
    private readonly PriorityQueue<Func<Task>, Instant> coming = new();
    private readonly List<(long Schedule, Instant From, Instant To)> pauses = [];
    private readonly List<(Instant From, Instant To)> downtimes = [];
    private readonly HashSet<string> nudged = [];
    private readonly HashSet<int> gone = [];
    private readonly Dictionary<string, RuleSpan> latest = [];
    private int postsSeen;
    private int questions;

    public Year(BotCore core) => this.core = core;

    public List<RuleSpan> Rules { get; } = [];

    public List<Silence> Silences { get; } = [];

    public List<Erasure> Erasures { get; } = [];

    /// <summary>How many of them were in a break just then.</summary>
    public int ErasedInTheMidst { get; private set; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public bool IsDayOff(long schedule, Instant at)
    {
        var zone = Rules.Last(span => span.Schedule == schedule && span.From < at).Zone;
        var day = at.InZone(zone).Date;
        return schedule != OtherTeams
            && (
                (day.Month, day.Day) is (12, 25) or (12, 26) or (10, 3)
                || (day.Month == 3 && day.Day is >= 26 and <= 29)
                || (day.Month == 5 && day.Day == 6)
                || (day.Month == 7 && day.Day is >= 12 and <= 16)
            );
    }

    public bool IsPaused(long schedule, Instant at) =>
        pauses.Exists(pause => pause.Schedule == schedule && pause.From <= at && at <= pause.To);

    public bool WasDown(Instant at) =>
        downtimes.Exists(down => down.From - Duration.FromMinutes(5) <= at && at <= down.To);

    public bool MayBeTold(Attempt tell) =>
        tell.Key.StartsWith("nudge-", StringComparison.Ordinal)
            ? nudged.Contains(tell.Place)
            : tell.Place == "acme/boss";

    /// <summary>The schedule of the other team, which has no days off.</summary>
    private long OtherTeams { get; set; }

    private static Instant End => First + Duration.FromDays(Days);

    public async Task Live()
    {
        await core.Get<IRunningTimes>().Beat(core.Now, Cancel);
        for (var i = 140; i < Founders; i++)
            Silences.Add(new Silence(Name(i), First, IsForThePast: true));
        foreach (var (day, happens) in Plan())
            coming.Enqueue(happens, day.At(Hour).InUtc().ToInstant());
        while (await Next() is { } at && at <= End)
        {
            if (at > core.Now)
                core.Set(at);
            while (coming.TryPeek(out var happens, out var due) && due <= core.Now)
            {
                coming.Dequeue();
                await happens();
            }
            await core.Turn();
            await React();
        }
        core.Set(End);
        foreach (var place in (string[])["team", "design", "ops", "quiet", "closed"])
            await Stop(await Boss(place));
        await Stop(await Boss("team", "other"));
        await core.Until(End + Duration.FromDays(9));
    }

    private IEnumerable<(LocalDate Day, Func<Task> Happens)> Plan()
    {
        LocalDate On(int month, int day) => new(2027, month, day);
        yield return (On(1, 4), Begin);
        for (var week = 0; week < Days / 7; week++)
            yield return (On(1, 4).PlusWeeks(week), StretchAlone);
        yield return (On(1, 18), () => Confide(30, 40));
        yield return (On(2, 1), DaysOff);
        yield return (On(2, 8), () => Hide(3));
        yield return (On(3, 15), () => Leave(10, 20));
        yield return (On(3, 22), () => Erase(30, 34));
        yield return (On(4, 5), () => Order("team", "schedule skip #1"));
        yield return (On(4, 6), () => Order("team", "daysoff remove #1"));
        yield return (On(4, 12), () => PauseUntil("team", On(4, 19)));
        yield return (On(5, 3), () => Return(30, 32));
        yield return (On(5, 10), () => Edit("ops", "schedule edit #1 Asia/Tokyo"));
        yield return (On(6, 1), () => Resume("quiet"));
        yield return (On(6, 7), () => Edit("design", "schedule edit #1 tue,thu 10:00,15:00"));
        yield return (On(6, 8), () => Erase(34, 40));
        yield return (On(6, 14), () => Down(Duration.FromDays(3)));
        yield return (On(7, 5), () => Later(Duration.FromMinutes(180), () => Down(Duration.FromMinutes(18))));
        yield return (On(8, 2), () => Order("team", "schedule pause #1"));
        yield return (On(8, 9), () => Return(34, 37));
        yield return (On(8, 16), () => Resume("team"));
        yield return (On(9, 1), () => Close(true));
        for (var day = 20; day <= 24; day++)
            yield return (On(9, day), () => Later(Duration.FromMinutes(192), EraseWhoeverIsIn));
        yield return (On(10, 1), () => Close(false));
        yield return (On(10, 4), () => Resume("closed"));
        yield return (On(10, 25), () => Erase(30, 31));
        yield return (On(11, 1), MoveTeam);
        yield return (On(11, 8), EraseBoss);
        yield return (On(11, 20), () => Down(Duration.FromHours(40)));
    }

    private async Task Begin()
    {
        await Add("team", "schedule add weekdays 10:30 Europe/Berlin desk-minute");
        await Add("design", "schedule add mon,thu every 240m 9:00-17:00 America/New_York desk-minute jitter 5m");
        var ops = await Add("ops", "schedule add weekends 12:00 Pacific/Auckland lead 0m floor");
        var quiet = await Add("quiet", "schedule add tue,fri 15:00 Europe/London desk-minute");
        await Add("closed", "schedule add wed 14:00 UTC desk-minute window 60m");
        OtherTeams = (await Add("team", "schedule add tue 9:00 desk-minute", "other")).Schedule;
        pauses.Add((quiet.Schedule, First, End));
        // Somebody starts a break by hand just before the schedule would.
        foreach (var slot in ops.Upcoming().Skip(4).Take(3))
            coming.Enqueue(
                async () => await core.Say(await Boss("ops"), "break desk-minute"),
                slot - Duration.FromSeconds(40)
            );
    }

    private async Task DaysOff()
    {
        await Order("team", "daysoff add 6 May 2027, 2027-07-12..2027-07-16");
        await Order("team", "daysoff add 12-25..12-26 yearly");
        await Order("team", "daysoff add 2027-04-08");
        await core.Dispatcher.Answer(
            new FormSent(
                await Boss("team"),
                DaysOffForm.AddAction,
                ImmutableDictionary<string, string>.Empty.Add("pasted", Holidays)
            ),
            Cancel
        );
    }

    private async Task StretchAlone()
    {
        for (var i = 0; i < 3; i++)
            await core.Press(await Somebody("team"), ButtonId.Of("solo", "pigeon"));
    }

    private async Task Hide(int person)
    {
        await core.Say(await core.Caller(Key(person), "team", name: Name(person)), "privacy hide");
        Silences.Add(new Silence(Name(person), core.Now, IsForThePast: true));
    }

    private async Task Leave(int from, int to)
    {
        for (var person = from; person < to; person++)
        {
            await core.Get<IRoster>().MemberLeft(PlatformName.Playground, "acme", Key(person), Cancel);
            gone.Add(person);
            Silences.Add(new Silence(Name(person), core.Now, IsForThePast: false));
        }
    }

    /// <summary>They tell the bot what is theirs alone.</summary>
    private async Task Confide(int from, int to)
    {
        for (var person = from; person < to; person++)
        {
            var who = await core.Caller(Key(person), "team", name: Name(person));
            await core.Say(who, "avoid knees");
            await core.Say(who, "away 2027-04-01..2027-04-03");
            await core.Press(who, ButtonId.Of("solo", "butterfly"));
        }
    }

    private async Task Erase(int from, int to)
    {
        for (var person = from; person < to; person++)
            await Erase(person);
    }

    private async Task Erase(int person)
    {
        foreach (var team in Teams)
            await Erase(await core.Caller(Key(person), "team", team, Name(person)), Key(person));
        (await Traces.Of(core, [], [Key(person)])).ShouldBeEmpty();
        gone.Add(person);
        Silences.Add(new Silence(Name(person), core.Now, IsForThePast: true));
    }

    private Task Return(int from, int to)
    {
        for (var person = from; person < to; person++)
        {
            gone.Remove(person);
            foreach (var erasure in Erasures.Where(erasure => erasure.Key == Key(person)))
                erasure.Returned = true;
            Silences.Last(silence => silence.Name == Name(person)).To = core.Now;
        }
        return Task.CompletedTask;
    }

    /// <summary>One who is in a break that is on goes in the midst of it.</summary>
    private async Task EraseWhoeverIsIn()
    {
        var keys = await core.Query(context =>
            (
                from part in context.Participations
                join it in context.Breaks on part.BreakId equals it.Id
                join member in context.Members on part.MemberId equals member.Id
                where part.State == 1 && !it.Finished
                orderby part.At
                select member.Key
            ).ToListAsync(Cancel)
        );
        if (keys.Count == 0)
            return;
        ErasedInTheMidst++;
        await Erase(int.Parse(keys[0]["person".Length..], CultureInfo.InvariantCulture));
    }

    /// <summary>Who made the schedules and paused them goes too, and is there again when next there is something to decide.</summary>
    private async Task EraseBoss()
    {
        foreach (var team in Teams)
        {
            await Erase(await Boss("team", team), "boss");
            Erasures[^1].Returned = true;
        }
        (await Traces.Of(core, [], ["boss"])).ShouldBeEmpty();
    }

    /// <summary>As people do it: they ask, and say yes twice.</summary>
    private async Task Erase(Caller who, string key)
    {
        var taken = await core.Query(context =>
            context
                .Participations.Where(part => part.MemberId == who.Member.Value && part.Counted)
                .Select(part => part.BreakId)
                .ToListAsync(Cancel)
        );
        Erasures.Add(new Erasure(who.Member, key, taken));
        var first = await core.Hear(who, "privacy erase");
        var second = await core.Feel(who, first.Buttons[0].Id);
        var last = await core.Feel(who, second.Buttons[0].Id);
        last.InPlainWords(BotCore.Berlin).ShouldStartWith("Everything about you is erased");
        (await Traces.Of(core, [who.Member], [])).ShouldBeEmpty();
    }

    private async Task PauseUntil(string channel, LocalDate day)
    {
        await Order(channel, $"schedule pause #1 until {day:uuuu-MM-dd}");
        pauses.Add((Of(channel).Schedule, core.Now, BotCore.Berlin.AtStartOfDay(day).ToInstant()));
    }

    private async Task Resume(string channel)
    {
        await Order(channel, "schedule resume #1");
        pauses.Add((Of(channel).Schedule, core.Now - Duration.FromDays(40), core.Now));
    }

    private Task Close(bool closed)
    {
        core.Platform.Before = attempt =>
            closed && attempt is { Verb: "post", Place: "acme/closed" }
                ? new Refused("the channel is archived.")
                : null;
        return Task.CompletedTask;
    }

    private async Task MoveTeam()
    {
        await core.Query(context =>
            context
                .Teams.Where(row => row.Key == "acme")
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Zone, "America/New_York"), Cancel)
        );
        core.Get<MemberMemory>().Forget();
    }

    /// <summary>The machine is off; when it is on again, it takes up what is due.</summary>
    private async Task Down(Duration length)
    {
        downtimes.Add((core.Now, core.Now + length));
        await core.Query(context =>
            context.Runs.ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Seen, core.Now.ToUnixTimeMilliseconds()),
                Cancel
            )
        );
        core.Advance(length);
        await core.Get<IRunningTimes>().Beat(core.Now, Cancel);
    }

    private Task Later(Duration wait, Func<Task> happens)
    {
        coming.Enqueue(happens, core.Now + wait);
        return Task.CompletedTask;
    }

    private async Task<RuleSpan> Add(string channel, string words, string team = "acme")
    {
        await Order(channel, words, team);
        return await Began(channel, team);
    }

    private async Task Edit(string channel, string words)
    {
        await Order(channel, words);
        Of(channel).To = core.Now;
        await Began(channel, "acme");
    }

    private async Task<RuleSpan> Began(string channel, string team)
    {
        var boss = await Boss(channel, team);
        var schedule = (await core.Get<IScheduleStore>().InChannel(boss.Team, boss.Channel, Cancel)).Single();
        var span = new RuleSpan(schedule.Id.Value, schedule.Rule, schedule.Zone, core.Now);
        Rules.Add(span);
        if (team == "acme")
            latest[channel] = span;
        return span;
    }

    private async Task Stop(Caller boss)
    {
        var schedule = (await core.Get<IScheduleStore>().InChannel(boss.Team, boss.Channel, Cancel)).Single();
        await core.Say(boss, "schedule remove #1");
        Rules.Last(span => span.Schedule == schedule.Id.Value).To = core.Now;
    }

    private RuleSpan Of(string channel) => latest[channel];

    private async Task Order(string channel, string words, string team = "acme")
    {
        var answer = (await core.Hear(await Boss(channel, team), words)).InPlainWords(BotCore.Berlin);
        if (
            answer.Contains("For example:", StringComparison.Ordinal)
            || answer.Contains("broke", StringComparison.Ordinal)
        )
            throw new InvalidOperationException($"{words}: {answer}");
    }

    /// <summary>People see the prompts that were posted since, and do what people do.</summary>
    private async Task React()
    {
        var posts = core.Platform.Of("post");
        for (; postsSeen < posts.Length; postsSeen++)
            if (posts[postsSeen] is var post && post.Key.StartsWith("break-", StringComparison.Ordinal))
                await React(post);
            else if (post.Key.StartsWith("notice-2-", StringComparison.Ordinal) && questions++ == 0)
                await core.Press(await Boss("quiet"), "quiet:keep");
    }

    private async Task React(Attempt post)
    {
        var place = post.Place.Split('/');
        var channel = place[1];
        if (channel == "quiet" && core.Now < Instant.FromUtc(2027, 6, 1, 0, 0))
            return;
        var id = new BreakId(long.Parse(post.Key["break-".Length..], null));
        var team = (await Boss(channel, place[0])).Team;
        if (await core.Get<IBreakStore>().Find(id, team, Cancel) is not { } it)
            return;
        for (var people = chance.Next(5); people > 0; people--)
            await Act(await Somebody(channel, place[0]), it);
    }

    private async Task Act(Caller who, Break it)
    {
        switch (chance.Next(8))
        {
            case 0:
                await core.Press(who, JoinBreak.Id(it.Id));
                await core.Press(who, JoinBreak.Id(it.Id));
                break;
            case 1:
                await core.Press(who, NotNow.Id(it.Id));
                await core.Press(who, NudgeLater.Id(it.Id));
                nudged.Add($"acme/{who.Name.ToLowerInvariant()}");
                nudged.Add($"other/{who.Name.ToLowerInvariant()}");
                break;
            case 2:
                await core.Press(who, EasierVersion.Id(it.Id));
                await core.Press(who, JoinBreak.CountMeIn(it.Id));
                break;
            case 3:
                coming.Enqueue(
                    async () => await core.Press(who, WalkBreak.Id(it.Id)),
                    it.Starts + Duration.FromMinutes(5)
                );
                break;
            case 4:
                coming.Enqueue(
                    async () => await core.Press(who, DoneBreak.Id(it.Id)),
                    it.Starts + Duration.FromMinutes(8)
                );
                break;
            default:
                await core.Press(who, JoinBreak.Id(it.Id));
                break;
        }
    }

    /// <summary>Anybody who is there by now and takes part at all; some never do, and some have left.</summary>
    private async Task<Caller> Somebody(string channel, string team = "acme")
    {
        var there = core.Now < Instant.FromUtc(2027, 3, 1, 0, 0) ? Founders : People;
        int person;
        do
        {
            person = chance.Next(there);
        } while (gone.Contains(person) || person is >= 140 and < Founders);
        return await core.Caller(Key(person), channel, team, Name(person));
    }

    private ValueTask<Caller> Boss(string channel, string team = "acme") =>
        core.Caller("boss", channel, team, "Boss", admin: true);

    private async Task<Instant?> Next()
    {
        var due = await core.EarliestDue();
        return coming.TryPeek(out _, out var planned) && !(due < planned) ? planned : due;
    }

    private static string Key(int person) => $"person{person:000}";

    private static string Name(int person) => $"Person{person:000}";
}

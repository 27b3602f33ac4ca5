using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace StretchBot.Storage;

/// <summary>The tables, for whichever provider holds them.</summary>
internal sealed partial class StretchBotContext(DbContextOptions<StretchBotContext> options) : DbContext(options)
{
    public DbSet<TeamRow> Teams => Set<TeamRow>();
    public DbSet<ChannelRow> Channels => Set<ChannelRow>();
    public DbSet<MemberRow> Members => Set<MemberRow>();
    public DbSet<ScheduleRow> Schedules => Set<ScheduleRow>();
    public DbSet<SlotRow> Slots => Set<SlotRow>();
    public DbSet<BreakRow> Breaks => Set<BreakRow>();
    public DbSet<ParticipationRow> Participations => Set<ParticipationRow>();
    public DbSet<SoloRow> Solos => Set<SoloRow>();
    public DbSet<TallyRow> Tallies => Set<TallyRow>();
    public DbSet<TeamTallyRow> TeamTallies => Set<TeamTallyRow>();
    public DbSet<PresenceRow> Presences => Set<PresenceRow>();
    public DbSet<IntentRow> Intents => Set<IntentRow>();
    public DbSet<AwayTimeRow> AwayTimes => Set<AwayTimeRow>();
    public DbSet<CustomRow> Customs => Set<CustomRow>();
    public DbSet<SwitchedOffRow> SwitchedOffs => Set<SwitchedOffRow>();
    public DbSet<OffDayRow> OffDays => Set<OffDayRow>();
    public DbSet<RunRow> Runs => Set<RunRow>();
    public DbSet<NudgeRow> Nudges => Set<NudgeRow>();
    public DbSet<DigestRow> Digests => Set<DigestRow>();
    public DbSet<PlaygroundMessageRow> PlaygroundMessages => Set<PlaygroundMessageRow>();
    public DbSet<DiscordNoteRow> DiscordNotes => Set<DiscordNoteRow>();

    public DbSet<SlackInstallRow> SlackInstalls => Set<SlackInstallRow>();
    public DbSet<SlackTeamRow> SlackTeams => Set<SlackTeamRow>();
    public DbSet<SlackPostRow> SlackPosts => Set<SlackPostRow>();
    public DbSet<SlackPictureRow> SlackPictures => Set<SlackPictureRow>();
    public DbSet<SlackStateRow> SlackStates => Set<SlackStateRow>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<TeamRow>().HasIndex(row => new { row.Platform, row.Key }).IsUnique();
        model.Entity<ChannelRow>().HasIndex(row => new { row.TeamId, row.Key }).IsUnique();
        model.Entity<MemberRow>().HasIndex(row => new { row.TeamId, row.Key }).IsUnique();
        model.Entity<ScheduleRow>().HasIndex(row => row.Due);
        model.Entity<ScheduleRow>().HasIndex(row => row.ChannelId);
        model.Entity<SlotRow>().HasKey(row => new { row.ScheduleId, row.At });
        model.Entity<BreakRow>().HasIndex(row => row.Due);
        model.Entity<ParticipationRow>().HasKey(row => new { row.BreakId, row.MemberId });
        model.Entity<ParticipationRow>().HasIndex(row => new { row.MemberId, row.BreakId });
        model.Entity<SoloRow>().HasIndex(row => new { row.MemberId, row.At });
        model
            .Entity<TallyRow>()
            .HasKey(row => new
            {
                row.TeamId,
                row.Scope,
                row.Kind,
                row.Start,
                row.MemberId,
            });
        model
            .Entity<TeamTallyRow>()
            .HasKey(row => new
            {
                row.TeamId,
                row.Scope,
                row.Kind,
                row.Start,
            });
        model.Entity<PresenceRow>().HasKey(row => new { row.MemberId, row.ChannelId });
        model.Entity<IntentRow>().HasKey(row => new { row.Kind, row.Subject });
        model.Entity<AwayTimeRow>().HasKey(row => new { row.MemberId, row.First });
        model.Entity<CustomRow>().HasIndex(row => new { row.TeamId, row.Id });
        model.Entity<SwitchedOffRow>().HasKey(row => new { row.TeamId, row.Slug });
        model.Entity<OffDayRow>().HasIndex(row => row.TeamId);
        model.Entity<NudgeRow>().HasIndex(row => new { row.BreakId, row.MemberId }).IsUnique();
        model.Entity<DigestRow>().HasIndex(row => new { row.ChannelId, row.Week }).IsUnique();
        model.Entity<PlaygroundMessageRow>().HasIndex(row => row.Key).IsUnique();
        model.Entity<SlackInstallRow>().HasKey(row => row.Key);
        model.Entity<SlackTeamRow>().HasKey(row => row.Team);
        model.Entity<SlackPostRow>().HasKey(row => new { row.Place, row.Key });
        model.Entity<SlackPictureRow>().HasKey(row => new { row.Install, row.Picture });
        model.Entity<SlackStateRow>().HasKey(row => row.State);
        model.Entity<DiscordNoteRow>().HasKey(row => row.Key);
        foreach (var entity in model.Model.GetEntityTypes())
        {
            entity.SetTableName(TableName(entity.ClrType));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Snake(property.Name));
        }
    }

    private static string TableName(Type row)
    {
        var name = Snake(row.Name[..^"Row".Length]);
        return name.EndsWith('y') && !name.EndsWith("ay", StringComparison.Ordinal) ? $"{name[..^1]}ies" : $"{name}s";
    }

    private static string Snake(string name) => WordStart().Replace(name, "_${start}").ToLowerInvariant();

    [GeneratedRegex("(?<!^)(?<start>[A-Z])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WordStart();
}

using Microsoft.CodeAnalysis;

namespace StretchBot.Tests.Architecture;

/// <summary>The rules of the house: who may use what. Each gives the uses that break it.</summary>
internal static class HouseRules
{
    private const string Features = "StretchBot.Features.";
    private const string Platforms = "StretchBot.Platforms.";

    /// <summary>A feature knows the conversation, the content, the outbox's intents, and of another feature only what is public.</summary>
    public static IEnumerable<Use> FeatureReachesTooFar(House house) =>
        From(house, Features)
            .Where(use =>
                IsOurs(use) && !In(use.TypeRoom, "StretchBot.Conversation") && !In(use.TypeRoom, "StretchBot.Content")
            )
            .Where(use => !In(use.TypeRoom, "StretchBot.Outbox"))
            .Where(use => !In(use.TypeRoom, Feature(use.Room)))
            .Where(use =>
                !use.TypeRoom.StartsWith(Features, StringComparison.Ordinal)
                || use.Type.DeclaredAccessibility != Accessibility.Public
            );

    /// <summary>A platform knows the conversation and the content, never a feature, the storage or another platform.</summary>
    public static IEnumerable<Use> PlatformReachesTooFar(House house) =>
        From(house, Platforms)
            .Where(use =>
                IsOurs(use)
                && !In(use.TypeRoom, "StretchBot.Conversation")
                && !In(use.TypeRoom, "StretchBot.Content")
                && !In(use.TypeRoom, Feature(use.Room))
            );

    /// <summary>The conversation knows nothing but the content.</summary>
    public static IEnumerable<Use> ConversationReachesTooFar(House house) =>
        From(house, "StretchBot.Conversation")
            .Where(use =>
                IsOurs(use) && !In(use.TypeRoom, "StretchBot.Conversation") && !In(use.TypeRoom, "StretchBot.Content")
            );

    public static IEnumerable<Use> DatabaseOutsideStorage(House house) =>
        house.Uses.Where(use =>
            (In(use.TypeRoom, "Microsoft.EntityFrameworkCore") || In(use.TypeRoom, "Microsoft.Data.Sqlite"))
            && !In(use.Room, "StretchBot.Storage")
            && !use.File.EndsWith("Operations/StartFault.cs", StringComparison.Ordinal)
        );

    public static IEnumerable<Use> QuartzOutsideScheduling(House house) =>
        house.Uses.Where(use => In(use.TypeRoom, "Quartz") && !In(use.Room, "StretchBot.Scheduling"));

    /// <summary>The content needs the framework, its YAML reader and its fuzzy matcher.</summary>
    public static IEnumerable<Use> ContentReachesTooFar(House house) =>
        house.Uses.Where(use =>
            !In(use.TypeRoom, "StretchBot.Content")
            && !In(use.TypeRoom, "System")
            && !In(use.TypeRoom, "YamlDotNet")
            && !In(use.TypeRoom, "FuzzySharp")
            && use.TypeRoom.Length > 0
        );

    private static IEnumerable<Use> From(House house, string room) =>
        house.Uses.Where(use => In(use.Room, room.TrimEnd('.')));

    private static bool IsOurs(Use use) => In(use.TypeRoom, "StretchBot");

    private static bool In(string room, string parent) =>
        room == parent || room.StartsWith(parent + ".", StringComparison.Ordinal);

    /// <summary>"StretchBot.Features.Schedules" of "StretchBot.Features.Schedules.Reading".</summary>
    private static string Feature(string room) => string.Join('.', room.Split('.').Take(3));
}

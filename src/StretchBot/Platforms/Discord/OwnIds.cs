using StretchBot.Conversation;

namespace StretchBot.Platforms.Discord;

/// <summary>Ids of components that are the connector's own. None can be a button's: those have no tilde in front.</summary>
internal static class OwnIds
{
    /// <summary>A card's menu; what was chosen is the button's id.</summary>
    public const string Menu = "~menu";

    /// <summary>A modal with some of a form's fields: <c>~page:key:form</c>, see <see cref="Inbound.OpenForms"/>.</summary>
    public const string Page = "~page:";

    private const string Team = "~in:";

    /// <summary>What follows the beginning, or null when it begins otherwise.</summary>
    public static string? After(string? id, string beginning) =>
        id is not null && id.StartsWith(beginning, StringComparison.Ordinal) ? id[beginning.Length..] : null;

    /// <summary>The button's id, with the server's in front where there is room for both.</summary>
    public static string WithTeam(ButtonId button, string? team)
    {
        var own = button.ToString();
        return team is not null && $"{Team}{team}:{own}" is { Length: <= ButtonId.MaxLength } both ? both : own;
    }

    /// <summary>Takes the two apart again; without a server's id, the team is null.</summary>
    public static (string? Team, string Button) Split(string id) =>
        After(id, Team) is { } rest && rest.IndexOf(':', StringComparison.Ordinal) is > 0 and var at
            ? (rest[..at], rest[(at + 1)..])
            : (null, id);
}

using System.Collections.Frozen;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Slack.Client;

/// <summary>Slack's errors, and what each asks of us: https://docs.slack.dev/reference/methods</summary>
internal static class SlackErrors
{
    /// <summary>Whole sentences are kept for later and said in any language; what fills a hole would stay English.</summary>
    private const string Reinstall = "Install StretchBot again and set its new token.";

    private const string OtherApp =
        "Slack:ClientId and Slack:ClientSecret are not those of one app. Copy both from Basic Information in the app's settings.";

    private static readonly FrozenDictionary<string, (FaultKind Kind, Text Words)> Known = new Dictionary<
        string,
        (FaultKind, Text)
    >(StringComparer.Ordinal)
    {
        ["channel_not_found"] = (
            FaultKind.Channel,
            "Slack has no such channel, or I am not in it. Invite me with /invite."
        ),
        ["not_in_channel"] = (FaultKind.Channel, "I am not in that channel. Invite me with /invite."),
        ["is_archived"] = (FaultKind.Channel, "That channel is archived."),
        ["restricted_action"] = (FaultKind.Channel, "This workspace does not let me post in that channel."),
        ["posting_to_general_channel_denied"] = (
            FaultKind.Channel,
            "This workspace does not let me post in that channel."
        ),
        ["ekm_access_denied"] = (FaultKind.Channel, "This workspace does not let me post there."),
        ["restricted_action_read_only_channel"] = (FaultKind.Channel, "That channel is read-only for me."),
        ["restricted_action_thread_only_channel"] = (FaultKind.Channel, "That channel takes answers in threads only."),
        ["restricted_action_non_threadable_channel"] = (
            FaultKind.Channel,
            "This workspace does not let me post there."
        ),
        ["team_access_not_granted"] = (FaultKind.Workspace, "StretchBot has no access to this workspace. " + Reinstall),
        ["token_revoked"] = (FaultKind.Workspace, "Slack says that my token was revoked. " + Reinstall),
        ["token_expired"] = (FaultKind.Workspace, "Slack says that my token has expired. " + Reinstall),
        ["account_inactive"] = (
            FaultKind.Workspace,
            "Slack says that StretchBot was removed from the workspace. " + Reinstall
        ),
        ["invalid_auth"] = (FaultKind.Workspace, "Slack does not accept my token. " + Reinstall),
        ["not_authed"] = (FaultKind.Workspace, "Slack got no token from me. " + Reinstall),
        ["not_allowed_token_type"] = (
            FaultKind.Workspace,
            "Slack wants another kind of token there: Slack:AppToken begins with xapp-, Slack:BotToken with xoxb-."
        ),
        ["team_not_found"] = (FaultKind.Workspace, "StretchBot has no access to this workspace. " + Reinstall),
        ["message_not_found"] = (FaultKind.Message, "That message is gone."),
        ["cant_update_message"] = (FaultKind.Message, "That message is not mine to change."),
        ["cant_delete_message"] = (FaultKind.Message, "That message is not mine to remove."),
        ["edit_window_closed"] = (FaultKind.Message, "This workspace no longer lets me change that message."),
        ["user_not_found"] = (FaultKind.Member, "Slack has no such member."),
        ["users_not_found"] = (FaultKind.Member, "Slack has no such member."),
        ["user_not_visible"] = (FaultKind.Member, "I cannot see that member."),
        ["user_disabled"] = (FaultKind.Member, "That member has left the workspace."),
        ["user_not_in_channel"] = (FaultKind.Member, "That member is not in the channel."),
        ["cannot_dm_bot"] = (FaultKind.Member, "That member is a bot."),
        ["messages_tab_disabled"] = (
            FaultKind.Member,
            "Direct messages with me are switched off: turn on the Messages Tab under App Home in the app's settings."
        ),
        ["expired_trigger_id"] = (FaultKind.TooLate, "That took me too long."),
        ["invalid_trigger_id"] = (FaultKind.TooLate, "That took me too long."),
        ["exchanged_trigger_id"] = (FaultKind.TooLate, "That was answered already."),
        ["hash_conflict"] = (FaultKind.TooLate, "That form has changed meanwhile."),
        ["not_found"] = (FaultKind.TooLate, "That form is closed."),
        ["view_not_found"] = (FaultKind.TooLate, "That form is closed."),
        ["missing_scope"] = (FaultKind.Rights, "StretchBot lacks a permission. Reinstall it from its manifest."),
        ["no_permission"] = (FaultKind.Rights, "StretchBot may not do that in this workspace."),
        ["access_denied"] = (FaultKind.Rights, "StretchBot may not do that in this workspace."),
        ["invalid_client_id"] = (FaultKind.Rights, OtherApp),
        ["bad_client_secret"] = (FaultKind.Rights, OtherApp),
        ["bad_redirect_uri"] = (
            FaultKind.Rights,
            "Slack does not know my address for installing. Add it in the app's settings under OAuth & Permissions, Redirect URLs."
        ),
        ["invalid_team_for_non_distributed_app"] = (
            FaultKind.Rights,
            "Only the app's own workspace may install it. Activate public distribution in the app's settings under Manage Distribution."
        ),
        ["invalid_code"] = (FaultKind.TooLate, "That took me too long."),
        ["code_already_used"] = (FaultKind.TooLate, "That was answered already."),
        ["ratelimited"] = (FaultKind.Limited, "Slack asks me to slow down."),
        ["rate_limited"] = (FaultKind.Limited, "Slack asks me to slow down."),
        ["message_limit_exceeded"] = (FaultKind.Limited, "Slack asks me to slow down."),
        ["service_unavailable"] = (FaultKind.NotDone, "Slack is not available just now."),
        ["org_login_required"] = (FaultKind.NotDone, "The workspace is being moved to an organisation."),
        ["external_channel_migrating"] = (FaultKind.NotDone, "Slack is not available just now."),
        ["team_added_to_org"] = (FaultKind.NotDone, "The workspace is being moved to an organisation."),
        ["accesslimited"] = (FaultKind.NotDone, "Slack does not let me in just now."),
        ["internal_error"] = (FaultKind.Unknown, "Slack had trouble of its own."),
        ["fatal_error"] = (FaultKind.Unknown, "Slack had trouble of its own."),
        ["request_timeout"] = (FaultKind.Unknown, "Slack did not get the whole message."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>An error that is not known is a bug of ours: nothing was done, and trying again will not help.</summary>
    public static Fault Of(string error, string? needed = null, string? detail = null) =>
        Known.TryGetValue(error, out var known)
            ? new Fault(known.Kind, needed is null ? error : $"{error}: {needed}", Words(known.Words, needed))
            : new Fault(
                FaultKind.Malformed,
                detail is null ? error : $"{error}: {detail}",
                $"Slack cannot use what I sent ({error})."
            );

    private static Text Words(Text words, string? needed) =>
        needed is null ? words : Text.Of($"StretchBot lacks the scope {needed}. Reinstall it from its manifest.");
}

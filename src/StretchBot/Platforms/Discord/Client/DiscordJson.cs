using System.Text.Json.Serialization;
using StretchBot.Platforms.Discord.Client.Gateway;
using StretchBot.Platforms.Discord.Client.Models;

namespace StretchBot.Platforms.Discord.Client;

/// <summary>Every shape that crosses the wire, so that no reflection is needed to read or write one.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(MessageBody))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(MessageCallback))]
[JsonSerializable(typeof(ModalCallback))]
[JsonSerializable(typeof(AutocompleteCallback))]
[JsonSerializable(typeof(IReadOnlyList<CommandBody>))]
[JsonSerializable(typeof(IReadOnlyList<RegisteredCommand>))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(IReadOnlyList<Role>))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(DirectBody))]
[JsonSerializable(typeof(GatewayAddress))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(MemberGone))]
[JsonSerializable(typeof(GatewayFrame))]
[JsonSerializable(typeof(HelloData))]
[JsonSerializable(typeof(ReadyData))]
[JsonSerializable(typeof(IdentifyMessage))]
[JsonSerializable(typeof(ResumeMessage))]
[JsonSerializable(typeof(HeartbeatMessage))]
internal sealed partial class DiscordJson : JsonSerializerContext;

using System.Text.Json.Serialization;
using StretchBot.Conversation;
using StretchBot.Platforms.Playground.Inbound;

namespace StretchBot.Platforms.Playground.Rendering;

/// <summary>Every shape that crosses the wire or is kept, so that no reflection is needed to write one.</summary>
[JsonSerializable(typeof(Card))]
[JsonSerializable(typeof(Paragraph))]
[JsonSerializable(typeof(Steps))]
[JsonSerializable(typeof(Lines))]
[JsonSerializable(typeof(Details))]
[JsonSerializable(typeof(Picture))]
[JsonSerializable(typeof(RoutinePicture))]
[JsonSerializable(typeof(Ranking))]
[JsonSerializable(typeof(Strip))]
[JsonSerializable(typeof(Bars))]
[JsonSerializable(typeof(Note))]
[JsonSerializable(typeof(MentionHere))]
[JsonSerializable(typeof(MentionRole))]
[JsonSerializable(typeof(Plain))]
[JsonSerializable(typeof(Strong))]
[JsonSerializable(typeof(Typed))]
[JsonSerializable(typeof(Moment))]
[JsonSerializable(typeof(SayBody))]
[JsonSerializable(typeof(PressBody))]
[JsonSerializable(typeof(SubmitBody))]
[JsonSerializable(typeof(AnswerView))]
[JsonSerializable(typeof(MessagesView))]
[JsonSerializable(typeof(SuggestionsView))]
[JsonSerializable(typeof(PeopleView))]
[JsonSerializable(typeof(RefusalView))]
internal sealed partial class PlaygroundShapes : JsonSerializerContext;

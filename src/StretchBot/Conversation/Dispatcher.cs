using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using StretchBot.Content;

namespace StretchBot.Conversation;

/// <summary>The one way in: finds who answers a request, and stands between a bug and the person.</summary>
public sealed partial class Dispatcher
{
    /// <summary>The longest line that is read; Slack sends at most 3,000 characters, a browser could send anything.</summary>
    public const int MaxWords = 2_000;

    private readonly CommandBook book;
    private readonly ImmutableDictionary<string, IPress> presses;
    private readonly ImmutableDictionary<string, IFormHandler> forms;
    private readonly IWelcome welcome;
    private readonly Languages languages;
    private readonly ConversationMetrics metrics;
    private readonly TimeProvider clock;
    private readonly ILogger<Dispatcher> log;

    public Dispatcher(
        CommandBook book,
        IEnumerable<IPress> presses,
        IEnumerable<IFormHandler> forms,
        IWelcome welcome,
        Languages languages,
        ConversationMetrics metrics,
        TimeProvider clock,
        ILogger<Dispatcher> log
    )
    {
        this.book = book;
        this.presses = presses.ToImmutableDictionary(press => press.Action, StringComparer.Ordinal);
        this.forms = forms.ToImmutableDictionary(form => form.Action, StringComparer.Ordinal);
        this.welcome = welcome;
        this.languages = languages;
        this.metrics = metrics;
        this.clock = clock;
        this.log = log;
    }

    /// <summary>
    /// Answers a request. Never throws but for cancellation: a store that fails says so in its own sentence, a bug becomes an apology with
    /// a reference that the log repeats.
    /// </summary>
    public async ValueTask<Reply> Answer(Request request, CancellationToken cancel)
    {
        var began = clock.GetTimestamp();
        var kind = request.GetType().Name;
        var mine = languages.For(request.Caller);
        var teams = languages.Find(request.Caller.TeamLanguage) ?? Language.English;
        try
        {
            var spoken = request with { Caller = request.Caller with { Language = mine } };
            return (await Find(spoken, cancel)).In(mine, teams);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            throw;
        }
        catch (NotStoredException trouble)
        {
            Log.NotStored(log, kind, trouble);
            return new OnlyYou(NothingSaved(trouble.Sentence)).In(mine, teams);
        }
#pragma warning disable CA1031 // The edge: whatever went wrong, the person gets an answer and the log gets the bug.
        catch (Exception bug)
#pragma warning restore CA1031
        {
            var reference = Reference();
            Log.Failed(log, kind, reference, bug);
            return new OnlyYou(Apology(reference)).In(mine, teams);
        }
        finally
        {
            metrics.Answered(kind, clock.GetElapsedTime(began));
        }
    }

    /// <summary>Completions of what is being typed after <c>/stretch</c>: command words first, then what the command itself offers.</summary>
    public async ValueTask<ImmutableArray<string>> Suggest(
        Caller caller,
        string typed,
        int most,
        CancellationToken cancel
    )
    {
        if (typed.Length > MaxWords)
            return [];
        var words = typed.TrimStart();
        var names = book
            .Commands.Select(command => command.Declaration.Name)
            .Where(name => name.Length > 0 && name.StartsWith(words, StringComparison.OrdinalIgnoreCase));
        var (command, rest) = book.Find(words);
        var offered = command is ISuggest suggest
            ? await Offered(suggest, caller with { Language = languages.For(caller) }, rest, cancel)
            : [];
        var prefix = command.Declaration.Name.Length == 0 ? "" : command.Declaration.Name + " ";
        return
        [
            .. names
                .Concat(offered.Select(offer => prefix + offer))
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(most),
        ];
    }

    /// <summary>A suggestion that fails is not worth more than a line in the log: the person goes on typing.</summary>
    private async ValueTask<ImmutableArray<string>> Offered(
        ISuggest command,
        Caller caller,
        string typed,
        CancellationToken cancel
    )
    {
        try
        {
            return await command.Suggest(caller, typed, cancel);
        }
#pragma warning disable CA1031 // The edge, as in Answer.
        catch (Exception bug) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.Failed(log, "Suggestion", Reference(), bug);
            return [];
        }
    }

    private ValueTask<Reply> Find(Request request, CancellationToken cancel) =>
        request switch
        {
            WordsTyped typed => Carry(typed, cancel),
            ButtonPressed pressed => Press(pressed, cancel),
            FormSent sent => Send(sent, cancel),
            Arrived arrived => welcome.Answer(arrived.Caller, cancel),
            _ => throw new InvalidOperationException($"Unknown request {request.GetType().Name}."),
        };

    private ValueTask<Reply> Carry(WordsTyped typed, CancellationToken cancel)
    {
        if (typed.Words.Length > MaxWords)
            return ValueTask.FromResult<Reply>(new OnlyYou(TooLong(typed.Words.Length)));
        var (command, rest) = book.Find(Visible(typed.Words));
        if (command.Declaration.KeepsLines)
            rest = book.Find(VisibleLines(typed.Words)).Remainder;
        return command.Declaration.Permission == Permission.Admins && !typed.Caller.IsAdmin
            ? ValueTask.FromResult<Reply>(new OnlyYou(AdminsOnly(command.Declaration)))
            : command.Answer(new Invocation(typed.Caller, rest, book), cancel);
    }

    private ValueTask<Reply> Press(ButtonPressed pressed, CancellationToken cancel) =>
        ButtonId.Parse(pressed.Button) is { } id && presses.TryGetValue(id.Action, out var press)
            ? press.Answer(id, pressed.Caller, cancel)
            : ValueTask.FromResult<Reply>(new OnlyYou(UnknownButton()));

    private ValueTask<Reply> Send(FormSent sent, CancellationToken cancel) =>
        ButtonId.Parse(sent.Form) is { } id && forms.TryGetValue(id.Action, out var form)
            ? form.Answer(id, sent.Values, sent.Caller, cancel)
            : ValueTask.FromResult<Reply>(new OnlyYou(UnknownButton()));

    /// <summary>Control characters carry no meaning for us and can hide in what is read back.</summary>
    private static string Visible(string words) =>
        words.Any(char.IsControl) ? string.Concat(words.Select(c => char.IsControl(c) ? ' ' : c)) : words;

    private static string VisibleLines(string words) =>
        string.Join('\n', words.ReplaceLineEndings("\n").Split('\n').Select(Visible));

    private static string Reference() =>
        (ActivityTraceId.CreateRandom().ToHexString()[..8]).ToUpper(CultureInfo.InvariantCulture);

    private static Card Apology(string reference) =>
        new("Something broke on my side")
        {
            Parts =
            [
                new Paragraph("Nothing was changed. Please try again in a moment."),
                new Note(Text.Of($"If it happens again, tell whoever hosts me: reference {new Typed(reference)}")),
            ],
        };

    private static Card NothingSaved(Text why) =>
        new("I can't save anything right now")
        {
            Parts = [new Paragraph($"{why} Nothing was changed."), new Note("Please try again in a moment.")],
        };

    private static Card TooLong(int length) =>
        new Mistake(
            $"That is {Text.Number(length)} characters long.",
            $"I read up to {Text.Number(MaxWords)}.",
            "pigeon"
        ).ToCard();

    private static Card AdminsOnly(CommandDeclaration command) =>
        new($"Only a team admin can use “{command.Name}”")
        {
            Parts = [new Paragraph("Ask someone who manages this team to do it for you.")],
        };

    private static Card UnknownButton() =>
        new("That button no longer works")
        {
            Parts = [new Paragraph(Text.Of($"Type {new Typed("/stretch")} for a fresh start."))],
        };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Kind} failed, reference {Reference}")]
        public static partial void Failed(ILogger log, string kind, string reference, Exception bug);

        [LoggerMessage(2, LogLevel.Error, "{Kind} was not stored")]
        public static partial void NotStored(ILogger log, string kind, Exception trouble);
    }
}

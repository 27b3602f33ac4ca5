using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using StretchBot.Conversation;
using StretchBot.Platforms.Discord.Client.Models;
using StretchBot.Platforms.Discord.Rendering;

namespace StretchBot.Platforms.Discord.Inbound;

/// <summary>
/// A form while somebody fills it in. A modal shows five fields and closes when it is sent, so what came back is kept here, for the next
/// fields and for a second try.
/// </summary>
internal sealed class OpenForm(string key, string user, Form form)
{
    private int page;

    public Form Form { get; } = form;

    public string User { get; } = user;

    public string Key { get; } = key;

    public ImmutableDictionary<string, string> Values { get; private set; } =
        ImmutableDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>Whether an answer of ours stands that the next one replaces.</summary>
    public bool HasMessage { get; private set; }

    public bool HasMore => (page + 1) * FormRenderer.FieldsAtOnce < Form.Fields.Length && !HasBeenSent;

    private bool HasBeenSent { get; set; }

    /// <summary>The fields that are to be filled in now.</summary>
    public ModalBody Modal() =>
        FormRenderer.Draw(
            $"{OwnIds.Page}{Key}:{Form.Id}" is { Length: <= ButtonId.MaxLength } both ? both : Form.Id.ToString(),
            Form.Title,
            Form.Fields.Skip(page * FormRenderer.FieldsAtOnce),
            Values
        );

    public void Fill(ImmutableDictionary<string, string> values) => Values = Values.SetItems(values);

    public void TurnPage()
    {
        page++;
        HasMessage = true;
    }

    /// <summary>It goes to whoever answers it: from now on every modal is sent whole.</summary>
    public void Send() => HasBeenSent = true;

    /// <summary>The fields with the first fault are shown when it is opened again.</summary>
    public void Return(ImmutableArray<FieldFault> faults)
    {
        HasMessage = true;
        var wrong = faults.Select(fault => fault.Name).ToHashSet(StringComparer.Ordinal);
        page = 0;
        for (var i = 0; i < Form.Fields.Length; i++)
            if (wrong.Contains(Form.Fields[i].Name))
            {
                page = i / FormRenderer.FieldsAtOnce;
                return;
            }
    }
}

/// <summary>Forms that are open, by a key that their modals and buttons carry. A restart forgets them; what a modal sends then is taken as it comes.</summary>
internal sealed class OpenForms(TimeProvider clock)
{
    private const int Most = 2_000;

    private readonly ConcurrentDictionary<string, OpenForm> open = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> order = new();
    private readonly string run = clock
        .GetUtcNow()
        .ToUnixTimeMilliseconds()
        .ToString("x", CultureInfo.InvariantCulture);
    private int last;

    public OpenForm Open(Form form, string user)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{run}-{Interlocked.Increment(ref last):x}");
        var opened = open[key] = new OpenForm(key, user, form);
        order.Enqueue(key);
        while (order.Count > Most && order.TryDequeue(out var oldest))
            open.TryRemove(oldest, out _);
        return opened;
    }

    /// <summary>Null when it is not open, or is somebody else's.</summary>
    public OpenForm? Find(string key, string user) =>
        open.TryGetValue(key, out var form) && form.User == user ? form : null;
}

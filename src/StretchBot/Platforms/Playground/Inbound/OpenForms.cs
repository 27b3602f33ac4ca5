using System.Collections.Immutable;
using StretchBot.Conversation;

namespace StretchBot.Platforms.Playground.Inbound;

/// <summary>
/// Remembers the forms that members have before them, so that a fault can be shown in the same form. Losing one (a restart, too many) costs
/// its labels and nothing else: see <see cref="Bare"/>.
/// </summary>
internal sealed class OpenForms
{
    /// <summary>How many forms are remembered; the oldest goes first.</summary>
    public const int Most = 500;

    private readonly Lock gate = new();
    private readonly Dictionary<(string Member, string Form), (Form Form, string Channel)> open = [];
    private readonly Queue<(string Member, string Form)> order = new();

    public void Remember(string member, Form form, string channel)
    {
        var key = (member, form.Id.ToString());
        lock (gate)
        {
            if (!open.ContainsKey(key))
                order.Enqueue(key);
            open[key] = (form, channel);
            if (order.Count > Most)
                open.Remove(order.Dequeue());
        }
    }

    /// <summary>The form that was opened for the member, and where; null when it is not remembered.</summary>
    public (Form Form, string Channel)? Find(string member, string form)
    {
        lock (gate)
            return open.TryGetValue((member, form), out var found) ? found : null;
    }

    /// <summary>A form as far as it can be told from what was sent: one text field a value or fault.</summary>
    public static Form Bare(
        ButtonId id,
        ImmutableDictionary<string, string> values,
        ImmutableArray<FieldFault> faults
    ) =>
        new(
            id,
            "Please check",
            [
                .. values
                    .Keys.Concat(faults.Select(fault => fault.Name))
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Select(name => new TextField(name, Text.Said(name), Hint: "", Required: false)),
            ],
            "Send"
        );
}

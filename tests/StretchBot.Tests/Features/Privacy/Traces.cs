using StretchBot.Conversation;
using StretchBot.Tests.Storage;

namespace StretchBot.Tests.Features.Privacy;

/// <summary>What a database still knows of members, in whatever table: one that is added is looked at too.</summary>
internal static class Traces
{
    /// <summary>Every column that points to one of the members, or holds one of the words (in lower case).</summary>
    public static async Task<string[]> Of(BotCore core, IEnumerable<MemberId> members, IEnumerable<string> words)
    {
        var numbers = string.Join(", ", members.Select(member => member.Value));
        var known = words.ToArray();
        var questions = (await Pointers(core))
            .Select(it => Question(it.Table, it.Column, $"{it.Column} IN ({numbers})"))
            .Concat(
                (await Texts(core)).SelectMany(it =>
                    known.Select(word => Question(it.Table, it.Column, $"lower({it.Column}) LIKE '%{word}%'"))
                )
            );
        var found = new List<string>();
        // SQLite takes no more than 500 of them at once.
        foreach (var some in questions.Chunk(400))
            found.AddRange(
                (await Pairs(core, string.Join(" UNION ALL ", some))).Select(pair => $"{pair.First} {pair.Second}")
            );
        return [.. found];
    }

    private static string Question(string table, string column, string holds) =>
        $"SELECT '{table}.{column}', '{holds.Replace("'", "''", StringComparison.Ordinal)}' WHERE EXISTS (SELECT 1 FROM {table} WHERE {holds})";

    /// <summary>The rows of a query of two columns.</summary>
    public static Task<(string First, string Second)[]> Pairs(BotCore core, string sql) =>
        core.Rows(sql, row => (row.GetString(0), row.GetString(1)));

    private static Task<(string Table, string Column)[]> Pointers(BotCore core) =>
        Pairs(
            core,
            """
            SELECT t.name, f."from" FROM sqlite_master t, pragma_foreign_key_list(t.name) f
            WHERE t.type = 'table' AND f."table" = 'members'
            UNION SELECT 'members', 'id'
            """
        );

    private static Task<(string Table, string Column)[]> Texts(BotCore core) =>
        Pairs(
            core,
            """
            SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND c.type = 'TEXT'
            """
        );
}

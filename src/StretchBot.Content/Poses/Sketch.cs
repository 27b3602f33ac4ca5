using System.Globalization;
using System.Text;

namespace StretchBot.Content;

/// <summary>
/// Writes SVG shapes. What a shape looks like is told a frame, so that the same code draws one frame or, with a timeline,
/// all of them in motion (SMIL, which also runs where the SVG is an image and cannot have scripts).
/// </summary>
sealed class Sketch(StringBuilder svg, IReadOnlyList<Frame> frames, int shown, Timeline? timeline)
{
    /// <summary>Numbers as SVG wants them, whatever the culture: two decimals are a fiftieth of a line's width.</summary>
    public static string N(double number)
    {
        var text = number.ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    public static string P(Point point) => $"{N(point.X)},{N(point.Y)}";

    public void Write(string markup) => svg.Append(markup);

    /// <summary>A stroke with round ends along a path.</summary>
    public void Stroke(Func<Frame, string> path, double width, string colour, string extra = "")
    {
        svg.Append("<path fill=\"none\" stroke-linecap=\"round\" stroke-linejoin=\"round\" stroke=\"");
        svg.Append(colour).Append("\" stroke-width=\"").Append(N(width)).Append('"').Append(extra);
        Close("path", ("d", path));
    }

    public void Line(Func<Frame, Point> from, Func<Frame, Point> to, double width, string colour, string extra = "") =>
        Stroke(frame => $"M{P(from(frame))} L{P(to(frame))}", width, colour, extra);

    /// <summary>A line that stays where it is.</summary>
    public void Bar(Point from, Point to, double width, string colour, string extra = "") =>
        Line(_ => from, _ => to, width, colour, extra);

    /// <summary>A filled path, with a stroke of the same colour if that has a width.</summary>
    public void Shape(Func<Frame, string> path, string colour, double stroke = 0)
    {
        svg.Append("<path fill=\"").Append(colour).Append('"');
        if (stroke > 0)
            svg.Append($" stroke=\"{colour}\" stroke-width=\"{N(stroke)}\" stroke-linejoin=\"round\"");
        Close("path", ("d", path));
    }

    public void Dot(Func<Frame, Point> at, double radius, string colour, string extra = "")
    {
        svg.Append("<circle fill=\"").Append(colour).Append("\" r=\"").Append(N(radius)).Append('"').Append(extra);
        Close("circle", ("cx", frame => N(at(frame).X)), ("cy", frame => N(at(frame).Y)));
    }

    public void Dot(Point at, double radius, string colour, string extra = "") => Dot(_ => at, radius, colour, extra);

    public void Box(double x, double y, double width, double height, string colour, double round = 0, string extra = "")
    {
        var corner = round > 0 ? $" rx=\"{N(round)}\"" : "";
        svg.Append(
            $"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(width)}\" height=\"{N(height)}\"{corner} fill=\"{colour}\"{extra}/>"
        );
    }

    /// <summary>What stands in a group that moves or turns: kind is translate or rotate.</summary>
    public void Group(string kind, Func<Frame, string> values, Action draw)
    {
        svg.Append($"<g transform=\"{kind}({values(frames[shown])})\">");
        if (Moves(values))
            svg.Append($"<animateTransform attributeName=\"transform\" type=\"{kind}\"").Append(Timing(values));
        draw();
        svg.Append("</g>");
    }

    /// <summary>What is only seen while one frame is held.</summary>
    public void During(Frame seen, Action draw)
    {
        string Visible(Frame frame) => ReferenceEquals(frame, seen) ? "1" : "0";
        if (timeline is null && !ReferenceEquals(frames[shown], seen))
            return;
        svg.Append($"<g opacity=\"{Visible(frames[shown])}\">");
        if (Moves(Visible))
            svg.Append("<animate attributeName=\"opacity\"").Append(Timing(Visible));
        draw();
        svg.Append("</g>");
    }

    void Close(string element, params ReadOnlySpan<(string Attribute, Func<Frame, string> Values)> attributes)
    {
        var motion = new StringBuilder();
        foreach (var (attribute, values) in attributes)
        {
            svg.Append($" {attribute}=\"{values(frames[shown])}\"");
            if (Moves(values))
                motion.Append($"<animate attributeName=\"{attribute}\"").Append(Timing(values));
        }

        if (motion.Length == 0)
            svg.Append("/>");
        else
            svg.Append('>').Append(motion).Append("</").Append(element).Append('>');
    }

    bool Moves(Func<Frame, string> values) =>
        timeline is not null && frames.Select(values).Distinct(StringComparer.Ordinal).Count() > 1;

    string Timing(Func<Frame, string> values)
    {
        var marks = timeline!.Marks;
        var times = string.Join(';', marks.Select(mark => mark.At.ToString("0.####", CultureInfo.InvariantCulture)));
        var each = string.Join(';', marks.Select(mark => values(frames[mark.Frame])));
        var rounds = timeline.Repeats ? " repeatCount=\"indefinite\"" : " fill=\"freeze\"";
        return $" dur=\"{N(timeline.Seconds)}s\"{rounds} keyTimes=\"{times}\" values=\"{each}\"/>";
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Hotline.Catalogue;
using Hotline.Channels;

namespace Hotline.Tests.Conversations;

/// <summary>
/// A conversation anyone can read and approve. <c>citizen:</c> lines go in, <c>hotline:</c> lines must come out, <c>desk:</c> lines tell what
/// was filed. <c>[...]</c> are buttons. <c>-- photo --</c> adds a photo to the next message; <c>-- 26 hours later --</c> moves the clock;
/// <c>-- sector gas --</c> and <c>-- urgency urgent --</c> say what triage makes of it; <c>-- R-7F3K-0001 is InHand, 某单位 --</c> moves a ticket.
/// </summary>
internal static partial class Transcript
{
    private const string Indent = "         ";

    /// <summary>Plays what the citizen says and writes down what comes out.</summary>
    public static string Play(string text, string language)
    {
        var desk = new Desk(language);
        var played = new StringBuilder();
        List<Attachment> photos = [];
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("citizen:", StringComparison.Ordinal))
            {
                var said = line["citizen:".Length..].Trim().Replace("\\n", "\n", StringComparison.Ordinal).Replace("(PIN)", Desk.Pin, StringComparison.Ordinal);
                played.AppendLine(line.TrimEnd());
                Answer(played, desk, said, photos);
                photos = [];
            }
            else if (line.StartsWith("-- ", StringComparison.Ordinal) || line.StartsWith('#'))
            {
                Direct(line, desk, photos);
                played.AppendLine(line.TrimEnd());
            }
        }

        return played.ToString().ReplaceLineEndings("\n");
    }

    private static void Answer(StringBuilder played, Desk desk, string said, IReadOnlyList<Attachment> photos)
    {
        foreach (var message in desk.Hear(said, photos))
        {
            var mark = message.Tone switch { MessageTone.Alarm => "(!) ", _ => "" };
            var words = message.Text.Replace(OutboundMessage.PinPlaceholder, "(PIN)", StringComparison.Ordinal).Replace("\n", $"\n{Indent}", StringComparison.Ordinal);
            played.AppendLine(CultureInfo.InvariantCulture, $"hotline: {mark}{words}");
            if (message.Choices.Count > 0)
            {
                played.Append(Indent).AppendLine(string.Join(' ', message.Choices.Select(choice => $"[{choice.Label}]")));
            }
        }

        foreach (var line in desk.Log)
        {
            played.Append("desk:    ").AppendLine(line);
        }
    }

    private static void Direct(string line, Desk desk, List<Attachment> photos)
    {
        if (LaterPattern().Match(line) is { Success: true } later)
        {
            var amount = int.Parse(later.Groups["n"].Value, CultureInfo.InvariantCulture);
            desk.Now += later.Groups["unit"].Value switch
            {
                "minutes" => TimeSpan.FromMinutes(amount),
                "hours" => TimeSpan.FromHours(amount),
                _ => TimeSpan.FromDays(amount),
            };
        }
        else if (line.StartsWith("-- photo", StringComparison.Ordinal))
        {
            photos.Add(new Attachment($"photo-{photos.Count + 1}", "photo.jpg", "image/jpeg", 120_000));
        }
        else if (SectorPattern().Match(line) is { Success: true } sector)
        {
            desk.Sector = sector.Groups["code"].Value == "unknown" ? null : SectorCode.Parse(sector.Groups["code"].Value);
        }
        else if (UrgencyPattern().Match(line) is { Success: true } urgency)
        {
            desk.Urgency = Enum.Parse<Urgency>(urgency.Groups["level"].Value, ignoreCase: true);
        }
        else if (TicketPattern().Match(line) is { Success: true } ticket)
        {
            desk.Know(ticket.Groups["receipt"].Value, ticket.Groups["status"].Value, ticket.Groups["unit"].Value, ticket.Groups["result"].Value);
        }
        else if (!line.StartsWith('#'))
        {
            throw new FormatException($"No transcript can say '{line}'.");
        }
    }

    [GeneratedRegex("^-- (?<n>[0-9]+) (?<unit>minutes|hours|days) later --$")]
    private static partial Regex LaterPattern();

    [GeneratedRegex("^-- sector (?<code>[a-z-]+) --$")]
    private static partial Regex SectorPattern();

    [GeneratedRegex("^-- urgency (?<level>[a-z]+) --$")]
    private static partial Regex UrgencyPattern();

    [GeneratedRegex("^-- (?<receipt>R-[0-9A-Z]{4}-[0-9A-Z]{4}) is (?<status>[A-Za-z]+)(, (?<unit>[^:]*))?(: (?<result>.*))? --$")]
    private static partial Regex TicketPattern();
}

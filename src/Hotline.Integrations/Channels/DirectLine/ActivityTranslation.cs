using System.Globalization;
using System.Text.Json;
using Hotline.Channels;
using Hotline.Journey;
using Hotline.Reports;

namespace Hotline.Integrations.Channels.DirectLine;

/// <summary>Translates between activities and the messages of the journey. Decides nothing.</summary>
public sealed class ActivityTranslation(IPins pins)
{
    private static readonly Account _hotline = new("hotline", "Hotline", "bot");

    /// <summary>The id of a log line as the protocol writes it.</summary>
    public static string IdOf(string conversation, long sequence) => string.Create(CultureInfo.InvariantCulture, $"{conversation}|{sequence:D7}");

    /// <summary>A line of the log as an activity for the conversation it belongs to.</summary>
    public Activity ToActivity(string conversation, LoggedMessage line, string? userId) =>
        line.Heard is { } heard ? Echo(conversation, line, heard, userId) : Answer(conversation, line, line.Said!);

    private static Activity Echo(string conversation, LoggedMessage line, InboundMessage heard, string? userId) => new()
    {
        Type = "message",
        Id = IdOf(conversation, line.Sequence),
        Timestamp = line.At,
        ChannelId = ChannelAddress.DirectLine,
        From = new Account(userId ?? "citizen", null, "user"),
        Conversation = new ConversationReference(conversation),
        Text = heard.Text,
        TextFormat = "plain",
        Locale = heard.Locale,
        Attachments = heard.Attachments.Count == 0
            ? null
            : [.. heard.Attachments.Select(file => new ActivityAttachment(file.ContentType, null, file.Name))],
        ChannelData = JsonSerializer.SerializeToElement(new Dictionary<string, string> { ["clientActivityID"] = line.MessageId }),
    };

    private Activity Answer(string conversation, LoggedMessage line, OutboundMessage said)
    {
        var pin = said.ReceiptNumber is { } number ? pins.For(number) : null;
        return new Activity
        {
            Type = "message",
            Id = IdOf(conversation, line.Sequence),
            Timestamp = line.At,
            ChannelId = ChannelAddress.DirectLine,
            From = _hotline,
            Conversation = new ConversationReference(conversation),
            Text = pin is null ? said.Text : said.Text.Replace(OutboundMessage.PinPlaceholder, pin, StringComparison.Ordinal),
            TextFormat = "plain",
            Locale = said.Language,
            InputHint = said.Choices.Count > 0 ? "expectingInput" : "acceptingInput",
            SuggestedActions = said.Choices.Count == 0 ? null : new SuggestedActions([.. said.Choices.Select(Button)]),
            ChannelData = JsonSerializer.SerializeToElement(
                new Dictionary<string, object?>
                {
                    ["tone"] = said.Tone.ToString().ToLowerInvariant(),
                    ["receipt"] = pin is null ? null : new { number = said.ReceiptNumber, pin },
                }.Where(entry => entry.Value is not null).ToDictionary()),
        };
    }

    // What is shown in the chat when a button is pressed is its label; what comes back is its value.
    private static CardAction Button(Choice choice) =>
        new(choice.Label == choice.Value ? "imBack" : "postBack", choice.Label, JsonSerializer.SerializeToElement(choice.Value));
}

using System.Globalization;
using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Conversations;
using Hotline.Reports;
using Hotline.Safety;
using Hotline.Tests.Catalogue;
using Hotline.Understanding;

namespace Hotline.Tests.Conversations;

/// <summary>A conversation with everything around it: real gate, places and words; the record is a list, the PIN is always the same.</summary>
internal sealed class Desk(string language)
{
    public const string Pin = "246810";

    private readonly Dictionary<string, (string Status, string Unit, string Result)> _reports = [];
    private int _messages;

    public DateTimeOffset Now { get; set; } = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    public Conversation Conversation { get; private set; } = Conversation.New(language);

    public DateTimeOffset? LastHeardAt { get; private set; }

    /// <summary>What the classifier would say; null when it would say nothing.</summary>
    public SectorCode? Sector { get; set; }

    public Urgency Urgency { get; set; } = Urgency.Routine;

    public List<ReportDraft> Filed { get; } = [];

    public List<Addition> Added { get; } = [];

    public List<string> Withdrawn { get; } = [];

    /// <summary>What reached the desk with the last message, in a line an approver can read.</summary>
    public List<string> Log { get; } = [];

    public void Know(string receipt, string status, string unit = "", string result = "") => _reports[receipt] = (status, unit, result);

    public IReadOnlyList<OutboundMessage> Hear(string text, params IReadOnlyList<Attachment> attachments)
    {
        Log.Clear();
        var message = new InboundMessage
        {
            Id = $"m{++_messages}",
            Address = new ChannelAddress(ChannelAddress.DirectLine, "c1"),
            Text = text,
            Attachments = attachments,
            ReceivedAt = Now,
        };

        var heard = Words.Hearing.Hear(text);
        var context = new IntakeContext
        {
            Now = Now,
            LastHeardAt = LastHeardAt,
            Gate = Words.Gate.Check(text),
            Opinion = Sector is null ? null : new Classification([new SectorOpinion(Sector, 0.9)], [], "transcript/1"),
            City = Cities.Beijing,
            Forms = Words.Dialogs.Forms,
        };

        // Written down and read again at every turn, as it is in the record.
        var turn = Intake.Next(ConversationJson.Read(ConversationJson.Write(Conversation)), heard, message, context);
        var answered = turn.Match(
            say => new Answered(say.After, []),
            file => File(file, context),
            lookUp => LookUp(lookUp, context),
            withdraw => Withdraw(withdraw, context),
            Add);

        Conversation = answered.After;
        LastHeardAt = Now;
        Now = Now.AddSeconds(20);
        return [.. turn.Replies.Concat(answered.Replies).Select(reply => Words.Wording.Say(reply, Conversation.Language))];
    }

    private Answered File(Turn.File turn, IntakeContext context)
    {
        var draft = turn.Draft;
        var receipt = string.Create(CultureInfo.InvariantCulture, $"R-7F3K-{_reports.Count + 1:0000}");
        Filed.Add(draft);
        _reports[receipt] = ("Received", "", "");
        var isEmergency = context.Gate is GateVerdict.Emergency;
        Log.Add($"files {receipt} as {(isEmergency ? "an emergency" : "usual")}, {Identity(draft.Mode, draft.ReporterName, draft.Contacts)}"
            + $"{(draft.WantsPerson ? ", wants a person" : "")}, at {Place(draft.Place)}"
            + $"{(draft.Attachments.Count > 0 ? $", {draft.Attachments.Count} files" : "")}");
        Log.Add($"words: {draft.Narrative.ReplaceLineEndings(" / ")}");
        foreach (var (name, value) in new[] { ("when", draft.When), ("enterprise", draft.Enterprise), ("people", draft.PeopleAtRisk) }.Where(pair => pair.Item2 is not null))
        {
            Log.Add($"{name}: {value}");
        }

        Log.AddRange(draft.Answers.Select(answer => $"{answer.Key}: {answer.Value}"));
        return Answers.Filed(turn, receipt, isEmergency ? Urgency.Emergency : Urgency, context);
    }

    private Answered LookUp(Turn.LookUp turn, IntakeContext context) =>
        Opens(turn.ReceiptNumber, turn.Pin) && _reports[turn.ReceiptNumber] is var report
            ? Answers.Standing(
                turn,
                new ReportStanding(
                    report.Status,
                    report.Unit,
                    Words.Wording.Date(TimeZoneInfo.ConvertTime(new DateTimeOffset(2026, 11, 30, 10, 0, 0, TimeSpan.Zero), Cities.Beijing.Calendar.Zone), turn.After.Language),
                    report.Result),
                context)
            : Answers.WrongPin(turn, context);

    private Answered Withdraw(Turn.Withdraw turn, IntakeContext context)
    {
        if (!Opens(turn.ReceiptNumber, turn.Pin))
        {
            return Answers.WrongPin(turn, context);
        }

        if (_reports[turn.ReceiptNumber].Status is "Closed" or "Withdrawn")
        {
            return Answers.TooLateToWithdraw(turn, context);
        }

        Withdrawn.Add(turn.ReceiptNumber);
        _reports[turn.ReceiptNumber] = ("Withdrawn", "", "");
        Log.Add($"withdraws {turn.ReceiptNumber}");
        return Answers.Withdrawn(turn, context);
    }

    private Answered Add(Turn.Add turn)
    {
        var addition = turn.Addition;
        Added.Add(addition);
        var parts = new[]
        {
            addition.Words is null ? null : $"words: {addition.Words.ReplaceLineEndings(" / ")}",
            addition.Place is null ? null : $"place: {Place(addition.Place)}",
            addition.Mode is null && addition.Contacts.Count == 0 ? null : $"identity: {Identity(addition.Mode, addition.ReporterName, addition.Contacts)}",
            addition.Attachments.Count > 0 ? $"{addition.Attachments.Count} files" : null,
            addition.WantsPerson ? "wants a person" : null,
            addition.Dangers.Count > 0 ? $"danger: {string.Join(", ", addition.Dangers)}" : null,
        };

        Log.Add($"adds to {turn.ReceiptNumber}: {string.Join("; ", parts.OfType<string>())}");
        return new Answered(turn.After, []);
    }

    private bool Opens(string receipt, string? pin) => _reports.ContainsKey(receipt) && (pin is null ? Conversation.Filed.Contains(receipt) : pin == Pin);

    private static string Identity(ReporterMode? mode, string? name, IReadOnlyList<Contact> contacts) =>
        string.Join(' ', new[] { mode?.ToString() ?? "same mode", name }
            .Concat(contacts.Select(contact => contact.Match(_ => "here", telephone => telephone.Number, email => email.Address)))
            .OfType<string>());

    private static string Place(Place place) => place.IsUnknown ? "an unknown place" : string.Join(' ', new[]
    {
        Cities.Beijing.District(place.DistrictCode)?.Names.In("zh"), Cities.Beijing.Street(place.StreetCode)?.Names.In("zh"), place.Address is null ? null : $"“{place.Address}”",
    }.OfType<string>());
}

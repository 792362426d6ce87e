using System.Text.Json;
using Hotline.Cases;
using Hotline.Reports;
using Hotline.Tests.Tickets;
using Hotline.Tickets;
using Hotline.Understanding;

namespace Hotline.Tests.Cases;

/// <summary>What a unit gets: all it needs, and nothing of who reported.</summary>
public class CaseViewTests
{
    private static readonly Redaction _redaction = new(new Cues([]));
    private static readonly Reporter _reporter = new("R-7F3K-20QD", ReporterMode.Confidential, "王小明", [new Contact.Telephone("+8613800138000")]);

    [Fact]
    public void Nothing_in_it_leads_to_the_reporter()
    {
        var report = AHand.Report with
        {
            Narrative = "王小明说：13800138000，后厨有煤气罐",
            Enterprise = "王小明的邻居开的店",
            Answers = new Dictionary<string, string> { ["who"] = "王小明" },
        };
        var ticket = AHand.Of(TicketStatus.InHand).Ticket;
        ticket = ticket with { Place = ticket.Place with { Address = "王小明家楼下" } };
        HistoryLine[] history =
        [
            Line(MoveKind.Add, Actor.Reporter, "还是我，王小明") with { Changes = new Dictionary<string, string> { ["mode"] = "anonymous → named" } },
            Line(MoveKind.Dispatch, AHand.Amy, "请处理"),
        ];

        var text = JsonSerializer.Serialize(CaseView.Of(ticket, report, history, _reporter, AHand.District, _redaction));
        text = System.Text.RegularExpressions.Regex.Unescape(text);

        Assert.All(["王小明", "13800138000", "R-7F3K-20QD", "amy", "c1\"", "named", "confidential"], secret =>
            Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("后厨有煤气罐", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Agents_notes_and_other_units_notes_are_not_for_a_unit()
    {
        HistoryLine[] history =
        [
            Line(MoveKind.Note, AHand.Amy, "between us"),
            Line(MoveKind.Note, AHand.Member(AHand.Fire), "ours"),
            Line(MoveKind.Note, AHand.Member(AHand.District), "theirs"),
            Line(MoveKind.Write, AHand.Amy, "to the reporter"),
            Line(MoveKind.Write, AHand.Member(AHand.District), "lead to the reporter"),
            Line(MoveKind.Dispatch, AHand.Amy, "to all"),
        ];

        Assert.Equal(["theirs", "lead to the reporter", "to all"], Seen(AHand.District));
        Assert.Equal(["ours", "to all"], Seen(AHand.Fire));

        IEnumerable<string?> Seen(Hotline.Catalogue.UnitCode unit) =>
            CaseView.Of(AHand.Of(TicketStatus.InHand).Ticket, AHand.Report, history, null, unit, _redaction).History.Select(line => line.Text);
    }

    [Fact]
    public void A_unit_that_has_nothing_to_do_with_it_gets_no_view() =>
        Assert.Throws<ArgumentException>(() => CaseView.RoleOf(AHand.Of(TicketStatus.InHand).Ticket, Hotline.Catalogue.UnitCode.Parse("110106")));

    private static HistoryLine Line(MoveKind kind, Actor actor, string text) => new()
    {
        TicketNumber = "T-20260302-000001",
        Sequence = 2,
        At = AHand.Noon,
        Actor = actor,
        Kind = kind,
        From = TicketStatus.InHand,
        To = TicketStatus.InHand,
        Text = text,
    };
}

using Hotline.Cases;
using Hotline.Catalogue;
using Hotline.FollowUp;
using Hotline.Journey;
using Hotline.Reports;
using Hotline.Tickets;

namespace Hotline.Service.Commands.Demo;

/// <summary>Lives a planned day: files each report and moves its ticket, by the same handlers everybody else uses, at the times of the plan.</summary>
internal sealed class LiveDemoDay(
    FileReport fileReport,
    ITicketStore tickets,
    DispatchTicket dispatch,
    AcceptCase accept,
    ReturnCase returnCase,
    ResolveCase resolve,
    CloseTicket close,
    InformReporter inform,
    HandOverTicket handOver,
    AddNote note,
    AddToReport add,
    City city)
{
    /// <summary>The names of the demo's accounts.</summary>
    public const string AgentName = "demo-agent", UnitName = "demo-unit", AdministratorName = "demo-admin";

    private static readonly Actor _agent = new(ActorKind.Agent, AgentName);

    /// <summary>Lives it.</summary>
    /// <returns>How many tickets stand where, and how many each unit has.</returns>
    public async Task<(IReadOnlyDictionary<TicketStatus, int> ByStatus, IReadOnlyDictionary<UnitCode, int> ByUnit)> RunAsync(
        IReadOnlyList<DemoReport> plan, DemoWords words, DemoClock clock, CancellationToken cancellation)
    {
        Dictionary<TicketStatus, int> byStatus = [];
        Dictionary<UnitCode, int> byUnit = [];

        foreach (var report in plan)
        {
            clock.Set(report.Draft.ReceivedAt);
            var filed = await fileReport.HandleAsync(report.Draft, cancellation);

            await MoveAsync(filed, report, new Says(words, report), minutes => clock.Set(report.Draft.ReceivedAt.AddMinutes(minutes)), cancellation);

            var ticket = await tickets.FindAsync(filed.TicketNumber, cancellation);
            byStatus[ticket!.Status] = byStatus.GetValueOrDefault(ticket.Status) + 1;
            if (ticket.Lead is { } lead)
            {
                byUnit[lead] = byUnit.GetValueOrDefault(lead) + 1;
            }
        }

        clock.Set(null);
        return (byStatus, byUnit);
    }

    private async Task MoveAsync(FiledReport filed, DemoReport report, Says says, Action<int> after, CancellationToken cancellation)
    {
        var number = filed.TicketNumber;
        if (report.Turn % 9 == 4)
        {
            after(5);
            await add.HandleAsync(filed.ReceiptNumber, new Addition { Words = says["additions"] }, cancellation);
        }

        // Nobody lets an emergency lie: what is one, and is not the day's last, was sent at once.
        var ticket = await tickets.FindAsync(number, cancellation);
        var isUrgent = ticket!.Urgency >= Urgency.Critical && !report.IsTheAlarm && report.Course is (DemoCourse.Waits or DemoCourse.Returned or DemoCourse.Informed);
        if (isUrgent)
        {
            report = report with { Course = DemoCourse.Accepted };
        }

        if (report.Course == DemoCourse.Waits)
        {
            return;
        }

        after(ticket.Urgency >= Urgency.Critical ? 1 : 9);
        if (report.Course == DemoCourse.Informed)
        {
            await inform.HandleAsync(number, InformReason.Answered, says["answers"], _agent, cancellation);
            return;
        }

        if (report.Course == DemoCourse.HandedOver)
        {
            await handOver.HandleAsync(number, city.EmergencyLines[0].Number, at: null, says["notes"], _agent, cancellation);
            return;
        }

        if (await DispatchAsync(number, report, cancellation) is not { } lead || report.Course == DemoCourse.Dispatched)
        {
            return;
        }

        var member = new Actor(ActorKind.UnitMember, UnitName, lead.Value);
        after(21);
        if (report.Course == DemoCourse.Returned)
        {
            await returnCase.HandleAsync(number, says["returns"], member, cancellation);
            return;
        }

        await accept.HandleAsync(number, member, cancellation);
        await note.HandleAsync(number, says["notes"], member, cancellation);
        if (report.Course is DemoCourse.Resolved or DemoCourse.Closed)
        {
            after(30);
            await resolve.HandleAsync(number, says["results"], member, cancellation);
        }

        if (report.Course == DemoCourse.Closed)
        {
            after(38);
            await close.HandleAsync(number, word: null, _agent, cancellation);
        }
    }

    // As the directory proposes; where it leaves it to a person, to the district of the place.
    private async Task<UnitCode?> DispatchAsync(string number, DemoReport report, CancellationToken cancellation)
    {
        var result = await dispatch.HandleAsync(number, order: null, note: null, _agent, cancellation);
        if (result is MoveResult.Invalid && UnitCode.TryParse(report.Draft.Place.DistrictCode, out var district))
        {
            result = await dispatch.HandleAsync(number, new DispatchOrder(district, [], []), note: null, _agent, cancellation);
        }

        return result is MoveResult.Moved moved ? moved.Ticket.Lead : null;
    }

    private sealed class Says(DemoWords words, DemoReport report)
    {
        public string this[string purpose] => words.Line(report.Draft.Language, purpose, report.Turn);
    }
}

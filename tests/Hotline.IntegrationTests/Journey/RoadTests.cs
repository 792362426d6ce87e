using Hotline.Cases;
using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.FollowUp;
using Hotline.Journey;
using Hotline.Queueing;
using Hotline.Reports;
using Hotline.Tickets;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.IntegrationTests.Journey;

/// <summary>
/// The whole road, in two cities and two languages: a citizen's words go in, one ticket stands in the queue, the right unit has it,
/// and the citizen is told in the conversation they began. The second city is files only.
/// </summary>
public sealed class RoadTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<Somewhere> Cities() =>
    [
        new Somewhere(
            "Beijing", null, ["望京街道阜通东大街有个小饭馆，后厨煤气罐挨着灶火放", "匿名", "提交"], "110105", "110105026", "city-management"),
        new Somewhere(
            "Littleton", "tests/cities/littleton", ["A cafe keeps six gas bottles beside the fryer, 4 Fish Quay, Quay Parish", "anonymous", "submit"], "river", "river-quay", "gas-works"),
    ];

    [Theory, MemberData(nameof(Cities))]
    public async Task A_report_travels_from_the_citizens_words_to_the_units_desk_and_back(Somewhere where)
    {
        await using var service = await ServiceInProcess.StartAsync(
            where.Folder is null
                ? []
                : [$"--Catalogue:Path={Repository.Path(where.Folder)}", $"--Dialogs:Forms={Repository.Path(where.Folder)}/forms"]);
        var citizen = new Citizen(service);

        foreach (var words in where.Words)
        {
            await citizen.SayAsync(words);
        }

        await citizen.FinishAsync();
        var receipt = citizen.Receipt ?? throw new InvalidOperationException("No receipt was given.");

        var claim = await service.Get<IServiceCentreQueue>().ClaimNextAsync("amy", TimeSpan.FromMinutes(5), Cancellation);
        var ticket = await service.Get<ITicketStore>().FindAsync(claim!.TicketNumber, Cancellation);
        Assert.Equal(receipt, ticket!.ReceiptNumber);
        Assert.Equal("gas", ticket.Assessment.Opinions[0].Sector.Value);
        Assert.Equal((where.District, where.Street), (ticket.Place.DistrictCode, ticket.Place.StreetCode));
        Assert.Null(await service.Get<ITicketStore>().FindReporterAsync(receipt, Cancellation));

        var agent = new Actor(ActorKind.Agent, "amy");
        var member = new Actor(ActorKind.UnitMember, "ben", where.Lead);
        await Moved(service.Get<DispatchTicket>().HandleAsync(ticket.Number, order: null, note: null, agent, Cancellation));
        await Moved(service.Get<AcceptCase>().HandleAsync(ticket.Number, member, Cancellation));
        await Moved(service.Get<ResolveCase>().HandleAsync(ticket.Number, "Moved outside and inspected.", member, Cancellation));
        var closed = await Moved(service.Get<CloseTicket>().HandleAsync(ticket.Number, word: null, agent, Cancellation));
        Assert.Equal((where.Lead, TicketStatus.Closed), (closed.Lead!.Value, closed.Status));

        await citizen.IsToldAsync("Moved outside and inspected.");

        var history = await service.Get<ITicketStore>().HistoryAsync(ticket.Number, Cancellation);
        Assert.Equal(
            [MoveKind.Receive, MoveKind.Dispatch, MoveKind.Accept, MoveKind.Resolve, MoveKind.Close],
            history.Select(line => line.Kind));
    }

    [Fact]
    public async Task The_same_message_twice_is_answered_alike_and_filed_once()
    {
        await using var service = await ServiceInProcess.StartAsync();
        var citizen = new Citizen(service);
        var fire = citizen.Message("楼下饭店着火了，浓烟很大，在望京街道花家地北里");

        var first = await Answer(service, fire);
        var second = await Answer(service, fire);

        Assert.Equal(first.Select(line => (line.Sequence, line.Said?.Text)), second.Select(line => (line.Sequence, line.Said?.Text)));
        var waiting = await service.Get<IServiceCentreQueue>().PeekAsync(10, Cancellation);
        Assert.Equal(Urgency.Emergency, Assert.Single(waiting).Summary.Ticket.Urgency);
    }

    [Fact]
    public async Task Many_messages_of_one_person_at_once_are_all_taken_one_after_the_other()
    {
        await using var service = await ServiceInProcess.StartAsync();
        var citizen = new Citizen(service);
        var messages = Enumerable.Range(1, 8).Select(n => citizen.Message($"第{n}件：楼道里堆满了纸箱")).ToList();

        await Task.WhenAll(messages.Select(message => Answer(service, message)));

        var heard = (await citizen.ReadAsync()).Where(line => line.Heard is not null).Select(line => line.Heard!.Text).ToHashSet();
        Assert.Equal(messages.Select(message => message.Text).ToHashSet(), heard);
    }

    [Fact]
    public async Task A_form_a_conversation_and_an_import_end_in_the_same_shape_of_ticket()
    {
        await using var service = await ServiceInProcess.StartAsync();
        string[] channels = [ChannelAddress.Form, ChannelAddress.Api, ChannelAddress.Import];

        foreach (var channel in channels)
        {
            var draft = new ReportDraft
            {
                IdempotencyKey = "one",
                Narrative = "3号楼电梯老是往下坠，里面经常困人，住户都不敢坐了",
                Language = "zh",
                Address = new ChannelAddress(channel, "one"),
                ReceivedAt = TimeProvider.System.GetUtcNow(),
            };
            var filed = await service.Get<FileReport>().HandleAsync(draft, Cancellation);
            var again = await service.Get<FileReport>().HandleAsync(draft, Cancellation);
            Assert.Equal((filed.ReceiptNumber, filed.Pin, true), (again.ReceiptNumber, again.Pin, again.IsRepeat));
        }

        var waiting = await service.Get<IServiceCentreQueue>().PeekAsync(10, Cancellation);
        Assert.Equal(channels.Order(), waiting.Select(entry => entry.Summary.Channel).Order());
        Assert.Single(waiting.Select(entry => (entry.Summary.Ticket.Sector, entry.Summary.Ticket.Urgency, entry.Summary.Ticket.Status)).Distinct());
    }

    private static async Task<IReadOnlyList<LoggedMessage>> Answer(ServiceInProcess service, InboundMessage message) =>
        Assert.IsType<ReceiveResult.Answered>(await service.Get<ReceiveMessage>().HandleAsync(message, Cancellation)).Log;

    private static async Task<Ticket> Moved(Task<MoveResult> move) => Assert.IsType<MoveResult.Moved>(await move).Ticket;

    /// <summary>One row of <see cref="Cities"/>.</summary>
    public sealed record Somewhere(string Name, string? Folder, string[] Words, string District, string Street, string Lead)
    {
        public override string ToString() => Name;
    }

    /// <summary>Somebody who reports.</summary>
    private sealed class Citizen(ServiceInProcess service)
    {
        private readonly ChannelAddress _address = new(ChannelAddress.DirectLine, Guid.NewGuid().ToString("N"));

        public string? Receipt { get; private set; }

        public InboundMessage Message(string words) => new()
        {
            Id = Guid.NewGuid().ToString("N"),
            Address = _address,
            Text = words,
            ReceivedAt = TimeProvider.System.GetUtcNow(),
        };

        public async Task SayAsync(string words)
        {
            var log = await Answer(service, Message(words));
            Receipt ??= log.Select(line => line.Said?.ReceiptNumber).FirstOrDefault(number => number is not null);
        }

        // Whatever is still asked is passed over, until the report is filed.
        public async Task FinishAsync()
        {
            for (var turn = 0; turn < 10 && Receipt is null; turn++)
            {
                var last = (await ReadAsync())[^1].Said!;
                await SayAsync(last.Choices.Count > 0 ? last.Choices[0].Value : "不清楚");
            }
        }

        // The service's own worker tells; the test only waits for it.
        public async Task IsToldAsync(string words)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
            patience.CancelAfter(TimeSpan.FromMinutes(1));
            while (!(await ReadAsync()).Any(line => line.Said?.Tone == MessageTone.Notice && line.Said.Text.Contains(words, StringComparison.Ordinal)))
            {
                await Task.Delay(50, patience.Token);
            }
        }

        public Task<IReadOnlyList<LoggedMessage>> ReadAsync() => service.Get<IRecord>().LogAsync(_address, 0, 1000, Cancellation);
    }
}

internal static class ServiceInProcessExtensions
{
    public static T Get<T>(this ServiceInProcess service)
        where T : notnull => service.Services.GetRequiredService<T>();
}

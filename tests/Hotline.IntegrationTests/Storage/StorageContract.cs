using Hotline.FollowUp;
using Hotline.Journey;
using Hotline.Queueing;
using Hotline.Tickets;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.IntegrationTests.Storage;

/// <summary>What the contracts of the record's ports have in common: an empty record and a clock.</summary>
public abstract class StorageContract(ScratchStorage storage) : IAsyncDisposable
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected IRecord Record => storage.Record;

    protected ITicketStore Tickets => storage.Tickets;

    protected IServiceCentreQueue Queue => storage.Queue;

    protected IOutbox Outbox => storage.Outbox;

    protected FakeTimeProvider Clock => storage.Clock;

    public async ValueTask DisposeAsync()
    {
        await storage.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task<Ticket> FiledAsync(Filing filing)
    {
        var commit = await Record.FileAsync(filing, Cancellation);
        return (await Tickets.FindAsync(commit!.TicketNumber, Cancellation))!;
    }

    /// <summary>Moves a ticket as it stands and gives it back as it is then.</summary>
    protected async Task<Ticket> MovedAsync(Ticket ticket, MoveKind kind, Func<Ticket, Ticket>? change = null, params Notice[] notices)
    {
        var move = Samples.Move(ticket, kind, change: change);
        Assert.True(await Tickets.SaveMoveAsync(move with { Notices = notices }, Cancellation));
        return move.Ticket;
    }
}

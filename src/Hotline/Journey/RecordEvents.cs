using System.Collections.Immutable;
using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Tickets;

namespace Hotline.Journey;

/// <summary>Tells this process what was just written, so that screens and open chats follow without asking. Never the record: losing one loses nothing.</summary>
/// <remarks>Safe to use from many threads. A listener must return quickly and must not throw; one that throws is skipped.</remarks>
public sealed class RecordEvents
{
    private ImmutableArray<Action<RecordEvent>> _listeners = [];

    /// <summary>Listens until the returned object is disposed.</summary>
    public IDisposable Listen(Action<RecordEvent> listener)
    {
        ImmutableInterlocked.Update(ref _listeners, listeners => listeners.Add(listener));
        return new Subscription(this, listener);
    }

    /// <summary>Tells every listener. Called after the commit, by whoever committed.</summary>
    public void Publish(RecordEvent what)
    {
        foreach (var listener in _listeners)
        {
            try
            {
                listener(what);
            }
#pragma warning disable CA1031 // A screen that is closing must not stop the others from hearing.
            catch (Exception)
#pragma warning restore CA1031
            {
            }
        }
    }

    private sealed class Subscription(RecordEvents events, Action<RecordEvent> listener) : IDisposable
    {
        public void Dispose() => ImmutableInterlocked.Update(ref events._listeners, listeners => listeners.Remove(listener));
    }
}

/// <summary>Something that was written. Exactly one of the nested records.</summary>
public abstract record RecordEvent
{
    private RecordEvent() { }

    /// <summary>A conversation's log grew.</summary>
    public sealed record ConversationGrew(ChannelAddress Address) : RecordEvent;

    /// <summary>A ticket was opened or moved.</summary>
    /// <param name="Number">The ticket.</param>
    /// <param name="Status">Where it is now.</param>
    /// <param name="Urgency">How urgent it is.</param>
    /// <param name="Units">Lead, assisting and copied units.</param>
    /// <param name="IsNew">It was opened just now.</param>
    public sealed record TicketChanged(
        string Number, TicketStatus Status, Urgency Urgency, IReadOnlyList<UnitCode> Units, bool IsNew) : RecordEvent;

    /// <summary>An agent took a ticket from the queue, or gave it back.</summary>
    public sealed record QueueChanged(string TicketNumber) : RecordEvent;
}

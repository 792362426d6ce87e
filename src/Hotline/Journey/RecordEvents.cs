using System.Collections.Concurrent;
using Hotline.Catalogue;
using Hotline.Channels;
using Hotline.Tickets;

namespace Hotline.Journey;

/// <summary>Tells who listens, after a commit, that something changed. A hint to look, not the change itself: the record has that.</summary>
/// <remarks>
/// Raised after the commit is durable, on the thread of whoever wrote; a listener must be quick and must not throw (it sets a
/// flag or releases a semaphore, and does its reading elsewhere). Events may come in another order than the commits, and none
/// come for what another process wrote: a listener that must not miss anything also looks now and then.
/// </remarks>
public sealed class RecordEvents
{
    private readonly Listeners<TicketChanged> _tickets = new();
    private readonly ConcurrentDictionary<ChannelAddress, Listeners<ConversationSaid>> _conversations = new();

    /// <summary>Listens to every ticket until the answer is disposed of.</summary>
    public IDisposable OnTicket(Action<TicketChanged> listener) => _tickets.Add(listener, whenEmpty: static () => { });

    /// <summary>Listens to one conversation until the answer is disposed of.</summary>
    public IDisposable OnConversation(ChannelAddress address, Action<ConversationSaid> listener)
    {
        while (true)
        {
            var listeners = _conversations.GetOrAdd(address, static _ => new Listeners<ConversationSaid>());
            lock (listeners)
            {
                // The last listener may have left, and taken the list with it, since we got it.
                if (_conversations.TryGetValue(address, out var current) && ReferenceEquals(current, listeners))
                {
                    return listeners.Add(listener, () => _conversations.TryRemove(address, out _));
                }
            }
        }
    }

    /// <summary>Tells that a ticket was opened, moved, claimed or released.</summary>
    public void Raise(TicketChanged change) => _tickets.Raise(change);

    /// <summary>Tells that a conversation has new lines.</summary>
    public void Raise(ConversationSaid said)
    {
        if (_conversations.TryGetValue(said.Address, out var listeners))
        {
            listeners.Raise(said);
        }
    }

    private sealed class Listeners<T>
    {
        private Action<T>[] _all = [];

        public IDisposable Add(Action<T> listener, Action whenEmpty)
        {
            lock (this)
            {
                _all = [.. _all, listener];
            }

            return new Subscription(() =>
            {
                lock (this)
                {
                    _all = [.. _all.Where(one => one != listener)];
                    if (_all.Length == 0)
                    {
                        whenEmpty();
                    }
                }
            });
        }

        public void Raise(T what)
        {
            foreach (var listener in Volatile.Read(ref _all))
            {
                listener(what);
            }
        }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        private Action? _end = end;

        public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
    }
}

/// <summary>A ticket was opened, moved, claimed or released.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Kind">The move; null when only a claim changed.</param>
/// <param name="Status">The status now.</param>
/// <param name="Alarm">It was just filed as an emergency, or its reporter's new words made it one: agents are to be alarmed.</param>
public sealed record TicketChanged(string Number, MoveKind? Kind, TicketStatus Status, bool Alarm = false)
{
    /// <summary>What a saved move is told as.</summary>
    public static TicketChanged By(MoveResult.Moved move) => new(
        move.Ticket.Number,
        move.Line.Kind,
        move.Ticket.Status,
        Alarm: move.Line.Kind == MoveKind.Add && move.Ticket.Urgency == Urgency.Emergency && move.Line.Changes.ContainsKey("urgency"));
}

/// <summary>A conversation has new lines.</summary>
/// <param name="Address">The conversation.</param>
/// <param name="LastSequence">The sequence number of its last line.</param>
public sealed record ConversationSaid(ChannelAddress Address, long LastSequence);

using Hotline.Tickets;

namespace Hotline.Cases;

/// <summary>Writes a note for colleagues. The reporter does not see it.</summary>
public sealed class AddNote(MoveTicket move)
{
    /// <summary>Writes it.</summary>
    /// <param name="number">The ticket.</param>
    /// <param name="text">1 to 4,000 characters.</param>
    /// <param name="writer">An agent, or a member of a unit that has the ticket.</param>
    /// <param name="cancellation">Cancelling before the save leaves the ticket as it was.</param>
    public Task<MoveResult> HandleAsync(string number, string text, Actor writer, CancellationToken cancellation) =>
        move.HandleAsync(number, MoveKind.Note, writer, hand => Texts.Fault("text", text) ?? hand.Make(MoveKind.Note, text), cancellation);
}

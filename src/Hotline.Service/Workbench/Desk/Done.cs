using System.Diagnostics;
using Hotline.Channels;
using Hotline.Service.Workbench.Words;
using Hotline.Tickets;
using MudBlazor;

namespace Hotline.Service.Workbench.Desk;

/// <summary>What came of an action at the screen. Exactly one of the nested records.</summary>
internal abstract record Done
{
    private Done() { }

    /// <summary>The journey answered.</summary>
    public sealed record Answered(MoveResult Result) : Done;

    /// <summary>Another agent has the ticket. Nothing was asked.</summary>
    public sealed record Held : Done;

    /// <summary>The record cannot be written now. Nothing was.</summary>
    public sealed record Unavailable : Done;

    /// <summary>It moved.</summary>
    public bool Moved => this is Answered { Result: MoveResult.Moved };

    /// <summary>Does it, whatever comes of it.</summary>
    public static async Task<Done> Of(Func<Task<MoveResult>> action)
    {
        try
        {
            return new Answered(await action());
        }
        catch (RecordUnavailableException)
        {
            return new Unavailable();
        }
    }

    /// <summary>What the person is told, and how loudly.</summary>
    /// <param name="t">In their language.</param>
    /// <param name="number">The ticket.</param>
    /// <param name="holder">The name of who has it; empty when nobody does.</param>
    public (string Text, Severity Severity) Say(Speech t, string number, string holder) => this switch
    {
        Held => (t.Say("No.Held", ("name", holder)), Severity.Warning),
        Unavailable => (t["No.Unavailable"], Severity.Error),
        Answered { Result: var result } => result.Match(
            moved => (t.Say($"Did.{moved.Line.Kind}", ("number", number), ("unit", t.Unit(moved.Ticket.Lead))), Severity.Success),
            notAllowed => (t.Say("No.NotAllowed", ("status", t.Status(notAllowed.From))), Severity.Warning),
            invalid => (t.Say("No.Invalid", ("problem", invalid.Problem)), Severity.Error),
            overtaken => (t["No.Overtaken"], Severity.Warning),
            noSuchTicket => (t["No.NoSuchTicket"], Severity.Error)),
        _ => throw new UnreachableException(),
    };
}

using Hotline.Tests.Catalogue;
using Hotline.Tickets;

namespace Hotline.Tests.Tickets;

public class TicketWorkflowTests
{
    /// <summary>If this fails you changed the workflow: paste the new diagram into the document, and read it once.</summary>
    [Fact]
    public void The_diagram_in_the_documents_is_the_workflow()
    {
        var moves =
            from status in Enum.GetValues<TicketStatus>()
            from move in TicketWorkflow.MovesFrom(status)
            select $"    {status} --> {TicketWorkflow.After(status, move)}: {move}";
        var ends =
            from status in Enum.GetValues<TicketStatus>()
            where !TicketWorkflow.IsOpen(status)
            select $"    {status} --> [*]";
        var diagram = string.Join('\n', (string[])["stateDiagram-v2", "    [*] --> Received: Receive", .. moves, .. ends]);

        Assert.Contains(diagram, File.ReadAllText(Cities.Folder("docs/ticket-workflow.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_who_may_move_in_the_documents_is_the_rule()
    {
        var rows =
            from move in Enum.GetValues<MoveKind>()
            select $"| {move} | {string.Join(", ", WhoMayMove.For(move))} | {(WhoMayMove.IsForTheLead(move) ? "lead only" : "")} |";

        Assert.Contains(string.Join('\n', rows), File.ReadAllText(Cities.Folder("docs/ticket-workflow.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_status_can_be_reached_and_every_open_one_can_end()
    {
        var reached = Closure(TicketStatus.Received);

        Assert.Equal(Enum.GetValues<TicketStatus>().Order(), reached.Order());
        Assert.All(reached, status => Assert.Contains(Closure(status), end => !TicketWorkflow.IsOpen(end)));
    }

    [Fact]
    public void A_word_can_be_added_in_every_status_and_a_correction_while_it_is_open()
    {
        Assert.All(Enum.GetValues<TicketStatus>(), status =>
        {
            Assert.All([MoveKind.Add, MoveKind.Write, MoveKind.Note], move => Assert.Equal(status, TicketWorkflow.After(status, move)));
            Assert.Equal(TicketWorkflow.IsOpen(status) ? status : null, TicketWorkflow.After(status, MoveKind.Correct));
        });
    }

    [Fact]
    public void Only_people_end_a_ticket()
    {
        var endings =
            from status in Enum.GetValues<TicketStatus>()
            from move in TicketWorkflow.MovesFrom(status)
            where !TicketWorkflow.IsOpen(TicketWorkflow.After(status, move)!.Value)
            select move;

        Assert.All(endings, move => Assert.DoesNotContain(ActorKind.Service, WhoMayMove.For(move)));
    }

    private static HashSet<TicketStatus> Closure(TicketStatus start)
    {
        HashSet<TicketStatus> reached = [start];
        Queue<TicketStatus> open = new([start]);
        while (open.TryDequeue(out var status))
        {
            foreach (var next in TicketWorkflow.MovesFrom(status).Select(move => TicketWorkflow.After(status, move)!.Value).Where(reached.Add))
            {
                open.Enqueue(next);
            }
        }

        return reached;
    }
}

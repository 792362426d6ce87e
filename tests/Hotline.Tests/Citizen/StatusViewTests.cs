using Hotline.Service.Citizen;
using Hotline.Tickets;

namespace Hotline.Tests.Citizen;

public class StatusViewTests
{
    [Theory]
    [InlineData(MoveKind.Return, "not ours, ask the neighbours")]
    [InlineData(MoveKind.Reopen, "the unit was lazy")]
    [InlineData(MoveKind.Dispatch, "mind this one, he calls daily")]
    [InlineData(MoveKind.HandOver, "told 119 at 12:01")]
    public void What_colleagues_write_to_each_other_is_not_shown(MoveKind kind, string words)
    {
        var step = Assert.Single(View(kind, words).Steps);

        Assert.Equal(kind, step.Kind);
        Assert.Null(step.Words);
    }

    [Theory]
    [InlineData(MoveKind.Note)]
    [InlineData(MoveKind.Correct)]
    public void Notes_and_corrections_are_no_step_at_all(MoveKind kind) => Assert.Empty(View(kind, "words").Steps);

    [Theory]
    [InlineData(MoveKind.Resolve)]
    [InlineData(MoveKind.Inform)]
    [InlineData(MoveKind.Write)]
    [InlineData(MoveKind.Close)]
    [InlineData(MoveKind.Add)]
    public void What_is_written_for_the_reporter_is_shown(MoveKind kind) => Assert.Equal("words", Assert.Single(View(kind, "words").Steps).Words);

    private static StatusView View(MoveKind kind, string words)
    {
        var line = new HistoryLine
        {
            TicketNumber = "T-1",
            Sequence = 1,
            At = DateTimeOffset.UnixEpoch,
            Actor = Actor.Service,
            Kind = kind,
            From = TicketStatus.Received,
            To = TicketStatus.Received,
            Text = words,
        };
        return StatusView.Of(null!, [line]);
    }
}

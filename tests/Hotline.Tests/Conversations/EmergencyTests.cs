using Hotline.Channels;
using Hotline.Conversations;
using Hotline.Safety;
using Hotline.Tests.Catalogue;

namespace Hotline.Tests.Conversations;

/// <summary>When the gate speaks inside a conversation.</summary>
public class EmergencyTests
{
    private static readonly GateVerdict _alarm = new GateVerdict.Emergency(["fire"], [new DangerEvidence("fire", new TextSpan(0, 1))]);

    [Theory]
    [InlineData("没了")]
    [InlineData("提交")]
    [InlineData("no")]
    [InlineData("查进度")]
    public void A_command_word_for_word_is_no_emergency_however_the_gate_hears_it(string text) =>
        Assert.IsNotType<Turn.File>(Next(Draft(new IntakeStep.Where()), text));

    [Fact]
    public void A_harmless_choice_of_a_question_is_no_emergency() =>
        Assert.IsNotType<Turn.File>(Next(Draft(new IntakeStep.Question("gas-smell-now")), "没味"));

    [Fact]
    public void A_choice_that_tells_of_danger_is_one() =>
        Assert.IsType<Turn.File>(Next(Draft(new IntakeStep.Question("confined-inside")), "有人在下面"));

    [Theory]
    [InlineData("help")]
    [InlineData("他妈的着火了")]
    [InlineData("着火了，转人工")]
    [InlineData("着火了查进度")]
    public void Words_around_a_danger_never_hide_it(string text)
    {
        var turn = Assert.IsType<Turn.File>(Next(Draft(new IntakeStep.Where()), text));

        Assert.Equal(MessageTone.Alarm, turn.Replies[0].Tone);
    }

    private static Conversation Draft(IntakeStep step) => Conversation.New("zh") with { Step = step, Notes = Notes.Empty with { Words = ["后厨摆着煤气罐"], Sector = "gas" } };

    private static Turn Next(Conversation before, string text) => Intake.Next(
        before,
        Words.Hearing.Hear(text),
        new InboundMessage { Id = "m1", Address = new ChannelAddress("test", "c1"), Text = text, ReceivedAt = DateTimeOffset.UnixEpoch },
        new IntakeContext { Now = DateTimeOffset.UnixEpoch, Gate = _alarm, City = Cities.Beijing, Forms = Words.Dialogs.Forms });
}

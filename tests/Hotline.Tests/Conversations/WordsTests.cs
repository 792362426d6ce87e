using Hotline.Conversations;
using Hotline.Tickets;

namespace Hotline.Tests.Conversations;

/// <summary>The words fit the code that says them.</summary>
public class WordsTests
{
    public static TheoryData<string> Languages() => [.. Words.Wording.Languages];

    [Theory, MemberData(nameof(Languages))]
    public void Pressing_a_button_is_heard_as_what_it_means(string language) =>
        Assert.All(Buttons.All, button =>
        {
            var label = Words.Wording.Words(button.Key, language);
            var heard = Words.Hearing.Hear(label);

            Assert.True(heard.IsOnly(button.Value), $"[{label}] must mean {button.Value}; it is heard as {string.Join(", ", heard.Only)}");
        });

    [Fact]
    public void Every_button_has_a_meaning() =>
        Assert.Equal(Phrases.All.Where(phrase => phrase.StartsWith("Button", StringComparison.Ordinal)).Order(), Buttons.All.Keys.Order());

    [Fact]
    public void Every_status_can_be_told() =>
        Assert.All(Enum.GetNames<TicketStatus>(), status => Assert.True(Words.Wording.Has($"Status{status}"), status));

    [Fact]
    public void Every_reason_for_informing_can_be_told() =>
        Assert.All(Enum.GetNames<InformReason>(), reason => Assert.True(Words.Wording.Has($"NoticeInformed{reason}"), reason));

    [Fact]
    public void Braces_in_what_a_person_wrote_are_not_filled()
    {
        var reply = new Reply(Phrases.AskDistrict).With("place", "{pin} {place} {lines}");

        Assert.Contains("{pin} {place} {lines}", Words.Wording.Say(reply, "en").Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Languages))]
    public void Every_choice_of_a_form_is_heard_as_itself_or_as_what_it_means(string language) =>
        Assert.All(Words.Dialogs.Forms.All.SelectMany(form => form.Questions).SelectMany(question => question.Choices), choice =>
        {
            var heard = Words.Hearing.Hear(choice.Names.In(language));

            // A button that the commands would catch first ("start again") could never be pressed.
            Assert.DoesNotContain(heard.Only, intent => intent is Hotline.Understanding.Intent.StartAgain or Hotline.Understanding.Intent.Back
                or Hotline.Understanding.Intent.Withdraw or Hotline.Understanding.Intent.Person or Hotline.Understanding.Intent.Status
                or Hotline.Understanding.Intent.Help or Hotline.Understanding.Intent.Thanks or Hotline.Understanding.Intent.Submit);
        });

    [Fact]
    public void At_least_a_dozen_sectors_have_questions_of_their_own() => Assert.InRange(Words.Dialogs.Forms.All.Count, 12, int.MaxValue);
}

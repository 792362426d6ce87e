using Hotline.Safety;
using Hotline.Service.Workbench.Desk;

namespace Hotline.Tests.Workbench;

public class HighlightingTests
{
    private const string Said = "Exit\nThe exit is chained";

    [Fact]
    public void Unmarked_words_stay_in_one_piece_but_for_the_title() =>
        Assert.Equal(["Exit", "\nThe exit is chained"], Highlighting.Of(Said, title: 4, []).Select(stretch => stretch.Text));

    [Fact]
    public void The_weightiest_mark_gives_the_colour_and_all_of_them_the_reason()
    {
        var stretches = Highlighting.Of(
            Said, title: 4, [new Mark(new TextSpan(9, 15), MarkSort.Sector, null), new Mark(new TextSpan(17, 7), MarkSort.Danger, "locked in")]);

        Assert.Equal([null, null, MarkSort.Sector, MarkSort.Danger], stretches.Select(stretch => stretch.Sort));
        Assert.Equal("chained", stretches[^1].Text);
        Assert.Equal(["locked in"], stretches[^1].Why);
    }

    [Fact]
    public void Every_word_is_shown_once_whatever_is_marked()
    {
        for (var start = -2; start < Said.Length + 2; start++)
        {
            for (var length = 0; length < Said.Length; length++)
            {
                Mark[] marks = [new(new TextSpan(start, length), MarkSort.Urgency, "a"), new(new TextSpan(3, 9), MarkSort.Sector, null)];

                Assert.Equal(Said, string.Concat(Highlighting.Of(Said, title: 4, marks).Select(stretch => stretch.Text)));
            }
        }
    }

    [Fact]
    public void A_text_without_a_title_has_none() =>
        Assert.All(Highlighting.Of("The exit", title: 0, []), stretch => Assert.False(stretch.IsTitle));
}

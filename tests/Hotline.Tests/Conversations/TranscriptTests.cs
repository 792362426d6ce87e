using Hotline.Tests.Catalogue;

namespace Hotline.Tests.Conversations;

/// <summary>
/// Plays every conversation in <c>dialogs/transcripts</c>: the citizen's lines go in, the hotline's lines must come out.
/// To change what the hotline says, change the words, run once with <c>HOTLINE_APPROVE=1</c>, and read the difference before you commit it.
/// </summary>
public class TranscriptTests
{
    private static string Folder => Cities.Folder("dialogs/transcripts");

    public static TheoryData<string> Transcripts() =>
        [.. Directory.EnumerateFiles(Folder, "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Transcripts))]
    public void The_hotline_says_what_the_transcript_says(string name)
    {
        var path = Path.Combine(Folder, name);
        var approved = File.ReadAllText(path).ReplaceLineEndings("\n");

        var played = Transcript.Play(approved, name.Split('.')[^2]);

        if (Environment.GetEnvironmentVariable("HOTLINE_APPROVE") == "1")
        {
            File.WriteAllText(path, played);
            return;
        }

        Assert.Equal(approved.TrimEnd(), played.TrimEnd());
    }

    [Theory]
    [InlineData("zh", 44)]
    [InlineData("en", 16)]
    public void There_are_enough_of_them(string language, int least) =>
        Assert.InRange(Directory.EnumerateFiles(Folder, $"*.{language}.txt").Count(), least, int.MaxValue);
}

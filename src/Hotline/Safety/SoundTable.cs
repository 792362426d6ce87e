namespace Hotline.Safety;

/// <summary>How Chinese sounds, whether it is written in characters or in pinyin. Sounds that many people confuse are one.</summary>
internal sealed class SoundTable
{
    // Stands for something without a sound: no word reaches over it.
    public const char Silence = '\u4dff';

    private const int LongestSyllable = 6;
    private const char First = '\u4e00';

    private readonly char[] _ofCharacter = new char[char.MaxValue + 1];
    private readonly Dictionary<string, char> _ofSyllable = [];
    private readonly Dictionary<char, char> _otherReading = [];

    public SoundTable(SoundCues cues)
    {
        Array.Fill(_ofCharacter, Silence);
        foreach (var (syllable, characters) in cues.Sounds)
        {
            var sound = Sound(syllable);
            foreach (var character in characters)
            {
                _ofCharacter[character] = sound;
            }
        }

        foreach (var (character, syllable) in cues.Readings)
        {
            _otherReading[character] = Sound(syllable);
        }
    }

    /// <summary>The sound of a character, or <see cref="Silence"/>.</summary>
    public char Of(char character) => _ofCharacter[character];

    /// <summary>The ways a word may sound; none when a character of it has no known sound.</summary>
    public IEnumerable<string> Of(string word)
    {
        IEnumerable<string> ways = [""];
        foreach (var character in word)
        {
            if (Of(character) == Silence)
            {
                return [];
            }

            char[] sounds = _otherReading.TryGetValue(character, out var other) ? [Of(character), other] : [Of(character)];
            ways = [.. ways.SelectMany(way => sounds.Select(sound => way + sound))];
        }

        return ways;
    }

    /// <summary>Cuts a run of letters into syllables; false when it is no pinyin.</summary>
    /// <param name="letters">Lower-case letters.</param>
    /// <param name="into">Receives the sound and the length of each syllable.</param>
    public bool TryCut(ReadOnlySpan<char> letters, List<(char Sound, int Length)> into)
    {
        if (letters.IsEmpty)
        {
            return true;
        }

        var count = into.Count;
        var lookup = _ofSyllable.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(LongestSyllable, letters.Length); length > 0; length--)
        {
            if (lookup.TryGetValue(letters[..length], out var sound))
            {
                into.Add((sound, length));
                if (TryCut(letters[length..], into))
                {
                    return true;
                }

                into.RemoveRange(count, into.Count - count);
            }
        }

        return false;
    }

    private char Sound(string syllable)
    {
        if (!_ofSyllable.TryGetValue(syllable, out var sound))
        {
            var folded = Folded(syllable);
            sound = _ofSyllable.TryGetValue(folded, out var known) ? known : (char)(First + _ofSyllable.Count);
            _ofSyllable[syllable] = sound;
            _ofSyllable[folded] = sound;
        }

        return sound;
    }

    // zh and z, in and ing are one to half the country.
    private static string Folded(string syllable)
    {
        var folded = syllable.Replace('v', 'u');
        folded = folded.Length > 2 && folded[1] == 'h' && folded[0] is 'z' or 'c' or 's' ? folded.Remove(1, 1) : folded;
        return folded.EndsWith("ing", StringComparison.Ordinal) || folded.EndsWith("eng", StringComparison.Ordinal) ? folded[..^1] : folded;
    }
}

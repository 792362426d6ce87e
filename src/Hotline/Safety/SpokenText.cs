namespace Hotline.Safety;

/// <summary>A message as a row of sounds, each knowing where it stands in the normalised text.</summary>
internal sealed class SpokenText
{
    private readonly List<char> _sounds = [];
    private readonly List<(int Start, int End, bool Pinyin)> _places = [];

    public ReadOnlySpan<char> Sounds => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_sounds);

    public int Start(int index) => _places[index].Start;

    public int End(int index) => _places[index].End;

    public bool IsPinyin(int first, int last) => _places[first].Pinyin && _places[last].Pinyin;

    public static SpokenText Of(NormalisedText text, SoundTable sounds)
    {
        var spoken = new SpokenText();
        var pinyin = IsMostlyPinyin(text.Chars, sounds);
        var syllables = new List<(char Sound, int Length)>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsAsciiLetterLower(text[at]))
            {
                var end = EndOfLetters(text.Chars, at);
                syllables.Clear();
                if (pinyin && sounds.TryCut(text.Chars[at..end], syllables))
                {
                    var start = at;
                    foreach (var (sound, length) in syllables)
                    {
                        spoken.Add(sound, start, start + length, pinyin: true);
                        start += length;
                    }
                }
                else
                {
                    spoken.Add(SoundTable.Silence, at, end, pinyin: false);
                }

                at = end;
            }
            else
            {
                // A space parts syllables of pinyin, not words.
                if (text[at] != ' ' || !pinyin)
                {
                    spoken.Add(sounds.Of(text[at]), at, at + 1, pinyin: false);
                }

                at++;
            }
        }

        return spoken;
    }

    private void Add(char sound, int start, int end, bool pinyin)
    {
        _sounds.Add(sound);
        _places.Add((start, end, pinyin));
    }

    // English has words that are syllables too (he, she, can, men); it does not consist of them.
    private static bool IsMostlyPinyin(ReadOnlySpan<char> chars, SoundTable sounds)
    {
        var (runs, cut) = (0, 0);
        var syllables = new List<(char Sound, int Length)>();
        for (var at = 0; at < chars.Length;)
        {
            if (!char.IsAsciiLetterLower(chars[at]))
            {
                at++;
                continue;
            }

            var end = EndOfLetters(chars, at);
            syllables.Clear();
            runs++;
            cut += sounds.TryCut(chars[at..end], syllables) ? 1 : 0;
            at = end;
        }

        return cut > 0 && cut * 10 >= runs * 8;
    }

    private static int EndOfLetters(ReadOnlySpan<char> chars, int at)
    {
        while (at < chars.Length && char.IsAsciiLetterLower(chars[at]))
        {
            at++;
        }

        return at;
    }
}

namespace Hotline.Safety;

/// <summary>Finds words by their sound: mistyped with other characters of the same sound, or typed in pinyin.</summary>
internal sealed class SoundMatcher
{
    private readonly SoundTable _sounds;
    private readonly SoundWord[] _words;
    private readonly WordAutomaton _automaton;

    public SoundMatcher(SoundCues cues, SoundTable sounds, IReadOnlyList<SoundWord> words)
    {
        _sounds = sounds;
        char[] particles = [.. cues.Particles.Select(sounds.Of).Where(sound => sound != SoundTable.Silence).Distinct()];
        var bySound = cues.WithParticle.ToHashSet();
        _words = [.. words];
        _automaton = new WordAutomaton([.. _words.SelectMany((word, index) => Spoken(word, index, bySound, particles))]);
    }

    /// <summary>Adds the words that only their sound gives away, as hits of the normalised text.</summary>
    /// <returns>Whether any was added; they are then not in order.</returns>
    public bool Find(NormalisedText text, List<Hit> hits)
    {
        var spoken = SpokenText.Of(text, _sounds);
        var found = new List<Hit>();
        _automaton.Find(spoken.Sounds, found);
        var before = hits.Count;
        foreach (var (index, first, end) in found)
        {
            var word = _words[index];
            var last = first + Math.Min(word.Written.Length, end - first) - 1;
            if (spoken.IsPinyin(first, last) || (!word.OnlyPinyin && IsLongEnough(word, end - first)))
            {
                var (start, stop) = (spoken.Start(first), spoken.End(last));
                if (!text.Chars[start..stop].SequenceEqual(word.Written))
                {
                    hits.Add(new Hit(word.Element, start, stop));
                }
            }
        }

        return hits.Count > before;
    }

    // 大学生 sounds like 打学生; four syllables, or a word of the list with its particle, are hardly ever another word.
    private static bool IsLongEnough(SoundWord word, int syllables) => syllables > 3 || syllables > word.Written.Length;

    private IEnumerable<Word> Spoken(SoundWord word, int index, HashSet<string> bySound, char[] particles)
    {
        foreach (var sound in _sounds.Of(word.Written))
        {
            yield return new Word(sound, index, GoesOn: true, ComesAfter: true);
            if (bySound.Contains(word.Written))
            {
                foreach (var particle in particles)
                {
                    yield return new Word(sound + particle, index, GoesOn: true, ComesAfter: true);
                }
            }
        }
    }
}

/// <summary>A word that may be found by its sound.</summary>
/// <param name="Written">As the cues write it, in simplified characters, at least two.</param>
/// <param name="Element">What it is a word of.</param>
/// <param name="OnlyPinyin">Whether only pinyin counts; characters of the same sound would be another word too often.</param>
internal readonly record struct SoundWord(string Written, int Element, bool OnlyPinyin);

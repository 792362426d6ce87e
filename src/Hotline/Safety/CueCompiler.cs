namespace Hotline.Safety;

/// <summary>Turns the words and patterns of the cues into elements and what is run over a message.</summary>
internal sealed class CueCompiler(SafetyCues cues, char[] simplified)
{
    private readonly Dictionary<string, int> _elements = [];
    private readonly List<Word> _words = [];
    private readonly Dictionary<(string Written, int Element), bool> _onlyPinyin = [];
    private readonly List<RunPattern> _patterns = [];

    public IReadOnlyList<Word> Words => _words;

    public IReadOnlyList<SoundWord> SoundWords => [.. _onlyPinyin.Select(word => new SoundWord(word.Key.Written, word.Key.Element, word.Value))];

    public void AddEach<T>(CueRole role, IReadOnlyList<T> items, Func<T, Wording> wording)
    {
        for (var index = 0; index < items.Count; index++)
        {
            Add(role, index, wording(items[index]));
        }
    }

    public void Add(CueRole role, int index, Wording wording)
    {
        Add(role, index, wording.Zh, Writing.Chinese);
        Add(role, index, wording.En, Writing.English);
        Add(role, index, wording.Pinyin, Writing.Pinyin);
    }

    public RunPattern[][] PatternsByLastElement(Func<CueRole, bool> roles)
    {
        var lists = new List<RunPattern>[_elements.Count];
        foreach (var pattern in _patterns.Where(pattern => roles(pattern.Role)))
        {
            (lists[pattern.Elements[^1]] ??= []).Add(pattern);
        }

        return [.. lists.Select(list => list?.ToArray() ?? [])];
    }

    private void Add(CueRole role, int index, IReadOnlyList<string> patterns, Writing writing)
    {
        foreach (var text in patterns)
        {
            if (!CuePattern.TryParse(text, out var read, out var problem))
            {
                throw new ArgumentException(problem);
            }

            foreach (var pattern in read)
            {
                int[] elements = [.. pattern.Parts.Select(part => Element(part, writing, role))];
                CueLink[] links = [.. pattern.Parts.Select(part => part.Link)];
                _patterns.Add(new RunPattern(role, index, elements, links, writing != Writing.Chinese));
            }
        }
    }

    private int Element(CuePart part, Writing writing, CueRole role)
    {
        // A cue of danger is also known by its sound; what softens it only as it is written, or in pinyin.
        var danger = role == CueRole.Danger;
        var key = $"{writing}{(danger ? '!' : '.')}{(part.IsList ? '{' : '=')}{part.Words}";
        if (_elements.TryGetValue(key, out var element))
        {
            return element;
        }

        element = _elements.Count;
        _elements[key] = element;
        if (writing == Writing.Chinese)
        {
            foreach (var word in Plain(part, writing).Select(Normal).Where(word => word.Length > 1))
            {
                _onlyPinyin.TryAdd((word, element), !danger);
            }
        }

        foreach (var word in Surfaces(part, writing).Distinct())
        {
            // Pinyin is often written without spaces; a long word in it is no English one by accident.
            var longPinyin = writing == Writing.Pinyin && word.Length >= 7;
            _words.Add(new Word(word.TrimEnd('*'), element, longPinyin || word.EndsWith('*'), longPinyin));
        }

        return element;
    }

    private IEnumerable<string> Surfaces(CuePart part, Writing writing)
    {
        return Plain(part, writing).SelectMany(word => writing switch
        {
            Writing.Chinese => Spelt(Normal(word)),
            Writing.English => [Normal(word)],
            Writing.Pinyin => Joined(Normal(word)).SelectMany<string, string>(joined => [joined, joined + "le", joined + "la"]),
        });
    }

    private IReadOnlyList<string> Plain(CuePart part, Writing writing) =>
        !part.IsList ? [part.Words]
        : !cues.Words.TryGetValue(part.Words, out var list) ? throw new ArgumentException($"there is no word list '{part.Words}'")
        : writing switch { Writing.Chinese => list.Zh, Writing.English => list.En, Writing.Pinyin => list.Pinyin };

    private string Normal(string word) => string.Concat(word.Select(c => simplified[c]).Where(c => c != Script.Dropped));

    private IEnumerable<string> Spelt(string word)
    {
        yield return word;
        foreach (var (right, others) in cues.Spellings)
        {
            if (word.Contains(right, StringComparison.Ordinal))
            {
                foreach (var other in others)
                {
                    yield return word.Replace(right, Normal(other), StringComparison.Ordinal);
                }
            }
        }
    }

    // "zhao huo" is also written "zhaohuo".
    private static IEnumerable<string> Joined(string word)
    {
        var gap = word.IndexOf(' ', StringComparison.Ordinal);
        if (gap < 0)
        {
            return [word];
        }

        var head = word[..gap];
        return Joined(word[(gap + 1)..]).SelectMany<string, string>(rest => [$"{head} {rest}", head + rest]);
    }

    private enum Writing
    {
        Chinese = 1,
        English = 2,
        Pinyin = 3,
    }
}

namespace Hotline.Safety;

/// <summary>Finds every word of a list in a text in one pass (Aho and Corasick, 1975).</summary>
internal sealed class WordAutomaton
{
    private const int Root = 0;

    private readonly ushort[] _symbols = new ushort[char.MaxValue + 1];
    private readonly int[] _fail;
    private readonly int[] _outputLink;
    private readonly int[][] _outputs;
    private readonly int[] _fromRoot;
    private readonly ulong[] _keys;
    private readonly int[] _targets;
    private readonly int _mask;
    private readonly Word[] _words;

    /// <param name="words">The words; the same text may appear under several elements.</param>
    public WordAutomaton(IReadOnlyList<Word> words)
    {
        _words = [.. words];
        ushort symbols = 0;
        var children = new List<Dictionary<ushort, int>> { new() };
        var outputs = new List<List<int>> { new() };
        for (var index = 0; index < _words.Length; index++)
        {
            var state = Root;
            foreach (var c in _words[index].Text)
            {
                var symbol = _symbols[c] != 0 ? _symbols[c] : _symbols[c] = ++symbols;
                if (!children[state].TryGetValue(symbol, out var next))
                {
                    next = children.Count;
                    children[state][symbol] = next;
                    children.Add([]);
                    outputs.Add([]);
                }

                state = next;
            }

            outputs[state].Add(index);
        }

        _outputs = [.. outputs.Select(list => list.ToArray())];
        _fail = new int[children.Count];
        _outputLink = new int[children.Count];
        _fromRoot = new int[symbols + 1];
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(children.Count * 2) + 2);
        (_keys, _targets, _mask) = (new ulong[size], new int[size], size - 1);
        Link(children);
    }

    /// <summary>Adds every word found to <paramref name="hits"/>, in the order they end.</summary>
    public void Find(ReadOnlySpan<char> text, List<Hit> hits)
    {
        var state = Root;
        for (var at = 0; at < text.Length; at++)
        {
            var symbol = _symbols[text[at]];
            if (symbol == 0)
            {
                state = Root;
                continue;
            }

            state = Step(state, symbol);
            for (var output = _outputs[state].Length > 0 ? state : _outputLink[state]; output != Root; output = _outputLink[output])
            {
                foreach (var index in _outputs[output])
                {
                    var word = _words[index];
                    var start = at + 1 - word.Text.Length;
                    if (StandsAlone(text, start, at + 1, word))
                    {
                        hits.Add(new Hit(word.Element, start, at + 1));
                    }
                }
            }
        }
    }

    private static bool StandsAlone(ReadOnlySpan<char> text, int start, int end, Word word) =>
        !char.IsAsciiLetter(word.Text[0])
        || ((word.ComesAfter || start == 0 || !char.IsAsciiLetter(text[start - 1]))
            && (word.GoesOn || end == text.Length || !char.IsAsciiLetter(text[end])));

    private int Step(int state, ushort symbol)
    {
        while (state != Root)
        {
            var next = Child(state, symbol);
            if (next != Root)
            {
                return next;
            }

            state = _fail[state];
        }

        return _fromRoot[symbol];
    }

    private int Child(int state, ushort symbol)
    {
        var key = ((ulong)(uint)state << 16) | symbol;
        for (var slot = Slot(key); _keys[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] == key)
            {
                return _targets[slot];
            }
        }

        return Root;
    }

    private int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> 32) & _mask;

    private void Link(List<Dictionary<ushort, int>> children)
    {
        var waiting = new Queue<int>();
        foreach (var (symbol, child) in children[Root])
        {
            _fromRoot[symbol] = child;
            waiting.Enqueue(child);
        }

        // Breadth first, so that the shorter states a state falls back to are finished before it.
        for (var state = 1; state < children.Count; state++)
        {
            foreach (var (symbol, child) in children[state])
            {
                var key = ((ulong)(uint)state << 16) | symbol;
                var slot = Slot(key);
                while (_keys[slot] != 0)
                {
                    slot = (slot + 1) & _mask;
                }

                (_keys[slot], _targets[slot]) = (key, child);
            }
        }

        while (waiting.TryDequeue(out var state))
        {
            foreach (var (symbol, child) in children[state])
            {
                _fail[child] = Step(_fail[state], symbol);
                _outputLink[child] = _outputs[_fail[child]].Length > 0 ? _fail[child] : _outputLink[_fail[child]];
                waiting.Enqueue(child);
            }
        }
    }
}

/// <summary>A word the automaton looks for.</summary>
/// <param name="Text">Normalised, at least one character.</param>
/// <param name="Element">What it is a word of.</param>
/// <param name="GoesOn">Whether letters may follow; matters to words in Latin letters only.</param>
/// <param name="ComesAfter">Whether letters may stand before it; the same.</param>
internal readonly record struct Word(string Text, int Element, bool GoesOn, bool ComesAfter);

/// <summary>A word found.</summary>
internal readonly record struct Hit(int Element, int Start, int End);

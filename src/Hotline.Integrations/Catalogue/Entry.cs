using System.Globalization;

namespace Hotline.Integrations.Catalogue;

/// <summary>
/// One map of a file, read key by key. Whatever is missing, of the wrong sort or left over is noted and reading goes on,
/// so that one run tells everything that is wrong.
/// </summary>
internal sealed class Entry
{
    private readonly CatalogueFile _file;
    private readonly Dictionary<string, (int Line, YamlNode Value)> _values = [];
    private readonly List<string> _asked = [];
    private readonly List<string> _keys = [];

    public Entry(CatalogueFile file, YamlNode.Map map)
    {
        _file = file;
        Line = map.Line;
        foreach (var (key, value) in map.Entries)
        {
            if (_values.TryAdd(key.Text, (key.Line, value)))
            {
                _keys.Add(key.Text);
            }
            else
            {
                Fault(key.Line, $"the key '{key.Text}' is written twice; the first is on line {_values[key.Text].Line}");
            }
        }
    }

    /// <summary>Where the map begins.</summary>
    public int Line { get; }

    /// <summary>No fault was noted through this entry.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>The keys as written.</summary>
    public IReadOnlyList<string> Keys => _keys;

    /// <summary>Notes a fault and makes the entry unsound.</summary>
    public void Fault(int line, string problem)
    {
        IsSound = false;
        _file.Fault(line, problem);
    }

    /// <summary>The line of a key, or the entry's own.</summary>
    public int LineOf(string key) => _values.TryGetValue(key, out var found) ? found.Line : Line;

    /// <summary>Whether the key is there.</summary>
    public bool Has(string key) => _values.ContainsKey(key);

    /// <summary>Notes every key nobody asked for.</summary>
    public void NothingElse()
    {
        foreach (var key in _keys.Except(_asked))
        {
            Fault(LineOf(key), $"the key '{key}' is not known here; allowed are {string.Join(", ", _asked)}");
        }
    }

    /// <summary>The node under a key, or null; a missing key is a fault unless it may be missing.</summary>
    public YamlNode? Node(string key, bool optional = false)
    {
        if (!_asked.Contains(key))
        {
            _asked.Add(key);
        }

        if (_values.TryGetValue(key, out var found))
        {
            return found.Value;
        }

        if (!optional)
        {
            Fault(Line, $"the key '{key}' is missing");
        }

        return null;
    }

    /// <summary>A word or sentence that is not empty, or null.</summary>
    public string? Text(string key, bool optional = false) => Node(key, optional) switch
    {
        null => null,
        YamlNode.Scalar { Text: var text } when text.Trim().Length > 0 => text.Trim(),
        var other => Wrong<string>(other, key, "some text"),
    };

    /// <summary>A text that reads as something, or the default with a fault that says the rule.</summary>
    public T? Parsed<T>(string key, Func<string, (bool Ok, T? Value)> parse, string rule, bool optional = false)
    {
        if (Text(key, optional) is not { } text)
        {
            return default;
        }

        var (ok, value) = parse(text);
        return ok ? value : Wrong<T>(Node(key)!, key, rule);
    }

    /// <summary>A whole number in a range, or 0 with a fault.</summary>
    public int Whole(string key, int least, int most) =>
        Parsed(
            key,
            text => (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most, number),
            $"a whole number from {least} to {most}");

    /// <summary>A date, or null.</summary>
    public DateOnly? Date(string key, bool optional = false) =>
        Parsed<DateOnly?>(
            key,
            text => (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date), date),
            "a date such as 2026-01-31",
            optional);

    /// <summary>true or false; false when it may be missing and is.</summary>
    public bool Flag(string key, bool optional = false) =>
        Parsed(key, text => (text is "true" or "false", text == "true"), "true or false", optional);

    /// <summary>One word of several.</summary>
    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> choices, bool optional = false) =>
        Parsed(key, text => (choices.TryGetValue(text, out var value), value), $"one of {string.Join(", ", choices.Keys)}", optional);

    /// <summary>A list of texts; empty when it is missing.</summary>
    public IReadOnlyList<(string Text, int Line)> Texts(string key, bool optional = false)
    {
        if (Node(key, optional) is not { } node)
        {
            return [];
        }

        if (node is not YamlNode.Items list)
        {
            Wrong<string>(node, key, "a list");
            return [];
        }

        var texts = new List<(string, int)>(list.Nodes.Count);
        foreach (var item in list.Nodes)
        {
            if (item is YamlNode.Scalar { Text: var text } && text.Trim().Length > 0)
            {
                texts.Add((text.Trim(), item.Line));
            }
            else
            {
                Fault(item.Line, $"'{key}' holds {item.Sort}; it must be some text");
            }
        }

        return texts;
    }

    /// <summary>The map under a key, or null.</summary>
    public Entry? Inner(string key, bool optional = false)
    {
        switch (Node(key, optional))
        {
            case null:
                return null;
            case YamlNode.Map map:
                return new Entry(_file, map);
            case var other:
                Wrong<string>(other, key, "a map");
                return null;
        }
    }

    /// <summary>The maps in the list under a key.</summary>
    public IReadOnlyList<Entry> Each(string key, bool optional = false)
    {
        if (Node(key, optional) is not { } node)
        {
            return [];
        }

        if (node is not YamlNode.Items list)
        {
            Wrong<string>(node, key, "a list");
            return [];
        }

        foreach (var other in list.Nodes.Where(item => item is not YamlNode.Map))
        {
            Fault(other.Line, $"'{key}' holds {other.Sort}; each must be a map");
        }

        return [.. list.Nodes.OfType<YamlNode.Map>().Select(map => new Entry(_file, map))];
    }

    /// <summary>Takes an inner entry's soundness for one's own.</summary>
    public void Answer(Entry inner) => IsSound &= inner.IsSound;

    /// <summary>Notes that what stands under a key is not what must stand there.</summary>
    public T? Wrong<T>(YamlNode found, string key, string rule)
    {
        Fault(found.Line, $"'{key}' is {found.Sort}; it must be {rule}");
        return default;
    }
}

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Hotline.Integrations.Catalogue;

/// <summary>A piece of a YAML file with the line it begins on. Only what the catalogue needs: maps, lists and scalars.</summary>
internal abstract record YamlNode
{
    private YamlNode(int line) => Line = line;

    /// <summary>The line it begins on, from 1.</summary>
    public int Line { get; }

    /// <summary>Keys and values, in the order of the file.</summary>
    public sealed record Map(int Line, IReadOnlyList<(Scalar Key, YamlNode Value)> Entries) : YamlNode(Line);

    /// <summary>A list.</summary>
    public sealed record Items(int Line, IReadOnlyList<YamlNode> Nodes) : YamlNode(Line);

    /// <summary>A word, a number or a sentence; the catalogue decides which.</summary>
    public sealed record Scalar(int Line, string Text, bool Quoted) : YamlNode(Line);

    /// <summary>What a person calls this sort of node.</summary>
    public string Sort => this switch
    {
        Map => "a map",
        Items => "a list",
        Scalar { Text: "" } => "nothing",
        Scalar scalar => $"'{(scalar.Text.Length > 40 ? scalar.Text[..40] + "…" : scalar.Text)}'",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Reads the one document of a file.</summary>
    /// <exception cref="YamlException">It is not YAML, or uses what the catalogue does not: anchors, several documents.</exception>
    public static YamlNode Read(TextReader text)
    {
        var parser = new Parser(text);
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            throw new YamlException(new Mark(0, 1, 1), new Mark(0, 1, 1), "the file is empty");
        }

        parser.Consume<DocumentStart>();
        var root = ReadNode(parser);
        parser.Consume<DocumentEnd>();
        if (parser.Current is not StreamEnd)
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, "a second document begins here; one file holds one");
        }

        return root;
    }

    private static YamlNode ReadNode(Parser parser)
    {
        if (parser.TryConsume<YamlDotNet.Core.Events.Scalar>(out var scalar))
        {
            return new Scalar(LineOf(scalar), scalar.Value, scalar.Style is not ScalarStyle.Plain);
        }

        if (parser.TryConsume<SequenceStart>(out var list))
        {
            var nodes = new List<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                nodes.Add(ReadNode(parser));
            }

            return new Items(LineOf(list), nodes);
        }

        if (parser.TryConsume<MappingStart>(out var map))
        {
            var entries = new List<(Scalar, YamlNode)>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var at = parser.Current!;
                if (ReadNode(parser) is not Scalar key)
                {
                    throw new YamlException(at.Start, at.End, "a key must be a word");
                }

                entries.Add((key, ReadNode(parser)));
            }

            return new Map(LineOf(map), entries);
        }

        var other = parser.Current!;
        throw new YamlException(other.Start, other.End, "anchors and aliases are not used in the catalogue; write the value out");
    }

    private static int LineOf(ParsingEvent at) => (int)at.Start.Line;
}

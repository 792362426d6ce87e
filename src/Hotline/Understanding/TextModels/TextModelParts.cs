using System.Runtime.InteropServices;
using System.Text;

namespace Hotline.Understanding.TextModels;

/// <summary>What a model is made of, and how it is kept in a file.</summary>
internal sealed record TextModelParts
{
    private const uint Magic = 0x324D5448; // "HTM2"
    private const int MostLabels = 10_000;

    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The hash of every feature.</summary>
    public required ulong[] Hashes { get; init; }

    /// <summary>How rare every feature is.</summary>
    public required float[] Idf { get; init; }

    /// <summary>The weights of feature 0, a number a label; then those of feature 1, and so on. Sixteen bits are enough.</summary>
    public required Half[] Weights { get; init; }

    public required float[] Bias { get; init; }

    public required float TitleWeight { get; init; }

    public required float Sharpness { get; init; }

    public required IReadOnlyDictionary<char, char> Variants { get; init; }

    public static TextModelParts Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (reader.ReadUInt32() != Magic)
            {
                throw new InvalidDataException("This file is not a text model of this version; train it again.");
            }

            var labels = new string[Within(reader.ReadInt32(), MostLabels)];
            for (var i = 0; i < labels.Length; i++)
            {
                labels[i] = reader.ReadString();
            }

            var variants = new Dictionary<char, char>();
            for (var left = Within(reader.ReadInt32(), char.MaxValue); left > 0; left--)
            {
                variants[(char)reader.ReadUInt16()] = (char)reader.ReadUInt16();
            }

            var (titleWeight, sharpness) = (reader.ReadSingle(), reader.ReadSingle());
            var features = Within(reader.ReadInt32(), FeatureIndex.MostFeatures);
            return new TextModelParts
            {
                Labels = labels,
                Variants = variants,
                TitleWeight = titleWeight,
                Sharpness = sharpness,
                Weights = Array<Half>(stream, features * labels.Length),
                Hashes = Array<ulong>(stream, features),
                Idf = Array<float>(stream, features),
                Bias = Array<float>(stream, labels.Length),
            };
        }
        catch (EndOfStreamException cut)
        {
            throw new InvalidDataException("This text model is cut short; train it again.", cut);
        }
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Labels.Count);
        foreach (var label in Labels)
        {
            writer.Write(label);
        }

        writer.Write(Variants.Count);
        foreach (var (variant, standard) in Variants.OrderBy(pair => pair.Key))
        {
            writer.Write((ushort)variant);
            writer.Write((ushort)standard);
        }

        writer.Write(TitleWeight);
        writer.Write(Sharpness);
        writer.Write(Hashes.Length);
        writer.Write(MemoryMarshal.AsBytes(Weights.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(Hashes.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(Idf.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(Bias.AsSpan()));
    }

    private static T[] Array<T>(Stream stream, int length)
        where T : unmanaged
    {
        var array = new T[length];
        stream.ReadExactly(MemoryMarshal.AsBytes(array.AsSpan()));
        return array;
    }

    private static int Within(int count, int most) =>
        count >= 0 && count <= most ? count : throw new InvalidDataException("This text model is damaged; train it again.");
}

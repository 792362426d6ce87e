using System.Text;
using YamlDotNet.Core;

namespace Hotline.Integrations.Catalogue;

/// <summary>One file of the catalogue while it is read.</summary>
/// <param name="folder">The catalogue folder.</param>
/// <param name="name">The file's name within it, with forward slashes.</param>
/// <param name="faults">Where its faults go.</param>
internal sealed class CatalogueFile(string folder, string name, Faults faults)
{
    private static readonly UTF8Encoding _strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The name within the catalogue folder.</summary>
    public string Name => name;

    /// <summary>Notes a fault of this file; line 0 speaks of the file itself.</summary>
    public void Fault(int line, string problem) => faults.Add(name, line, problem);

    /// <summary>Everything in it, or null with a fault when it is missing or not UTF-8.</summary>
    public string? Content()
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, name), _strictUtf8);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            Fault(0, "the file is missing");
        }
        catch (DecoderFallbackException)
        {
            Fault(0, "the file is not UTF-8");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Fault(0, $"the file cannot be read: {failure.Message}");
        }

        return null;
    }

    /// <summary>The file as one map, or null with a fault.</summary>
    public Entry? Yaml()
    {
        if (Content() is not { } text)
        {
            return null;
        }

        try
        {
            if (YamlNode.Read(new StringReader(text)) is YamlNode.Map map)
            {
                return new Entry(this, map);
            }

            Fault(1, "the file must be a map of keys and values");
        }
        catch (YamlException failure)
        {
            // The parser's message repeats the position in front; ours stands there already.
            Fault((int)failure.Start.Line, $"this is not YAML that can be read: {failure.Message.Split("): ")[^1]}");
        }

        return null;
    }
}

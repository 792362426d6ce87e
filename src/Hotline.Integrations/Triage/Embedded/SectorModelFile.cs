using System.Diagnostics;
using Hotline.Catalogue;
using Hotline.Integrations.Storage;
using Hotline.Safety;
using Hotline.Understanding;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hotline.Integrations.Triage.Embedded;

/// <summary>The trained model on disk, one file for each corpus and version of the code. It can be lost: it is trained again.</summary>
internal sealed partial class SectorModelFile(
    City city, SafetyRules rules, IOptions<EmbeddedOptions> options, DataFolder data, ILogger<SectorModelFile> log)
{
    /// <summary>The model of the city's corpus, read when there is one and trained when there is none.</summary>
    public (SectorModel Model, string Version) ReadOrTrain()
    {
        var corpus = SectorCorpus.Of(city);
        var version = $"{SectorModel.CodeVersion}-{SectorCorpus.Hash(corpus)}";
        var path = Path.Combine(Folder, $"{version}.model");
        if (Read(path) is { } model)
        {
            return (model, version);
        }

        var watch = Stopwatch.StartNew();
        model = SectorModel.Train(corpus, rules.Cues.Traditional);
        Trained(version, watch.Elapsed.TotalSeconds);
        Write(model, path);
        return (model, version);
    }

    private string Folder => options.Value.ModelDirectory is { Length: > 0 } folder ? folder : Path.Combine(data.Path, "models");

    private SectorModel? Read(string path)
    {
        try
        {
            using var stream = new BufferedStream(File.OpenRead(path), 1 << 16);
            return SectorModel.Read(stream);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or FormatException or UnauthorizedAccessException)
        {
            Unreadable(broken, path);
            return null;
        }
    }

    // Written beside its place and renamed, so that a power failure or a second process never leaves half a model.
    private void Write(SectorModel model, string path)
    {
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var stream = new BufferedStream(File.Create(temporary), 1 << 16))
            {
                model.Write(stream);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            Unwritable(failed, path);
        }
    }

    [LoggerMessage(111, LogLevel.Information, "Trained the sector model {Version} in {Seconds:F1} s")]
    private partial void Trained(string version, double seconds);

    [LoggerMessage(112, LogLevel.Warning, "The sector model {Path} cannot be read; it is trained again")]
    private partial void Unreadable(Exception why, string path);

    [LoggerMessage(113, LogLevel.Warning, "The sector model could not be kept in {Path}; the next start trains it again")]
    private partial void Unwritable(Exception why, string path);
}

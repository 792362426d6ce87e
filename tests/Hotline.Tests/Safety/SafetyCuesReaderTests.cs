using Hotline.Integrations.Catalogue;

namespace Hotline.Tests.Safety;

public sealed class SafetyCuesReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hotline-cues-").FullName;

    [Fact]
    public void The_repositorys_cues_are_sound() => Assert.Empty(SafetyCuesReader.Read(Rules.Catalogue).Faults);

    [Fact]
    public void Every_fault_is_told_with_file_and_line_and_what_is_allowed()
    {
        Copy();
        Write("dangers.yaml", "dangers:\n  - kind: fire\n    zh: 着火 {nothing}~着火\n  - kind: flying\n    needs: never\n    zh: 飞\n");
        Write("softeners.yaml", "softeners:\n  - kind: past\n    reach: everywhere\n    zh: 去年\npresent:\n  zh: 现在\n");

        var faults = SafetyCuesReader.Read(_folder, ["fire"]).Faults;

        Assert.Contains(faults, fault => fault is { File: "safety/dangers.yaml", Line: 3 } && fault.Problem.Contains("'nothing'", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault is { File: "safety/dangers.yaml", Line: 4 } && fault.Problem.Contains("'flying'", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault is { File: "safety/dangers.yaml", Line: 5 } && fault.Problem.Contains("short-message", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault is { File: "safety/softeners.yaml", Line: 3 } && fault.Problem.Contains("sentence-ahead", StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_file_is_told_once()
    {
        Copy();
        File.Delete(Path.Combine(_folder, "safety", "masks.yaml"));

        var fault = Assert.Single(SafetyCuesReader.Read(_folder).Faults);
        Assert.Equal("safety/masks.yaml", fault.File);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Copy()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "safety"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Rules.Catalogue, "safety"), "*.yaml"))
        {
            File.Copy(file, Path.Combine(_folder, "safety", Path.GetFileName(file)));
        }
    }

    private void Write(string file, string content) => File.WriteAllText(Path.Combine(_folder, "safety", file), content);
}

namespace Hotline.Tests.Architecture;

/// <summary>A channel is one folder and a line in the host. A folder without its line would be a channel nobody hears.</summary>
public class ChannelTests
{
    public static TheoryData<string> Modules() =>
        [.. Directory.EnumerateFiles(Repository.Path("src", "Hotline.Integrations", "Channels"), "*Module.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file))];

    [Theory, MemberData(nameof(Modules))]
    public void Every_channel_is_registered(string module)
    {
        var name = Path.GetFileName(Path.GetDirectoryName(module))!;
        var host = Repository.Read("src", "Hotline.Service", "Hosting", "HotlineHost.cs");

        Assert.Contains($".Add{name}(", host, StringComparison.Ordinal);
        Assert.Contains($".Map{name}(", host, StringComparison.Ordinal);
    }
}

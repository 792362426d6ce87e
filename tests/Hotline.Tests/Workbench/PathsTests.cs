using Hotline.Service.Workbench;

namespace Hotline.Tests.Workbench;

public class PathsTests
{
    [Theory]
    [InlineData("/console", true)]
    [InlineData("/console/tickets?status=Received", true)]
    [InlineData("/", true)]
    [InlineData("//elsewhere.example", false)]
    [InlineData("/\\elsewhere.example", false)]
    [InlineData("https://elsewhere.example", false)]
    [InlineData("/con\nsole", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_link_back_stays_within_the_service(string? path, bool isLocal) => Assert.Equal(isLocal, Paths.IsLocal(path));
}

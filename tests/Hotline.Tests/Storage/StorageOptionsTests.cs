using Hotline.Integrations.Storage;

namespace Hotline.Tests.Storage;

public class StorageOptionsTests
{
    private readonly StorageOptionsRules _rules = new();

    [Fact]
    public void The_defaults_are_sound() => Assert.True(_rules.Validate(null, new StorageOptions()).Succeeded);

    [Fact]
    public void Every_fault_is_told_at_once_with_key_value_and_rule()
    {
        var result = _rules.Validate(null, new StorageOptions
        {
            Provider = "Oracle",
            DataDirectory = " ",
            MaxBatch = 0,
            MaxWaiting = 2_000_000,
            BusyTimeoutSeconds = 61,
        });

        Assert.Equal(
            [
                "Storage:Provider is 'Oracle'; it must be Sqlite, the only provider this release has.",
                "Storage:DataDirectory is ' '; it must be the path of a folder, such as data.",
                "Storage:MaxBatch is 0; it must be from 1 to 10000.",
                "Storage:MaxWaiting is 2000000; it must be from 1 to 1000000.",
                "Storage:BusyTimeoutSeconds is 61; it must be from 1 to 60.",
            ],
            result.Failures);
    }
}

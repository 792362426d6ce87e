using Hotline.Channels;
using Hotline.FollowUp;
using Hotline.Integrations.Storage;
using Hotline.Journey;
using Hotline.Queueing;
using Hotline.Reports;
using Hotline.Tickets;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Hotline.IntegrationTests.Storage;

/// <summary>The whole of storage on a folder of its own, which goes with it.</summary>
public sealed class ScratchStorage : IAsyncDisposable
{
    private readonly bool _ownsFolder;

    public ScratchStorage(string? folder = null)
    {
        _ownsFolder = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("hotline-storage-").FullName;
        Services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder()
                .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:DataDirectory"] = Folder }).Build())
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton(SmallCity.Create())
            .AddStorage()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public string Folder { get; }

    public FakeTimeProvider Clock { get; } = new(Samples.Noon);

    public ServiceProvider Services { get; }

    public IRecord Record => Services.GetRequiredService<IRecord>();

    public ITicketStore Tickets => Services.GetRequiredService<ITicketStore>();

    public IServiceCentreQueue Queue => Services.GetRequiredService<IServiceCentreQueue>();

    public IOutbox Outbox => Services.GetRequiredService<IOutbox>();

    public IBlobStore Blobs => Services.GetRequiredService<IBlobStore>();

    public IPins Pins => Services.GetRequiredService<IPins>();

    internal GroupCommit Writer => Services.GetRequiredService<GroupCommit>();

    internal Database Database => Services.GetRequiredService<Database>();

    /// <summary>A connection of somebody else to the same file.</summary>
    public SqliteConnection OpenRaw()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(Folder, "hotline.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}

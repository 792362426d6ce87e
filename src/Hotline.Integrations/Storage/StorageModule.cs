using Hotline.Channels;
using Hotline.FollowUp;
using Hotline.Journey;
using Hotline.Queueing;
using Hotline.Reports;
using Hotline.Tickets;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hotline.Integrations.Storage;

/// <summary>The record, the queue in it, the outbox, the keys and the files.</summary>
public static class StorageModule
{
    /// <summary>
    /// Adds storage. Needs the city. A bad <c>Storage</c> section stops the service at startup, naming the setting; so does a
    /// record whose keys are missing. What waits to be written is written when the container is disposed of.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsRules>();
        services.TryAddSingleton(TimeProvider.System);

        services.AddSingleton<DataFolder>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<ReporterSeal>();
        services.AddSingleton<Database, SqliteDatabase>();
        services.AddSingleton<GroupCommit>();
        services.AddSingleton<RecordEvents>();

        services.AddSingleton<IPins, Pins>();
        services.AddSingleton<IRecord, SqliteRecord>();
        services.AddSingleton<ITicketStore, TicketStore>();
        services.AddSingleton<IServiceCentreQueue, ServiceCentreQueue>();
        services.AddSingleton<IOutbox, Outbox>();
        services.AddSingleton<IBlobStore, FileBlobStore>();
        services.AddSingleton<ApiKeys>();

        services.AddScoped(provider => provider.GetRequiredService<Database>().CreateDbContext());
        services.AddHostedService<PrepareStorage>();

        // Sign-in cookies outlive a restart: their keys lie with the others.
        services.AddDataProtection().SetApplicationName("Hotline");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
        {
            options.XmlRepository = new FileSystemXmlRepository(
                new DirectoryInfo(Path.Combine(provider.GetRequiredService<DataFolder>().Keys, "sign-in")),
                provider.GetRequiredService<ILoggerFactory>());

            // As open as the other keys, on purpose: the folder is its owner's alone.
            options.XmlEncryptor = new NullXmlEncryptor();
        }));

        return services;
    }

    /// <summary>Makes the tables before anything else starts, so that a fault is seen at once and not on a citizen's first message.</summary>
    private sealed class PrepareStorage(Database database) : IHostedLifecycleService
    {
        public Task StartingAsync(CancellationToken cancellationToken)
        {
            database.Prepare();
            return Task.CompletedTask;
        }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

using Hotline.Integrations.Storage.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hotline.Integrations.Storage;

/// <summary>
/// The tables. One model for every database; each database has a context of its own that carries its migrations
/// (docs/decisions/0003). Filing and turns write with plain commands; this is for lists, accounts and the schema.
/// </summary>
internal abstract class HotlineDb(DbContextOptions options) : IdentityDbContext<Account>(options)
{
    public DbSet<ConversationRow> Conversations => Set<ConversationRow>();

    public DbSet<ConversationLogRow> ConversationLog => Set<ConversationLogRow>();

    public DbSet<ReportRow> Reports => Set<ReportRow>();

    public DbSet<ReporterRow> Reporters => Set<ReporterRow>();

    public DbSet<TicketRow> Tickets => Set<TicketRow>();

    public DbSet<TicketUnitRow> TicketUnits => Set<TicketUnitRow>();

    public DbSet<TicketHistoryRow> TicketHistory => Set<TicketHistoryRow>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<AttachmentRow> Attachments => Set<AttachmentRow>();

    public DbSet<ApiKeyRow> ApiKeys => Set<ApiKeyRow>();

    public DbSet<CounterRow> Counters => Set<CounterRow>();

    /// <summary>Makes accounts of the newest shape, passkeys among them, whatever the host says: the schema must not depend on it.</summary>
    public static IServiceProvider AccountShape { get; } = new ServiceCollection()
        .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        NameAccounts(builder);

        builder.Entity<ConversationRow>(row =>
        {
            row.ToTable("conversations");
            row.HasIndex(r => new { r.Channel, r.Conversation }).IsUnique();
        });
        builder.Entity<ConversationLogRow>(row =>
        {
            row.ToTable("conversation_log");
            row.HasKey(r => new { r.ConversationId, r.Sequence });
            row.HasIndex(r => new { r.ConversationId, r.MessageId }).IsUnique().HasFilter("message_id is not null");
            row.HasOne<ConversationRow>().WithMany().HasForeignKey(r => r.ConversationId);
        });
        builder.Entity<ReportRow>(row =>
        {
            row.ToTable("reports");
            row.HasIndex(r => r.ReceiptNumber).IsUnique();
            row.HasIndex(r => new { r.Channel, r.IdempotencyKey }).IsUnique();
        });
        builder.Entity<ReporterRow>(row =>
        {
            row.ToTable("reporters");
            row.HasKey(r => r.ReportId);
            row.Property(r => r.ReportId).ValueGeneratedNever();
            row.HasOne<ReportRow>().WithOne().HasForeignKey<ReporterRow>(r => r.ReportId);
        });
        ShapeTickets(builder);
        builder.Entity<OutboxRow>(row =>
        {
            row.ToTable("outbox");
            row.HasIndex(r => r.NextAttemptAt).HasFilter("sent_at is null");
        });
        builder.Entity<AttachmentRow>().ToTable("attachments");
        builder.Entity<ApiKeyRow>(row =>
        {
            row.ToTable("api_keys");
            row.HasIndex(r => r.Sha256).IsUnique();
            row.HasIndex(r => r.Name).IsUnique().HasFilter("revoked_at is null");
        });
        builder.Entity<CounterRow>(row =>
        {
            row.ToTable("counters");
            row.HasKey(r => r.Name);
        });

        builder.UseSnakeCase();
    }

    private static void ShapeTickets(ModelBuilder builder)
    {
        builder.Entity<TicketRow>(row =>
        {
            row.ToTable("tickets");
            row.Property(r => r.Id).ValueGeneratedNever();
            row.HasIndex(r => r.Number).IsUnique();
            row.HasIndex(r => r.Status);
            row.HasIndex(r => r.Sector);
            row.HasIndex(r => r.DistrictCode);

            // The queue. The lease is in it, so that passing over a claimed ticket reads no row.
            row.HasIndex(r => new { r.Urgency, r.DueAt, r.Id, r.LeaseEndsAt }, "ix_tickets_queue")
                .IsDescending(true, false, false, false).HasFilter("waits");
            row.HasOne<ReportRow>().WithOne().HasForeignKey<TicketRow>(r => r.Id);
        });
        builder.Entity<TicketUnitRow>(row =>
        {
            row.ToTable("ticket_units");
            row.HasKey(r => new { r.TicketId, r.Unit });
            row.HasIndex(r => new { r.Unit, r.Status, r.TicketId });
            row.HasOne<TicketRow>().WithMany().HasForeignKey(r => r.TicketId);
        });
        builder.Entity<TicketHistoryRow>(row =>
        {
            row.ToTable("ticket_history");
            row.HasKey(r => new { r.TicketId, r.Sequence });
            row.HasOne<TicketRow>().WithMany().HasForeignKey(r => r.TicketId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void NameAccounts(ModelBuilder builder)
    {
        builder.Entity<Account>(row =>
        {
            row.ToTable("accounts");
            row.Property(r => r.DisplayName).HasMaxLength(100);
            row.Property(r => r.Unit).HasMaxLength(40);
        });
        builder.Entity<IdentityRole>().ToTable("roles");
        builder.Entity<IdentityUserRole<string>>().ToTable("account_roles");
        builder.Entity<IdentityUserClaim<string>>().ToTable("account_claims");
        builder.Entity<IdentityUserLogin<string>>().ToTable("account_logins");
        builder.Entity<IdentityUserToken<string>>().ToTable("account_tokens");
        builder.Entity<IdentityRoleClaim<string>>().ToTable("role_claims");
        builder.Entity<IdentityUserPasskey<string>>().ToTable("account_passkeys");
    }
}

using Hotline.Reports;
using Hotline.Tickets;

namespace Hotline.Integrations.Storage;

/// <summary>A reporter who says only now how they want to be known, sealed and ready to be written.</summary>
internal sealed class IdentityWrites(IdentityChange change, ReporterSeal seal)
{
    private const string UpdateReport = "update reports set mode = @p2 where id = @p1";

    private const string UpdateTicket = "update tickets set mode = @p2 where id = @p1";

    private const string Forget = "delete from reporters where report_id = @p1";

    private const string Insert = "insert into reporters (report_id, key_id, sealed) values (@p1, @p2, @p3)";

    private readonly SealedReporter? _reporter = change.Mode == ReporterMode.Anonymous ? null : seal.Seal(change.Reporter);

    public static IdentityWrites? Of(IdentityChange? change, ReporterSeal seal) => change is null ? null : new IdentityWrites(change, seal);

    public void Write(Commands commands, long id)
    {
        commands.Execute(UpdateReport, id, (int)change.Mode);
        commands.Execute(UpdateTicket, id, (int)change.Mode);
        commands.Execute(Forget, id);
        if (_reporter is not null)
        {
            commands.Execute(Insert, id, _reporter.KeyId, _reporter.Bytes);
        }
    }
}

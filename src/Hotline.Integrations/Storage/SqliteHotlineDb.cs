using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Hotline.Integrations.Storage;

/// <summary>The tables on SQLite; owner of the migrations in <c>Migrations/Sqlite</c>.</summary>
internal sealed class SqliteHotlineDb(DbContextOptions<SqliteHotlineDb> options) : HotlineDb(options);

/// <summary>For <c>dotnet ef migrations add NAME --context SqliteHotlineDb --output-dir Storage/Migrations/Sqlite</c>.</summary>
internal sealed class SqliteHotlineDbFactory : IDesignTimeDbContextFactory<SqliteHotlineDb>
{
    public SqliteHotlineDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteHotlineDb>().UseSqlite("Data Source=design.db").UseApplicationServiceProvider(HotlineDb.AccountShape).Options);
}

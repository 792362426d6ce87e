using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Hotline.Catalogue;
using Hotline.Integrations.Storage;
using Spectre.Console;

namespace Hotline.Service.Commands;

/// <summary><c>keys add|list|revoke</c>: the keys other programs sign their requests with. Works while the service runs.</summary>
internal static partial class KeysCommand
{
    public static Command Verb()
    {
        var name = new Argument<string>("NAME") { Description = "What you call it: 1 to 60 letters, digits, dots, hyphens and underscores, such as district-app." };
        var role = new Option<string>("--role")
        {
            Description = "agent (reads and moves every ticket), intake (files reports only) or unit:CODE (its own tickets, redacted).",
            HelpName = "agent|intake|unit:CODE",
            Required = true,
        };

        var add = new Command("add", "Make a key and show it, this once.") { name, role };
        add.SetAction((parsed, cancellation) => AddAsync(parsed, parsed.GetRequiredValue(name), parsed.GetRequiredValue(role), cancellation));

        var list = new Command("list", "List the keys, revoked ones among them.");
        list.SetAction(ListAsync);

        var revoke = new Command("revoke", "Take a key out of force, at once and for good.") { name };
        revoke.SetAction((parsed, cancellation) => RevokeAsync(parsed, parsed.GetRequiredValue(name), cancellation));

        return new Command("keys", "Keys for other programs.") { add, list, revoke };
    }

    private static async Task<int> AddAsync(ParseResult parsed, string name, string asked, CancellationToken cancellation)
    {
        if (!NamePattern().IsMatch(name))
        {
            return Refuse($"NAME is '{name}'; it must be 1 to 60 letters, digits, dots, hyphens and underscores.");
        }

        await using var app = Workplace.Open(parsed);
        if (RoleOf(asked, app.Services.GetRequiredService<City>()) is not (var role, var unit))
        {
            return Refuse($"--role is '{asked}'; it must be agent, intake or unit:CODE with the code of a unit of the catalogue, such as unit:fire-rescue.");
        }

        if (await app.Services.GetRequiredService<ApiKeys>().AddAsync(name, role, unit, cancellation) is not { } key)
        {
            return Refuse($"A key named '{name}' is in force already; revoke it first, or choose another name.");
        }

        // The key alone on standard output, so that a script can take it: key=$(hotline keys add NAME --role intake).
        await Console.Error.WriteLineAsync($"The key '{name}' ({asked}). It is shown this once; send it as 'Authorization: Bearer KEY'.");
        await Console.Out.WriteLineAsync(key);
        return 0;
    }

    private static async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var app = Workplace.Open(parsed);

        var table = new Table().AddColumns("Name", "Role", "Made (UTC)", "Revoked (UTC)");
        foreach (var key in await app.Services.GetRequiredService<ApiKeys>().ListAsync(cancellation))
        {
            var role = key.Role == ApiRole.Unit ? $"unit:{key.Unit}" : key.Role.ToString().ToLowerInvariant();
            table.AddRow(key.Name, role, Minute(key.CreatedAt), key.RevokedAt is { } at ? Minute(at) : "");
        }

        AnsiConsole.Write(table);
        return 0;
    }

    private static async Task<int> RevokeAsync(ParseResult parsed, string name, CancellationToken cancellation)
    {
        await using var app = Workplace.Open(parsed);
        if (!await app.Services.GetRequiredService<ApiKeys>().RevokeAsync(name, cancellation))
        {
            return Refuse($"No key named '{name}' is in force.");
        }

        await Console.Out.WriteLineAsync($"The key '{name}' is out of force.");
        return 0;
    }

    private static (ApiRole Role, UnitCode? Unit)? RoleOf(string asked, City city) => asked switch
    {
        "agent" => (ApiRole.Agent, null),
        "intake" => (ApiRole.Intake, null),
        _ when asked.StartsWith("unit:", StringComparison.Ordinal) && UnitCode.TryParse(asked["unit:".Length..], out var unit) && city.Unit(unit) is not null =>
            (ApiRole.Unit, unit),
        _ => null,
    };

    private static string Minute(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }

    [GeneratedRegex(@"^[A-Za-z0-9._-]{1,60}\z")]
    private static partial Regex NamePattern();
}

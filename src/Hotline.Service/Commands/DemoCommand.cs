using System.CommandLine;
using System.Globalization;
using Hotline.Catalogue;
using Hotline.Integrations.Conversations;
using Hotline.Service.Commands.Demo;
using Hotline.Service.Hosting;
using Hotline.Service.People;
using Hotline.Tickets;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace Hotline.Service.Commands;

/// <summary><c>demo</c>: fills an empty record with a believable day, for looking around. Accounts come with one-time links, never with passwords.</summary>
internal static class DemoCommand
{
    private const int Reports = 80;

    private static readonly Option<bool> _force = new("--force") { Description = "Also into a record that is not empty. Never do that to a real one: the demo cannot be taken out again." };

    public static Command Verb()
    {
        var verb = new Command("demo", "Fill an empty record with a believable day: reports, tickets, an emergency, accounts with one-time links.") { _force };
        verb.SetAction(RunAsync);
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var clock = new DemoClock();
        await using var app = Workplace.Open(parsed, services =>
        {
            // Accounts belong to the console.
            HotlineHost.AddServing(services);
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        });

        var tickets = app.Services.GetRequiredService<ITicketStore>();
        if (!parsed.GetValue(_force) && (await tickets.ListAsync(new TicketQuery { Take = 1 }, cancellation)).Count > 0)
        {
            await Console.Error.WriteLineAsync("The record is not empty: the demo would stand among real reports. Choose another folder with --data, or --force it.");
            return 1;
        }

        var city = app.Services.GetRequiredService<City>();
        var words = DemoWords.Read(DialogsOnDisk.Find(app.Services.GetRequiredService<IOptions<DialogsOptions>>().Value)!, city.Languages);
        var plan = new DemoDay(city, words).Plan(clock.GetUtcNow(), Reports, Guid.NewGuid().ToString("n")[..8]);

        var (byStatus, byUnit) = await ActivatorUtilities.CreateInstance<LiveDemoDay>(app.Services).RunAsync(plan, words, clock, cancellation);
        var busiest = byUnit.MaxBy(pair => pair.Value).Key;

        Show(byStatus);
        await InviteAsync(app, city, words, busiest);
        return 0;
    }

    private static void Show(IReadOnlyDictionary<TicketStatus, int> byStatus)
    {
        var table = new Table().AddColumns("Status", "Tickets");
        foreach (var (status, count) in byStatus.OrderBy(pair => pair.Key))
        {
            table.AddRow(status.ToString(), count.ToString(CultureInfo.InvariantCulture));
        }

        AnsiConsole.Write(table);
    }

    private static async Task InviteAsync(WebApplication app, City city, DemoWords words, UnitCode unit)
    {
        var accounts = app.Services.GetRequiredService<Accounts>();
        var language = city.Languages[0];
        var address = (app.Configuration["urls"] ?? "http://localhost:5000").Split(';')[0].TrimEnd('/');

        AccountLine[] people =
        [
            new(LiveDemoDay.AdministratorName, words.Line(language, "administrator", 0), [Roles.Administrator, Roles.Supervisor], null),
            new(LiveDemoDay.AgentName, words.Line(language, "agent", 0), [Roles.Agent], null),
            new(LiveDemoDay.UnitName, words.Line(language, "unit", 0), [Roles.Unit], unit.Value),
        ];

        Console.Out.WriteLine("Start the service on this data folder, then open a link to set a password. Each works once, for a day.");
        foreach (var person in people)
        {
            var answer = await accounts.CreateAsync(person);
            answer = answer.Succeeded ? answer : await accounts.InviteAsync(person.Name);
            Console.Out.WriteLine($"{person.Name} ({string.Join(", ", person.Roles)}{(person.Unit is null ? "" : $" {person.Unit}")}): {address}{answer.InvitationPath}");
        }
    }
}

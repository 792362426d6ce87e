using System.CommandLine;
using Hotline.Catalogue;
using Hotline.Service.Citizen;
using Hotline.Service.Hosting;
using Hotline.Service.Workbench.Words;
using Microsoft.Extensions.Options;

namespace Hotline.Service.Commands;

/// <summary><c>check</c>: reads settings, catalogue and dialogs as the service does at its start, and tells every fault.</summary>
internal static class CheckCommand
{
    public static Command Verb()
    {
        var verb = new Command("check", "Check settings, catalogue and dialogs. Tells every fault with its place; ends with 1 when there is one.");
        verb.SetAction((parsed, _) => RunAsync(parsed));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult parsed)
    {
        await using var app = Workplace.Open(parsed, HotlineHost.AddServing);

        var faults = Faults(app.Services);
        foreach (var fault in faults)
        {
            Console.Out.WriteLine(fault);
        }

        if (faults.Count > 0)
        {
            Console.Out.WriteLine(faults.Count == 1 ? "1 fault." : $"{faults.Count} faults.");
            return 1;
        }

        var city = app.Services.GetRequiredService<City>();
        Console.Out.WriteLine(
            $"Sound: {city.Sectors.Count} sectors, {city.Units.Count} units, {city.Districts.Count} districts, {city.Streets.Count} streets, " +
            $"{city.Directory.Rules.Count} dispatch rules, {city.Languages.Count} languages.");
        return 0;
    }

    /// <summary>Every fault the service would not start with, each once.</summary>
    internal static IReadOnlyList<string> Faults(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
        }
        catch (OptionsValidationException one)
        {
            return [.. one.Failures.Distinct()];
        }
        catch (AggregateException several)
        {
            // Rules that ask for the city meet its faults again.
            return [.. several.Flatten().InnerExceptions.SelectMany(Each).Distinct()];
        }

        return [.. WordFaults(services)];
    }

    // The words of pages and console are read when they are first needed; a fault in one must not hide the other's.
    private static IEnumerable<string> WordFaults(IServiceProvider services)
    {
        foreach (var words in (Type[])[typeof(PageWords), typeof(ConsoleWords)])
        {
            string? fault = null;
            try
            {
                services.GetRequiredService(words);
            }
            catch (InvalidOperationException faulty)
            {
                fault = faulty.Message;
            }

            if (fault is not null)
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> Each(Exception fault) =>
        fault is OptionsValidationException options ? options.Failures : [fault.Message];
}

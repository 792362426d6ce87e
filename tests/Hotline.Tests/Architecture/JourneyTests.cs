using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Hotline.Journey;

namespace Hotline.Tests.Architecture;

/// <summary>A report travels one way. These tests keep the code travelling the same way.</summary>
public class JourneyTests
{
    /// <summary>The stages, in the order a report passes through them. A stage may use earlier stages only. See docs/decisions/0001.</summary>
    private static readonly string[] _stages =
    [
        "Catalogue", "Channels", "Safety", "Understanding", "Reports", "Conversations", "Triage", "Tickets", "Queueing", "Cases", "FollowUp", "Insights", "Journey",
    ];

    private static readonly ArchUnitNET.Domain.Architecture _code = new ArchLoader().LoadAssemblies(typeof(FileReport).Assembly).Build();

    public static TheoryData<string> Folders() =>
        [.. Directory.EnumerateDirectories(Repository.Path("src", "Hotline")).Select(folder => Path.GetFileName(folder)).Where(name => name is not ("bin" or "obj"))];

    [Fact]
    public void No_stage_knows_a_later_one()
    {
        var backwards =
            from type in Ours(_code.Types)
            from used in Ours(type.Dependencies.Select(dependency => dependency.Target))
            where StageOf(used) > StageOf(type)
            select $"{type.FullName} uses {used.FullName}";

        Assert.Empty(backwards.Distinct());
    }

    [Theory, MemberData(nameof(Folders))]
    public void Every_folder_is_a_stage_and_begins_with_a_page_about_itself(string folder)
    {
        Assert.Contains(folder, _stages);
        Assert.InRange(File.ReadLines(Repository.Path("src", "Hotline", folder, "README.md")).Count(), 5, 40);
    }

    [Fact]
    public void The_journey_names_no_vendor()
    {
        // What the runtime brings, and the abstractions every host shares.
        string[] allowed =
        [
            "System.", "netstandard", "mscorlib", "Microsoft.CSharp", "Microsoft.Extensions.DependencyInjection.Abstractions",
            "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options", "Microsoft.Extensions.Configuration.", "Microsoft.Extensions.Primitives",
        ];
        var references = typeof(FileReport).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!);

        Assert.All(references, name => Assert.Contains(allowed, prefix => name.StartsWith(prefix, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_journey_opens_no_file_and_no_connection()
    {
        string[] outside = ["System.IO.File", "System.IO.Directory", "System.Net.Http", "System.Net.Sockets", "System.Data.", "System.Console", "System.Diagnostics.Process"];
        var reaching =
            from type in Ours(_code.Types)
            from used in type.Dependencies.Select(dependency => dependency.Target.FullName)
            where outside.Any(prefix => used.StartsWith(prefix, StringComparison.Ordinal))
            select $"{type.FullName} uses {used}";

        Assert.Empty(reaching.Distinct());
    }

    private static IEnumerable<IType> Ours(IEnumerable<IType> types) => types.Where(type => StageOf(type) >= 0);

    private static int StageOf(IType type) =>
        Array.FindIndex(_stages, stage => type.FullName.StartsWith($"Hotline.{stage}.", StringComparison.Ordinal));
}

using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hotline.Journey;
using Microsoft.Extensions.Configuration;

namespace Hotline.Tests.Architecture;

/// <summary><c>appsettings.sample.json</c> shows every setting with its default. It cannot drift from the code.</summary>
public class SettingsTests
{
    // The host's own sections, which the sample shows because people look for them there.
    private static readonly string[] _ofTheHost = ["Logging", "Urls", "AllowedHosts"];

    private static readonly JsonSerializerOptions _readable = new() { WriteIndented = true };

    public static TheoryData<Type> Options() => [.. Assemblies().SelectMany(assembly => assembly.GetTypes()).Where(type => SectionOf(type) is not null)];

    [Theory, MemberData(nameof(Options))]
    public void The_sample_shows_every_setting_with_its_default(Type options)
    {
        var section = SectionOf(options)!;
        var standard = Activator.CreateInstance(options, nonPublic: true)!;
        var shown = Activator.CreateInstance(options, nonPublic: true)!;
        var sample = new ConfigurationBuilder().AddJsonFile(Repository.Path("appsettings.sample.json")).Build().GetSection(section);
        sample.Bind(shown);

        var expected = Json(standard, options);
        var keys = At(JsonNode.Parse(Repository.Read("appsettings.sample.json"), documentOptions: new() { CommentHandling = JsonCommentHandling.Skip })!.AsObject(), section);

        Assert.True(keys is not null, $"{options.Name} has no section '{section}' in appsettings.sample.json; add:\n\"{section}\": {expected.ToJsonString(_readable)}");
        Assert.Equal(expected.Select(pair => pair.Key).Order(), keys.Select(pair => pair.Key).Where(key => !IsSection($"{section}:{key}")).Order());
        Assert.Equal(expected.ToJsonString(_readable), Json(shown, options).ToJsonString(_readable));
    }

    [Fact]
    public void The_sample_has_no_section_that_nobody_reads()
    {
        var sections = Options().Select(row => SectionOf(row.Data)!.Split(':')[0]).Concat(_ofTheHost);

        Assert.Empty(JsonNode.Parse(Repository.Read("appsettings.sample.json"), documentOptions: new() { CommentHandling = JsonCommentHandling.Skip })!
            .AsObject().Select(pair => pair.Key).Except(sections));
    }

    private static IEnumerable<Assembly> Assemblies() =>
        [typeof(FileReport).Assembly, typeof(Integrations.Storage.StorageModule).Assembly, typeof(Service.Hosting.HotlineHost).Assembly];

    private static string? SectionOf(Type type) => type.Name.EndsWith("Options", StringComparison.Ordinal) && !type.IsAbstract
        ? type.GetField("Section", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)?.GetRawConstantValue() as string
        : null;

    private static bool IsSection(string path) =>
        Options().Select(row => SectionOf(row.Data)!).Any(section => section == path || section.StartsWith($"{path}:", StringComparison.Ordinal));

    private static JsonObject? At(JsonObject root, string section) =>
        section.Split(':').Aggregate((JsonNode?)root, (node, part) => node?[part])?.AsObject();

    // Only what can be set: worked-out properties are no settings.
    private static JsonObject Json(object options, Type type) => new(type
        .GetProperties(BindingFlags.Instance | BindingFlags.Public)
        .Where(property => property.CanWrite && property.SetMethod!.IsPublic)
        .Select(property => KeyValuePair.Create(property.Name, JsonSerializer.SerializeToNode(property.GetValue(options), property.PropertyType))));
}

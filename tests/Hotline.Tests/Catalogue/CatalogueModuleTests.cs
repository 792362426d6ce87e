using Hotline.Catalogue;
using Hotline.Integrations.Catalogue;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Hotline.Tests.Catalogue;

public class CatalogueModuleTests
{
    [Fact]
    public void The_city_is_read_from_the_folder_that_is_set()
    {
        using var services = Services(Cities.Folder("tests/cities/littleton"));

        Assert.Equal("Littleton", services.GetRequiredService<City>().Names.In("en"));
    }

    [Fact]
    public void Without_a_setting_it_is_the_folder_beside_the_program_or_above()
    {
        using var services = Services("");

        Assert.Equal("北京市", services.GetRequiredService<City>().Names.In("zh"));
    }

    [Fact]
    public void A_folder_that_is_not_there_stops_the_start_and_names_the_setting()
    {
        using var services = Services("/no/such/folder");

        var refused = Assert.Throws<OptionsValidationException>(services.GetRequiredService<City>);

        Assert.Equal(["Catalogue:Path is '/no/such/folder'; it must be an existing folder."], refused.Failures);
    }

    [Fact]
    public void A_faulty_catalogue_stops_the_start_with_every_fault()
    {
        var folder = Directory.CreateTempSubdirectory("catalogue-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "city.yaml"), "names: { en: Nowhere }\nhotline_number: x\ntime_zone: Mars\nlanguages: [en]\nsource: { text: none }\n");
            using var services = Services(folder);

            var refused = Assert.Throws<OptionsValidationException>(services.GetRequiredService<City>).Failures.ToList();

            Assert.Contains(refused, failure => failure.StartsWith($"{folder}/city.yaml:2: 'hotline_number' is 'x'", StringComparison.Ordinal));
            Assert.Contains(refused, failure => failure.StartsWith($"{folder}/city.yaml:3: 'time_zone' is 'Mars'", StringComparison.Ordinal));
            Assert.Contains($"{folder}/units.yaml: the file is missing", refused);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ServiceProvider Services(string path) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Catalogue:Path", path)]).Build())
        .AddCatalogue()
        .BuildServiceProvider();
}

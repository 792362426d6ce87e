namespace Hotline.Catalogue;

/// <summary>What a thing is called in each language of the city, by BCP 47 tag (<c>zh</c>, <c>en</c>).</summary>
/// <param name="ByLanguage">At least the city's first language.</param>
public sealed record Names(IReadOnlyDictionary<string, string> ByLanguage)
{
    /// <summary>The name in a language; in the first language the catalogue gives when that one is missing.</summary>
    public string In(string language) =>
        ByLanguage.TryGetValue(language, out var name) || ByLanguage.TryGetValue(language.Split('-')[0], out name)
            ? name
            : ByLanguage.Values.First();

    /// <summary>The same name in every language.</summary>
    public static Names Of(string name) => new(new Dictionary<string, string> { ["zh"] = name });

    /// <summary>A Chinese and an English name.</summary>
    public static Names Of(string zh, string en) => new(new Dictionary<string, string> { ["zh"] = zh, ["en"] = en });
}

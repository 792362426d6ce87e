namespace Hotline.Catalogue;

/// <summary>What came of reading a catalogue. Exactly one of the nested records.</summary>
public abstract record CatalogueReading
{
    private CatalogueReading() { }

    /// <summary>Every file was sound and they agree with each other.</summary>
    /// <param name="City">The city they describe.</param>
    /// <param name="AssumedFacts">How many facts are marked as assumed, for the city to confirm.</param>
    public sealed record Read(City City, int AssumedFacts) : CatalogueReading;

    /// <summary>At least one fault. No city is made of a faulty catalogue.</summary>
    /// <param name="Faults">Every fault that could be found, by file and line.</param>
    public sealed record Faulty(IReadOnlyList<CatalogueFault> Faults) : CatalogueReading;

    /// <summary>Answers one function per kind of result.</summary>
    public T Match<T>(Func<Read, T> read, Func<Faulty, T> faulty) => this switch
    {
        Read result => read(result),
        Faulty result => faulty(result),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

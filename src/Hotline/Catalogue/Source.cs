namespace Hotline.Catalogue;

/// <summary>Where a fact of the catalogue comes from.</summary>
/// <param name="Text">The law, standard, notice or practice.</param>
/// <param name="Date">Its date, or the day it came into force; null when none is known.</param>
/// <param name="Assumed"><see langword="true"/> when no primary source could be read, so the city must confirm it.</param>
public sealed record Source(string Text, DateOnly? Date, bool Assumed);

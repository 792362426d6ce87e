using Hotline.Catalogue;
using Hotline.Safety;

namespace Hotline.Understanding;

/// <summary>One classifier's opinion about a text.</summary>
/// <param name="Opinions">
/// Sectors by falling confidence, at least one and at most three; confidences are calibrated and add up to at most 1.
/// </param>
/// <param name="Evidence">The spans that moved the first opinion, strongest first; at most eight.</param>
/// <param name="Classifier">Who says so, with its version, such as <c>embedded/3f2a</c>.</param>
public sealed record Classification(IReadOnlyList<SectorOpinion> Opinions, IReadOnlyList<Evidence> Evidence, string Classifier)
{
    /// <summary>The opinion held most strongly.</summary>
    public SectorOpinion Best => Opinions[0];
}

/// <summary>How sure a classifier is of a sector.</summary>
/// <param name="Sector">The sector.</param>
/// <param name="Confidence">From 0 to 1: of a hundred opinions with 0.8, about eighty are right.</param>
public sealed record SectorOpinion(SectorCode Sector, double Confidence);

/// <summary>A span of the text that spoke for or against an opinion.</summary>
/// <param name="Span">Where: in the title and the text joined by one line break, or in the text alone when there is no title.</param>
/// <param name="Weight">How strongly; positive speaks for, negative against. Comparable within one classification only.</param>
public sealed record Evidence(TextSpan Span, double Weight);

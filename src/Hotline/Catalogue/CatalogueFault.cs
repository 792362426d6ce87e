namespace Hotline.Catalogue;

/// <summary>One thing wrong with the catalogue, told so that whoever wrote the file can put it right.</summary>
/// <param name="File">The file, relative to the catalogue folder, with forward slashes: <c>sectors/gas.yaml</c>.</param>
/// <param name="Line">The line, counted from 1; 0 when the fault is the file itself (missing, unreadable).</param>
/// <param name="Problem">What was found and what is allowed, one sentence.</param>
public sealed record CatalogueFault(string File, int Line, string Problem)
{
    /// <summary>As a compiler says it: <c>sectors/gas.yaml:12: problem</c>.</summary>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Problem}" : $"{File}: {Problem}";
}

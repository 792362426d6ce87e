namespace Hotline.Understanding.TextModels;

/// <summary>A text whose label somebody has decided.</summary>
/// <param name="Label">The label.</param>
/// <param name="Title">A title, or null.</param>
/// <param name="Text">The body; may be empty when there is a title.</param>
/// <param name="Weight">How much a mistake on it costs in training; 1 for an ordinary one.</param>
public sealed record LabelledText(string Label, string? Title, string Text, float Weight = 1f)
{
    /// <summary>Its features are taken into the model even where no other text has them.</summary>
    public bool IsKnown { get; init; }
}

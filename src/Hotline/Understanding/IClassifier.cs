namespace Hotline.Understanding;

/// <summary>
/// Says which sector a text is about. Implementations pass <c>ClassifierContract</c>; those to ask are named in <c>Triage:Classifiers</c>.
/// </summary>
public interface IClassifier
{
    /// <summary>The name in settings, such as <c>embedded</c>. Lower-case, unique.</summary>
    string Name { get; }

    /// <summary>Classifies a text.</summary>
    /// <param name="title">A title, or null. It weighs for itself.</param>
    /// <param name="text">The words; at most 20,000 characters. May be empty when there is a title.</param>
    /// <param name="cancellation">Cancelling leaves nothing behind.</param>
    /// <returns>The opinion, or null when it has none (an empty text, say).</returns>
    /// <exception cref="ClassifierUnavailableException">It cannot answer now; the caller asks the next one.</exception>
    ValueTask<Classification?> ClassifyAsync(string? title, string text, CancellationToken cancellation);
}

/// <summary>A classifier cannot answer now. Costs a suggestion, never a report.</summary>
public sealed class ClassifierUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

namespace Hotline.Safety;

/// <summary>
/// A sense for danger in words the cues do not know, learned from the labelled messages of the catalogue. In short messages
/// it may raise what the rules do not find, and ask a word for now of what they find in the telling of a standing hazard.
/// </summary>
/// <remarks>
/// A logistic regression over character and word sequences, learned when the rules are built, in the same way every
/// time; a city teaches it by adding lines to <c>catalogue/safety/labelled/gate.dev.tsv</c>.
/// </remarks>
internal sealed class DangerSense
{
    private const int Rounds = 16;
    private const int Seen = 2;
    private const int Enough = 9;

    private readonly int[] _known = new int[SenseFeatures.Buckets];
    private readonly float[] _weights;
    private readonly string[] _kinds;
    private readonly float[][] _kindWeights;
    private float _bias;

    public DangerSense(IReadOnlyList<LabelledMessage> examples, Func<string, NormalisedText> normalise)
    {
        (int[] Features, LabelledMessage Message)[] read = [.. examples.Select(message => (SenseFeatures.Of(normalise(message.Text)), message))];

        // What was seen once is chance.
        var counts = new int[SenseFeatures.Buckets];
        foreach (var feature in read.SelectMany(example => example.Features))
        {
            counts[feature]++;
        }

        var known = 0;
        for (var bucket = 0; bucket < counts.Length; bucket++)
        {
            _known[bucket] = counts[bucket] >= Seen ? known++ : -1;
        }

        _weights = new float[known];
        _kinds = [.. read.Where(example => example.Message is { Emergency: true, Kind.Length: > 0 }).Select(example => example.Message.Kind).Distinct().Order(StringComparer.Ordinal)];
        _kindWeights = [.. _kinds.Select(_ => new float[known])];
        (int[] Features, LabelledMessage Message)[] kept = [.. read.Select(example => (Known(example.Features), example.Message))];
        Learn(kept);
        LearnKinds(kept);
    }

    /// <summary>Whether there was anything to learn from.</summary>
    public bool IsAwake => _kinds.Length > 0;

    /// <summary>How much a message speaks of danger: 0 is even odds, each point multiplies them by 2.7.</summary>
    /// <remarks>Too few familiar sequences say nothing, and score as nothing.</remarks>
    public float Score(NormalisedText text)
    {
        var features = Known(SenseFeatures.Of(text));
        return features.Length < Enough ? float.NegativeInfinity : Score(features);
    }

    /// <summary>Which kind of danger it speaks of most.</summary>
    public string KindOf(NormalisedText text)
    {
        var features = Known(SenseFeatures.Of(text));
        var best = 0;
        var (bestSum, kind) = (float.MinValue, 0);
        for (; best < _kinds.Length; best++)
        {
            var sum = features.Sum(feature => _kindWeights[best][feature]);
            (bestSum, kind) = sum > bestSum ? (sum, best) : (bestSum, kind);
        }

        return _kinds[kind];
    }

    /// <summary>The clause that speaks of danger most, as a piece of the normalised text.</summary>
    public (int Start, int End) ClauseOf(NormalisedText text)
    {
        var (best, start, end) = (float.MinValue, 0, text.Length);
        for (var from = 0; from < text.Length;)
        {
            var to = from + 1;
            while (to < text.Length && text.Clause(to) == text.Clause(from))
            {
                to++;
            }

            var sum = Known(SenseFeatures.Of(text, from, to)).Sum(feature => _weights[feature]);
            (best, start, end) = sum > best ? (sum, from, to) : (best, start, end);
            from = to;
        }

        return (start, end);
    }

    private void Learn((int[] Features, LabelledMessage Message)[] examples)
    {
        // A fixed order, shuffled: the same catalogue always makes the same sense.
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(examples);
            var rate = 0.5f / (1 + (round * 0.3f));
            foreach (var (features, message) in examples)
            {
                var chance = 1 / (1 + MathF.Exp(-Score(features)));
                var error = ((message.Emergency ? 1 : 0) - chance) * rate;
                var step = 3 * error / MathF.Sqrt(Math.Max(1, features.Length));
                _bias += error;
                foreach (var feature in features)
                {
                    _weights[feature] = (_weights[feature] * (1 - 1e-4f)) + step;
                }
            }
        }
    }

    // Naive Bayes: only used to say which kind, once it is known that there is danger.
    private void LearnKinds((int[] Features, LabelledMessage Message)[] examples)
    {
        for (var kind = 0; kind < _kinds.Length; kind++)
        {
            var weights = _kindWeights[kind];
            var of = examples.Where(example => example.Message.Emergency && example.Message.Kind == _kinds[kind]).ToArray();
            foreach (var feature in of.SelectMany(example => example.Features))
            {
                weights[feature]++;
            }

            for (var feature = 0; feature < weights.Length; feature++)
            {
                weights[feature] = MathF.Log((weights[feature] + 0.2f) / (of.Length + 4));
            }
        }
    }

    private float Score(int[] features)
    {
        var sum = 0f;
        foreach (var feature in features)
        {
            sum += _weights[feature];
        }

        return _bias + (sum / MathF.Sqrt(Math.Max(1, features.Length)));
    }

    private int[] Known(int[] buckets) => [.. buckets.Select(bucket => _known[bucket]).Where(feature => feature >= 0)];
}

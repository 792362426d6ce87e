using System.Numerics.Tensors;

namespace Hotline.Understanding.TextModels;

/// <summary>How to train a <see cref="TextModel"/>.</summary>
public sealed record TrainingOptions
{
    /// <summary>A feature must occur in this many texts to be known. Default 3.</summary>
    public int MinimumDocuments { get; init; } = 3;

    /// <summary>
    /// How many features the model keeps, about: those that tell the labels apart most, and the shorter runs they begin with. It is
    /// trained again on these alone. Fewer make a smaller and faster model. Default 60,000; 0 keeps all.
    /// </summary>
    public int MostFeatures { get; init; } = 60_000;

    /// <summary>What a mistake costs against a simple model; greater fits closer. Default 0.5.</summary>
    public float Cost { get; init; } = 0.5f;

    /// <summary>
    /// How far features that are much commoner in a label than outside it are trusted beyond what training gives them (naive Bayes
    /// log-count ratios; Wang and Manning, ACL 2012). Default 0.3; 0 is a plain support vector machine.
    /// </summary>
    public float LogCounts { get; init; } = 0.3f;

    /// <summary>How far rare labels are lifted: 1 gives every label the same weight in all, 0 every text. Default 1.</summary>
    public float Balance { get; init; } = 1f;

    /// <summary>How much the title weighs against the body. Default 0.5.</summary>
    public float TitleWeight { get; init; } = 0.5f;

    /// <summary>Passes over the texts, at most. Default 40.</summary>
    public int Passes { get; init; } = 40;

    /// <summary>Parts the texts are cut into to find the confidences' sharpness. Default 3; 0 leaves it at 1.</summary>
    public int CalibrationFolds { get; init; } = 3;

    /// <summary>Variant characters, each with the one it stands for, such as traditional ones; they are one to the model. Default none.</summary>
    public IReadOnlyDictionary<char, char> Variants { get; init; } = new Dictionary<char, char>();

    /// <summary>The same seed and texts give the same model, bit for bit. Default 1.</summary>
    public int Seed { get; init; } = 1;
}

/// <summary>Trains a <see cref="TextModel"/>: a support vector machine a label against the rest, on length-normalized tf-idf.</summary>
/// <remarks>
/// The solver is dual coordinate descent for the squared hinge loss (Hsieh et al., ICML 2008). Rare labels weigh more, so that
/// a sector with few reports is not drowned by one with many.
/// </remarks>
public static class TextModelTrainer
{
    /// <summary>Trains a model.</summary>
    /// <exception cref="ArgumentException">There are fewer than two labels.</exception>
    public static TextModel Train(IReadOnlyList<LabelledText> texts, TrainingOptions options)
    {
        var labels = texts.Select(text => text.Label).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (labels.Length < 2)
        {
            throw new ArgumentException("A classifier needs texts of at least two labels.", nameof(texts));
        }

        var sharpness = options.CalibrationFolds > 1 ? Sharpness(texts, labels, options) : 1f;
        return Fit(texts, labels, options, sharpness);
    }

    private static TextModel Fit(IReadOnlyList<LabelledText> texts, string[] labels, TrainingOptions options, float sharpness)
    {
        var counted = CountedTexts.Of(texts, options);
        var matrix = FeatureMatrix.Of(texts, counted, options);
        var model = Fit(matrix, texts, labels, options, sharpness);
        if (options.MostFeatures == 0 || model.FeatureCount <= options.MostFeatures)
        {
            return model;
        }

        var telling = Telling(model, counted, options.MostFeatures);
        return Fit(FeatureMatrix.Of(texts, counted, options, telling.Contains), texts, labels, options, sharpness);
    }

    private static TextModel Fit(FeatureMatrix matrix, IReadOnlyList<LabelledText> texts, string[] labels, TrainingOptions options, float sharpness)
    {
        var labelOf = texts.Select(text => Array.IndexOf(labels, text.Label)).ToArray();
        var mass = new double[labels.Length];
        for (var i = 0; i < texts.Count; i++)
        {
            mass[labelOf[i]] += texts[i].Weight;
        }

        var total = mass.Sum();
        var cost = texts.Select((text, i) => (float)(options.Cost * text.Weight * Math.Pow(total / (labels.Length * mass[labelOf[i]]), options.Balance))).ToArray();

        var weights = new Half[matrix.FeatureCount * labels.Length];
        var bias = new float[labels.Length];
        Parallel.For(0, labels.Length, label =>
        {
            var (w, b) = Separate(matrix, labelOf, label, cost, options);
            for (var feature = 0; feature < w.Length; feature++)
            {
                weights[(feature * labels.Length) + label] = (Half)w[feature];
            }

            bias[label] = b;
        });

        return new TextModel(new TextModelParts
        {
            Labels = labels,
            Hashes = matrix.Hashes,
            Idf = matrix.Idf,
            Weights = weights,
            Bias = bias,
            TitleWeight = options.TitleWeight,
            Sharpness = sharpness,
            Variants = options.Variants,
        });
    }

    // The features that move scores apart most, and what they begin with: a run is looked up only if its beginning is known.
    private static HashSet<ulong> Telling(TextModel model, CountedTexts counted, int most)
    {
        var parts = model.Parts;
        var spread = new float[model.FeatureCount];
        for (var feature = 0; feature < spread.Length; feature++)
        {
            var row = parts.Weights.AsSpan(feature * parts.Labels.Count, parts.Labels.Count);
            spread[feature] = parts.Idf[feature] * (float)(TensorPrimitives.Max<Half>(row) - TensorPrimitives.Min<Half>(row));
        }

        var order = Enumerable.Range(0, spread.Length).OrderByDescending(feature => spread[feature]).Take(most);
        var telling = order.Select(feature => parts.Hashes[feature]).ToHashSet();
        var prefixes = counted.Titles.Concat(counted.Bodies).SelectMany(text => text).Where(entry => telling.Contains(entry.Key)).ToList();
        while (prefixes.Count > 0)
        {
            var missing = prefixes.Select(entry => entry.Value.Prefix).Where(prefix => prefix != 0 && !telling.Contains(prefix)).ToHashSet();
            telling.UnionWith(missing);
            prefixes = [.. counted.Titles.Concat(counted.Bodies).SelectMany(text => text).Where(entry => missing.Contains(entry.Key))];
        }

        return telling;
    }

    private static (float[] Weights, float Bias) Separate(FeatureMatrix matrix, int[] labelOf, int label, float[] cost, TrainingOptions options)
    {
        var random = new Random((options.Seed * 7919) + label);
        var trust = Trust(matrix, labelOf, label, options.LogCounts);
        var norms = matrix.SquaredNorms(trust);
        var w = new float[matrix.FeatureCount];
        var b = 0f;
        var alpha = new float[matrix.RowCount];
        var order = Enumerable.Range(0, matrix.RowCount).ToArray();

        for (var pass = 0; pass < options.Passes; pass++)
        {
            random.Shuffle(order);
            var worst = 0f;
            foreach (var i in order)
            {
                var y = labelOf[i] == label ? 1f : -1f;
                var softness = 0.5f / cost[i];
                var gradient = (y * (matrix.Dot(i, w) + b)) - 1f + (softness * alpha[i]);
                var projected = alpha[i] == 0 ? Math.Min(gradient, 0) : gradient;
                worst = Math.Max(worst, Math.Abs(projected));
                if (projected == 0)
                {
                    continue;
                }

                var before = alpha[i];
                alpha[i] = Math.Max(before - (gradient / (norms[i] + 1f + softness)), 0f);
                var step = (alpha[i] - before) * y;
                matrix.AddTo(i, step, trust, w);
                b += step;
            }

            if (worst < 0.05f)
            {
                break;
            }
        }

        return (w, b);
    }

    // The square of what each feature is multiplied with: training on scaled features and folding the scale into the weights is
    // the same as taking longer steps along the features that are trusted.
    private static float[] Trust(FeatureMatrix matrix, int[] labelOf, int label, float logCounts)
    {
        const float Smoothing = 0.1f;

        var trust = new float[matrix.FeatureCount];
        Array.Fill(trust, 1f);
        if (logCounts == 0)
        {
            return trust;
        }

        var (inside, outside) = (new float[trust.Length], new float[trust.Length]);
        for (var row = 0; row < matrix.RowCount; row++)
        {
            matrix.AddTo(row, 1f, trust, labelOf[row] == label ? inside : outside);
        }

        var (allInside, allOutside) = (inside.Sum(x => (double)x + Smoothing), outside.Sum(x => (double)x + Smoothing));
        for (var feature = 0; feature < trust.Length; feature++)
        {
            var ratio = (inside[feature] + Smoothing) / allInside / ((outside[feature] + Smoothing) / allOutside);
            var scale = 1 + (logCounts * Math.Abs(Math.Log(ratio)));
            trust[feature] = (float)(scale * scale);
        }

        return trust;
    }

    // The sharpness under which held-out texts are least surprising: golden-section search on the mean log loss.
    private static float Sharpness(IReadOnlyList<LabelledText> texts, string[] labels, TrainingOptions options)
    {
        var order = Enumerable.Range(0, texts.Count).ToArray();
        new Random(options.Seed).Shuffle(order);
        var held = new List<(float[] Scores, int Label)>(texts.Count);
        for (var fold = 0; fold < options.CalibrationFolds; fold++)
        {
            var training = order.Where((_, place) => place % options.CalibrationFolds != fold).Select(i => texts[i]).ToList();
            if (training.Select(text => text.Label).Distinct().Count() < labels.Length)
            {
                continue;
            }

            var model = Fit(training, labels, options, sharpness: 1f);
            foreach (var i in order.Where((_, place) => place % options.CalibrationFolds == fold))
            {
                var scores = new float[labels.Length];
                model.Score(texts[i].Title, texts[i].Text, scores);
                held.Add((scores, Array.IndexOf(labels, texts[i].Label)));
            }
        }

        if (held.Count == 0)
        {
            return 3f;
        }

        var (low, high) = (0.5, 15.0);
        var golden = (Math.Sqrt(5) - 1) / 2;
        while (high - low > 0.01)
        {
            var (left, right) = (high - ((high - low) * golden), low + ((high - low) * golden));
            (low, high) = Surprise(held, left) < Surprise(held, right) ? (low, right) : (left, high);
        }

        return (float)((low + high) / 2);
    }

    private static double Surprise(List<(float[] Scores, int Label)> held, double sharpness)
    {
        var sum = 0.0;
        foreach (var (scores, label) in held)
        {
            var top = scores.Max();
            var all = scores.Sum(score => Math.Exp((score - top) * sharpness));
            sum += Math.Log(all) - ((scores[label] - top) * sharpness);
        }

        return sum / held.Count;
    }
}

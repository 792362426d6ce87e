using Hotline.Understanding.TextModels;

namespace Hotline.Tests.Understanding.TextModels;

public class TextModelTests
{
    private static readonly LabelledText[] _texts =
    [
        new("gas", null, "厨房有煤气味，阀门漏气"), new("gas", null, "煤气罐放在灶台边"), new("gas", null, "the gas bottle leaks"),
        new("lift", null, "电梯困人了，门打不开"), new("lift", null, "电梯突然下坠两层"), new("lift", null, "the lift is stuck"),
        new("lift", "电梯", "又坏了"), new("gas", "煤气", "味道很大"),
    ];

    private static readonly TextModel _model = Train();

    [Fact]
    public void It_tells_the_labels_apart()
    {
        Assert.Equal("gas", Best(_model, "家里煤气漏了"));
        Assert.Equal("lift", Best(_model, "电梯又困人"));
        Assert.Equal("lift", Best(_model, "Stuck in the LIFT"));
    }

    [Fact]
    public void The_same_texts_and_seed_give_the_same_model_bit_for_bit() => Assert.Equal(Bytes(Train()), Bytes(Train()));

    [Fact]
    public void A_model_that_was_written_and_read_gives_the_same_scores()
    {
        var read = TextModel.Read(new MemoryStream(Bytes(_model)));
        var (before, after) = (Scores(_model, "煤气罐漏气"), Scores(read, "煤气罐漏气"));

        Assert.Equal(_model.Labels, read.Labels);
        Assert.Equal(before, after);
    }

    [Fact]
    public void A_file_that_is_no_model_or_is_cut_short_is_refused()
    {
        Assert.Throws<InvalidDataException>(() => TextModel.Read(new MemoryStream("not a model at all"u8.ToArray())));
        Assert.Throws<InvalidDataException>(() => TextModel.Read(new MemoryStream(Bytes(_model)[..^9])));
        Assert.Throws<InvalidDataException>(() => TextModel.Read(new MemoryStream()));
    }

    [Fact]
    public void Variant_characters_are_the_ones_they_stand_for() => Assert.Equal(Scores(_model, "电梯"), Scores(_model, "電梯"));

    [Fact]
    public void Width_case_digits_and_punctuation_make_no_difference() =>
        Assert.Equal(Scores(_model, "gas bottle 12，煤气"), Scores(_model, " ＧＡＳ  Bottle 98...煤气！"));

    [Fact]
    public void Nothing_known_scores_nothing_but_the_bias()
    {
        var scores = new float[_model.Labels.Count];

        Assert.Equal(0, _model.Score(null, "zzz", scores));
        Assert.Equal(0, _model.Score(null, "😀", scores));
        Assert.Equal(0, _model.Score(null, "", scores));
    }

    [Fact]
    public void The_heat_of_all_characters_is_the_difference_of_the_scores()
    {
        const string Text = "厨房里的煤气罐，the gas bottle leaks";
        var (scores, empty) = (Scores(_model, Text), Scores(_model, ""));

        var heat = _model.Explain(Text, isTitle: false, 0, 1);

        Assert.Equal(scores[0] - empty[0] - (scores[1] - empty[1]), heat.Sum(), 0.001f);
    }

    [Fact]
    public void Many_threads_may_ask_at_once()
    {
        var alone = Scores(_model, "煤气罐漏气，电梯困人");

        Assert.All(ParallelEnumerable.Range(0, 200).Select(_ => Scores(_model, "煤气罐漏气，电梯困人")), scores => Assert.Equal(alone, scores));
    }

    [Fact]
    public void One_label_cannot_be_told_apart() =>
        Assert.Throws<ArgumentException>(() => TextModelTrainer.Train([new("gas", null, "煤气"), new("gas", null, "漏气")], new TrainingOptions()));

    private static TextModel Train() => TextModelTrainer.Train(_texts, new TrainingOptions
    {
        MinimumDocuments = 1,
        Cost = 1,
        CalibrationFolds = 0,
        Variants = new Dictionary<char, char> { ['電'] = '电' },
    });

    private static byte[] Bytes(TextModel model)
    {
        var stream = new MemoryStream();
        model.Write(stream);
        return stream.ToArray();
    }

    private static string Best(TextModel model, string text)
    {
        var scores = Scores(model, text);
        return model.Labels[Array.IndexOf(scores, scores.Max())];
    }

    private static float[] Scores(TextModel model, string text)
    {
        var scores = new float[model.Labels.Count];
        model.Score(null, text, scores);
        return scores;
    }
}

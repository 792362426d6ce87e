using Hotline.Service.Commands.Import;

namespace Hotline.Tests.Commands;

/// <summary>Files as people have them.</summary>
public class ReadRowsTests
{
    [Fact]
    public void Tabs_are_read_without_quoting()
    {
        var rows = Read("a.tsv", "\ufeffid\ttext\n1\tsays \"yes\", and\n2\t\"\n\n3\tx\ty");

        Assert.Equal(["says \"yes\", and", "\"", null], rows.Select(row => row["text"]));
        Assert.Equal("it has 3 cells; the header has 2", rows[2].Fault);
        Assert.Equal([2, 3, 5], rows.Select(row => row.Line));
    }

    [Fact]
    public void Commas_are_read_as_RFC_4180_says()
    {
        var rows = Read("a.csv", "id,text\r\n1,\"a \"\"b\"\", c\"\r\n2,\"two\r\nlines\"\r\n3,\r\n\"4\",\"\"");

        Assert.Equal(["a \"b\", c", "two\r\nlines", null, null], rows.Select(row => row["text"]));
        Assert.Equal([2, 3, 5, 6], rows.Select(row => row.Line));
        Assert.All(rows, row => Assert.Null(row.Fault));
    }

    [Fact]
    public void Bytes_that_are_not_of_the_encoding_make_a_bad_row_and_stop_nothing()
    {
        var rows = Read("a.tsv", "id\ttext\n1\t\ufffd\ufffd\n2\tgood");

        Assert.NotNull(rows[0].Fault);
        Assert.Equal("good", rows[1]["text"]);
    }

    [Fact]
    public void A_quotation_mark_nobody_closes_is_told() =>
        Assert.Throws<InvalidDataException>(() => Read("a.csv", $"id,text\n1,\"{new string('x', 1_100_000)}"));

    private static List<Row> Read(string name, string text) => [.. ReadRows.Open(new StringReader(text), name).Rows()];
}

using Hotline.Benchmarks;
using Hotline.Benchmarks.Triage;

// One name, one measurement. Where speed is meant it is a ratio of two things measured in the same run, so that the machine does not matter.
return args switch
{
    ["filing", .. var rest] => await FilingBenchmark.RunAsync(rest),
    ["places", var folder] => PlaceFigures.Print(folder),
    ["claim", .. var rest] => await ClaimBenchmark.RunAsync(rest),
    ["triage", var messages, var part] => TriageFigures.Print(messages, part),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project tests/Hotline.Benchmarks -- NAME

          filing [COUNT]   durable filings per second, over raw batched SQLite inserts of the same bytes (default 20000)
          places FOLDER    how well the place finder reads labelled addresses (train.txt, dev.txt; a character and its BIO tag a line)
          triage FILE PART how well triage reads hand-labelled messages (government-messages.tsv; PART is dev or test)
          claim [OPEN]     claims per second with OPEN tickets waiting, over claims with 1000 (default 100000)
        """);
    return 2;
}

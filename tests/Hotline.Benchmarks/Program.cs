using Hotline.Benchmarks;

// One name, one measurement. Each prints what it measured and on how much.
return args switch
{
    ["places", var folder] => PlaceFigures.Print(folder),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("places FOLDER    how well the place finder reads labelled addresses (train.txt, dev.txt; a character and its BIO tag a line)");
    return 2;
}

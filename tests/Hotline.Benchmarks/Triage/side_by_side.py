#!/usr/bin/python3
"""Our text classifier, scikit-learn's linear SVM and fastText on the same split, one after the other, on one thread.

    /usr/bin/python3 tests/Hotline.Benchmarks/Triage/side_by_side.py ../shared/data/government-messages.tsv

Needs the Debian packages python3-sklearn and python3-fasttext, and the service built with -c Release. Rows whose
crc32(id) % 5 is 4 are kept apart for the figures; every setting was chosen on the others. Times are CPU time of one thread.
"""
import os, subprocess, sys, tempfile, time, zlib

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", "..", ".."))
SERVICE = os.path.join(ROOT, "src/Hotline.Service/bin/Release/net10.0/Hotline.Service.dll")
ONE_THREAD = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", DOTNET_TieredPGO="1")


def read(path):
    with open(path, encoding="utf-8") as lines:
        header = next(lines).rstrip("\n").split("\t")
        rows = [dict(zip(header, line.rstrip("\n").split("\t"))) for line in lines]
    kept = [row for row in rows if zlib.crc32(row["id"].encode()) % 5 == 4]
    return [row for row in rows if zlib.crc32(row["id"].encode()) % 5 != 4], kept


def figures(name, truth, answers, per_second, training, size):
    labels = sorted(set(truth))
    f1 = 0.0
    for label in labels:
        right = sum(t == a == label for t, a in zip(truth, answers))
        said, has = answers.count(label), truth.count(label)
        f1 += 2 * right / (said + has) if said + has else 0.0
    accuracy = sum(t == a for t, a in zip(truth, answers)) / len(truth)
    print(f"{name:<28}{accuracy:>9.4f}{f1 / len(labels):>10.4f}{per_second:>12,.0f}{training:>11.1f}{size / 1e6:>9.1f}", flush=True)
    return f1 / len(labels), per_second


def ours(training, kept, folder):
    def write(name, rows):
        path = os.path.join(folder, name)
        with open(path, "w", encoding="utf-8") as out:
            out.write("id\tlabel\ttitle\ttext\n")
            out.writelines(f"{r['id']}\t{r['label']}\t{r['title']}\t{r['text']}\n" for r in rows)
        return path

    def run(*arguments):
        return subprocess.run(["dotnet", SERVICE, *arguments], check=True, capture_output=True, text=True, env=ONE_THREAD).stdout

    model, output = os.path.join(folder, "model"), os.path.join(folder, "out.tsv")
    test = write("test.tsv", kept)
    started = time.time()
    run("model", "train", "--data", write("train.tsv", training), "--label", "label", "--text", "title,text", "--output", model)
    trained = time.time() - started
    speed = run("model", "evaluate", "--model", model, "--data", test)
    run("model", "predict", "--model", model, "--input", test, "--output", output)
    with open(output, encoding="utf-8") as lines:
        answers = [line.split("\t")[1] for line in lines][1:]
    per_second = float(speed.split("one thread")[1].split()[0].replace(",", ""))
    return answers, per_second, trained, os.path.getsize(model)


def scikit_learn(training, kept):
    import pickle
    import scipy.sparse as sparse
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.svm import LinearSVC

    def vectorizer():
        return TfidfVectorizer(analyzer="char", ngram_range=(1, 3), sublinear_tf=True, min_df=2)

    started = time.time()
    body, title, svm = vectorizer(), vectorizer(), LinearSVC(C=2, class_weight="balanced")
    rows = sparse.hstack([body.fit_transform(r["text"] for r in training), 0.5 * title.fit_transform(r["title"] for r in training)]).tocsr()
    svm.fit(rows, [r["label"] for r in training])
    trained = time.time() - started
    cpu = time.process_time()
    answers = list(svm.predict(sparse.hstack([body.transform(r["text"] for r in kept), 0.5 * title.transform(r["title"] for r in kept)]).tocsr()))
    return answers, len(kept) / (time.process_time() - cpu), trained, len(pickle.dumps((body.vocabulary_, title.vocabulary_, svm)))


def fast_text(training, kept, folder):
    import fasttext

    def spaced(row):
        return " ".join((row["title"] + " " + row["text"]).replace("\n", " "))

    path = os.path.join(folder, "fasttext.txt")
    with open(path, "w", encoding="utf-8") as out:
        out.writelines(f"__label__{r['label']} {spaced(r)}\n" for r in training)
    started = time.time()
    model = fasttext.train_supervised(path, epoch=25, lr=0.5, wordNgrams=3, dim=50, minCount=1, bucket=500000, thread=1, verbose=0, seed=1)
    trained = time.time() - started
    texts = [spaced(r) for r in kept]
    cpu = time.process_time()
    answers = [model.predict(text)[0][0].removeprefix("__label__") for text in texts]
    per_second = len(kept) / (time.process_time() - cpu)
    saved = os.path.join(folder, "fasttext.bin")
    model.save_model(saved)
    return answers, per_second, trained, os.path.getsize(saved)


def main():
    training, kept = read(sys.argv[1])
    truth = [row["label"] for row in kept]
    print(f"{len(training):,} texts to train on, {len(kept):,} kept apart\n")
    print(f"{'':<28}{'accuracy':>9}{'macro-F1':>10}{'per second':>12}{'trained s':>11}{'MB':>9}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        our_f1, our_speed = figures("Hotline", truth, *ours(training, kept, folder))
        svm_f1, _ = figures("scikit-learn LinearSVC", truth, *scikit_learn(training, kept))
        _, fast_speed = figures("fastText", truth, *fast_text(training, kept, folder))
    print(f"\nmacro-F1 over LinearSVC: {our_f1 - svm_f1:+.4f}; {our_speed / fast_speed:.1f} times fastText's predictions per second")


if __name__ == "__main__":
    main()

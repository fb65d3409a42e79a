"""Time the exports against the stock ways to write the same, and measure their memory.

Run ``python benchmarks/export_speed.py [articles]``. Each article has some 500 words of invented
text with a vocabulary as wide as that of news, 40 names and 5 claims. Speed is CPU time of all
threads, the best of some rounds, each with fresh tokenizers:

- DocBin against spaCy's own path: tokenise, ``char_span``, ``DocBin.add``, ``to_bytes``;
- JSONL against reading the articles and labels and ``orjson.dumps`` of lines that are ready;
- peak memory of an export of 5,000 articles against that of 1,000.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import orjson
import spacy
from spacy.tokens import DocBin
from spacy.tokens import Span as SpacySpan

sys.path.insert(0, str(Path(__file__).parent.parent))

from annotator.domain.annotations import Annotation, Claim, Mention, Region, Span
from annotator.domain.articles import Article, Layer, LayerKind, Progress
from annotator.domain.exports import Selection, whole
from annotator.domain.imports import ImportedArticle, ImportedLayer
from annotator.domain.text import text_hash
from annotator.nlp.docbin import DocBinWriter
from annotator.nlp.spacy_tokens import SpacyTokens
from annotator.services.corpus import Corpus, default_scheme
from annotator.services.exporting import ExportOptions, export
from annotator.services.ids import new_id
from annotator.storage.corpus_store import CorpusStore

DOCBIN, JSONL, GROWTH = 2.0, 0.5, 1.2
ROUNDS = 3
SMALL, LARGE = 1_000, 5_000
LABELS = ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "MISC")


def vocabulary(size: int) -> tuple[list[str], list[float]]:
    """Return invented words with the weights of their rank, as Zipf found them."""
    dice = random.Random(0)
    syllables = [a + b for a in "bdfgklmnprstvw" for b in ("a", "e", "i", "o", "u", "an", "er")]
    words = ["".join(dice.choices(syllables, k=1 + rank % 4)) for rank in range(size)]
    return words, list(accumulate(1 / rank for rank in range(2, size + 2)))


WORDS, WEIGHTS = vocabulary(40_000)


def invented(number: int, gold: Layer) -> ImportedArticle:
    """Return an article with 40 names and 5 claims."""
    dice = random.Random(number)
    words = dice.choices(WORDS, cum_weights=WEIGHTS, k=500)
    for place in range(0, 500, 12):
        words[place] = words[place].title()
        words[place - 1] += dice.choice([".", ",", ".”", "'s"])
    starts = list(accumulate((len(word) + 1 for word in words), initial=0))
    own, text = f"{number:026}", " ".join(words) + "."
    labels: list[Annotation] = []
    for place in range(0, 480, 12):
        spans = (Span(starts[place], starts[place] + len(words[place])),)
        labels.append(Mention(new_id(), own, gold.id, dice.choice(LABELS), spans))
    for place in range(0, 480, 96):
        ends = (place, place + 20, place + 21, place + 23)
        edge = [starts[one] for one in ends]
        content, cue, source = (Span(a, b - 1) for a, b in pairwise(edge))
        labels.append(Claim(new_id(), own, gold.id, (content,), (cue,), (source,)))
    article = Article(own, text, f"Day {number}", "The Bench", "2026-02-03", sha256=text_hash(text))
    body = Region(new_id(), own, "BODY", Span(0, len(text)))
    return ImportedArticle(article, (body,), (ImportedLayer(gold, labels, Progress.DONE),))


def make_corpus(path: Path, count: int) -> None:
    """Make a corpus of so many articles."""
    with Corpus.create(path) as corpus:
        gold = corpus.layer("gold", LayerKind.GOLD)
        for start in range(0, count, 200):
            numbers = range(start, min(start + 200, count))
            batch = [invented(number, gold) for number in numbers]
            corpus.run(partial(CorpusStore.add_articles, batch=batch, at="2026-02-03"))


def stock_docbin(items: Sequence[Selection]) -> None:
    """Write the names and claims the way spaCy's manual has it."""
    nlp = spacy.blank("en")
    docs = DocBin()
    for item in items:
        doc = nlp.make_doc(item.article.text)
        names: list[SpacySpan] = []
        contents: list[SpacySpan] = []
        for label in item.labels:
            for span in label.all_spans():
                made = doc.char_span(*span, label=label.label, span_id=label.id)
                (names if isinstance(label, Mention) else contents).append(made)
        doc.ents = [name for name in names if name]
        doc.spans["entities"] = [name for name in names if name]
        doc.spans["claims"] = [content for content in contents if content]
        docs.add(doc)
    docs.to_bytes()


def our_docbin(items: Sequence[Selection], folder: Path, layer: Layer) -> None:
    """Write all that our export holds."""
    writer = DocBinWriter(folder, SpacyTokens(), default_scheme())
    for item in items:
        writer.add(item, layer)
    writer.write(folder / "ours.spacy")


def bare_jsonl(corpus: Corpus, lines: Sequence[object], out: Path) -> None:
    """Read every article with its labels, and write lines that are ready as JSON."""
    ids = corpus.run(lambda store: store.article_ids())
    layers = [layer.id for layer in corpus.layers()]
    with out.open("wb") as file:
        read = corpus.run(lambda store: sum(1 for _ in store.iterate(ids, layers)))
        for line in lines:
            file.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))
    assert read == len(lines)


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds of all threads that the work takes."""
    started = time.process_time()
    work()
    spent: float = time.process_time() - started
    return spent


def compare(title: str, ours: Callable[[], object], theirs: Callable[[], object]) -> float:
    """Print both times, best of some rounds, and return how many times as fast we are."""
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(ROUNDS)]
    mine, other = (min(column) for column in zip(*pairs, strict=True))
    print(f"{title}: {mine:.2f} s, stock {other:.2f} s")
    ratio: float = other / mine
    return ratio


def peak_of(corpus: Path) -> float:
    """Return the peak memory in MB of a process of its own that exports a corpus."""
    command = [sys.executable, __file__, "--export", str(corpus)]
    return float(json.loads(subprocess.run(command, check=True, capture_output=True).stdout))


def export_and_tell(path: Path) -> None:
    """Export a corpus and print the peak memory of this process in MB."""
    with Corpus.open(path, read_only=True) as corpus:
        export(corpus, path.with_suffix(".out"), ExportOptions(("spacy", "jsonl")))
    print(peak_megabytes())


def peak_megabytes() -> float:
    """Return the most memory that this process has had, in MB."""
    status = Path("/proc/self/status")
    if status.exists():
        # What getrusage says begins with the memory of the process that started this one.
        (line,) = (one for one in status.read_text().splitlines() if one.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def verdict(title: str, figure: float, limit: float, *, at_most: bool = False) -> bool:
    """Print a figure beside its limit; return whether it holds."""
    holds = figure <= limit if at_most else figure >= limit
    word = "at most" if at_most else "at least"
    print(f"{title}: {figure:.2f} ({word} {limit}) {'ok' if holds else 'MISSED'}")
    return holds


def docbin_ratio(folder: Path, count: int) -> float:
    """Return how many times as fast as spaCy's own path we write DocBin."""
    layer = Layer("", "gold", LayerKind.GOLD)
    items = []
    for number in range(count):
        item = invented(number, layer)
        labels = [one for one in item.layers[0].records if isinstance(one, Annotation)]
        items.append(whole(item.article, item.regions, labels))
    return compare("DocBin", lambda: our_docbin(items, folder, layer), lambda: stock_docbin(items))


def jsonl_ratio(folder: Path, count: int) -> float:
    """Return how fast we write JSONL, as a share of reading and orjson alone."""
    make_corpus(folder / "speed.corpus", count)
    options = ExportOptions(("jsonl",))
    with Corpus.open(folder / "speed.corpus", read_only=True) as corpus:
        export(corpus, folder / "out", options)
        lines = [orjson.loads(line) for line in (folder / "out/all.jsonl").open("rb")]
        return compare(
            "JSONL",
            lambda: export(corpus, folder / "out", options),
            lambda: bare_jsonl(corpus, lines, folder / "bare.jsonl"),
        )


def growth(folder: Path) -> float:
    """Return the peak memory of a large export, as a multiple of that of a small one."""
    peaks = []
    for size in (SMALL, LARGE):
        make_corpus(folder / f"{size}.corpus", size)
        peaks.append(peak_of(folder / f"{size}.corpus"))
    print(f"Peak: {peaks[0]:.0f} MB for {SMALL:,} articles, {peaks[1]:.0f} MB for {LARGE:,}")
    return peaks[1] / peaks[0]


def main(count: int) -> int:
    """Run all comparisons."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        held = [
            verdict("DocBin, times the stock path", docbin_ratio(folder, count), DOCBIN),
            verdict("JSONL, times reading and orjson", jsonl_ratio(folder, count), JSONL),
            verdict("Memory, times that of a fifth", growth(folder), GROWTH, at_most=True),
        ]
    return 0 if all(held) else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["--export"]:
        export_and_tell(Path(sys.argv[2]))
    else:
        sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))

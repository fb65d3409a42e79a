"""How fast the built-in rules suggest, beside spaCy's tokenizer alone, in one run.

CPU time, not wall time: other programs on the machine do not count. The second figure compares
two worker processes with one; it is printed in wall time too, which needs two free cores.
Reads the corpora folder (argument, ``ANNOTATOR_CORPORA`` or ``../shared/corpora``) if it is there,
and otherwise an invented article over and over.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from pathlib import Path

from annotator.domain.annotations import Region, Span
from annotator.nlp.pool import SuggesterSpec, suggest_all
from annotator.nlp.rules import RuleSuggester

ROOT = Path(__file__).parent.parent
LEXICON = ROOT / "resources" / "lexicon"
LABELS = frozenset(["PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "MISC"])
LEAST_RATIO, LEAST_GAIN = 0.15, 1.6
ARTICLES = 240
INVENTED = (
    "“The harbour will stay open,” Minister Ada Holm told reporters in Aarhus on Tuesday.\n"
    "The dockers' union said that nobody had asked it. According to Nordic Shipping, the plan"
    " would cost 40 million crowns, and critics in Denmark condemned the government.\n\n"
) * 12


def articles() -> list[str]:
    given = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("ANNOTATOR_CORPORA", "")
    folder = (Path(given) if given else ROOT.parent / "shared" / "corpora") / "polnear" / "text"
    found = [path.read_bytes().decode("utf-8") for path in sorted(folder.glob("*.txt"))[::3]]
    return [text for text in found if text.strip()][:ARTICLES] or [INVENTED] * ARTICLES


def whole(text: str) -> list[Region]:
    return [Region("r", "a", "BODY", Span(0, len(text)))]


def tokenizer_seconds(texts: list[str]) -> float:
    """Return the CPU time of spaCy's tokenizer once it has seen every word."""
    import spacy

    tokenizer = spacy.blank("en").tokenizer
    seconds = []
    for _ in range(3):
        start = time.process_time()
        for text in texts:
            tokenizer(text)
        seconds.append(time.process_time() - start)
    return min(seconds[1:])


def rules_seconds(texts: list[str]) -> float:
    start = time.process_time()
    suggester = RuleSuggester(LEXICON, LABELS)
    print(f"word lists read in {1000 * (time.process_time() - start):.0f} ms CPU (limit 150)")
    seconds = []
    for _ in range(3):
        start = time.process_time()
        for text in texts:
            suggester.suggest(text, whole(text))
        seconds.append(time.process_time() - start)
    return min(seconds[1:])


def pool_seconds(texts: list[str], processes: int) -> tuple[float, float]:
    """Return wall and CPU seconds of a whole run, start of the workers included."""
    jobs = [(str(number), text, whole(text)) for number, text in enumerate(texts)]
    spec = SuggesterSpec("rules", str(LEXICON), LABELS)
    wall, cpu = time.perf_counter(), _cpu()
    done = sum(1 for _ in suggest_all(spec, jobs, processes=processes, should_stop=lambda: False))
    assert done == len(jobs)
    return time.perf_counter() - wall, _cpu() - cpu


def _cpu() -> float:
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def main() -> None:
    texts = articles()
    words = sum(len(text.split()) for text in texts)
    rules, tokenizer = rules_seconds(texts), tokenizer_seconds(texts)
    ratio = tokenizer / rules
    print(f"{len(texts)} articles, {words:,} words")
    print(f"spaCy's tokenizer, warm: {words / tokenizer:,.0f} words/s")
    print(f"rules:                   {words / rules:,.0f} words/s")
    print(f"ratio {ratio:.3f}, limit {LEAST_RATIO}: {'kept' if ratio >= LEAST_RATIO else 'MISSED'}")
    many = texts * 4
    (wall_1, cpu_1), (wall_2, cpu_2) = pool_seconds(many, 1), pool_seconds(many, 2)
    print(f"one process {wall_1:.1f} s ({cpu_1:.1f} s CPU), two {wall_2:.1f} s ({cpu_2:.1f} s CPU)")
    load = os.getloadavg()[0]
    print(
        f"two against one: {2 * cpu_1 / cpu_2:.2f} by CPU, {wall_1 / wall_2:.2f} by wall"
        f" (limit {LEAST_GAIN}; load of the machine {load:.1f} on {os.cpu_count()} cores)"
    )


if __name__ == "__main__":
    main()

"""Agreement on real disagreement: PolNeAR's articles by several people, and its authors' figures.

Run ``python benchmarks/agreement_polnear.py FOLDER``, FOLDER being that of the corpus (Newell,
Margolin & Ruths 2018), with ``attributions`` and ``text`` in it. Its authors print a token-wise
Krippendorff alpha of .754 and an attribution-wise agr of .923, on a selection of their own, so
that ours need only be near. Without a folder there is nothing to do.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent.parent))

from annotator.domain.annotations import Family
from annotator.services.agreeing import agreement
from annotator.services.agreement_report import AgreementReport
from annotator.services.agreement_selection import AgreementOptions
from annotator.services.corpus import Corpus
from annotator.services.import_files import AnnotatorFrom
from annotator.services.importing import ImportOptions, import_paths

ALPHA, AGR = 0.754, 0.923
NEAR = 0.1


def computed(folder: Path) -> AgreementReport:
    """Import everything in one go, and compare the claims of all who did the same articles."""
    options = ImportOptions(annotator_from=AnnotatorFrom.SUFFIX)
    with TemporaryDirectory() as scratch:
        path = Path(scratch) / "polnear.corpus"
        with Corpus.create(path) as corpus:
            start = time.perf_counter()
            found = import_paths(corpus.owner, [folder / "attributions", folder / "text"], options)
            print(
                f"{found.articles} articles, {found.merged} times a further annotator,"
                f" {found.labels} labels, {len(found.refused)} lines refused;"
                f" {time.perf_counter() - start:.1f} s"
            )
            return agreement(corpus.owner, path, AgreementOptions(Family.CLAIM))


def main() -> int:
    """Print our figures beside theirs; 1 if they are far apart."""
    if len(sys.argv) < 2:
        print("no folder was given, so that nothing was measured")
        return 0
    report = computed(Path(sys.argv[1]))
    print(f"{report.n_articles} articles by {len(report.sides)} people; {report.seconds:.1f} s")
    ours = {one.role: one for one in report.by_role if one.name == "alpha_token"}
    agr = report.measure("agr")
    far = False
    for what, figure, theirs in (
        ("alpha over words, content", ours["content"], ALPHA),
        ("alpha over words, source", ours["source"], ALPHA),
        ("alpha over words, cue", ours["cue"], ALPHA),
        ("agr of attributions", agr, AGR),
    ):
        if figure is None or figure.value is None:
            return 1
        interval = f"[{figure.low:.3f}, {figure.high:.3f}]" if figure.low and figure.high else ""
        print(f"{what}: {figure.value:.3f} {interval}; its authors: {theirs}")
        far |= abs(figure.value - theirs) > NEAR
    return int(far)


if __name__ == "__main__":
    sys.exit(main())

"""Gets ready in the background what is wanted at once later, without keeping the window waiting."""

from __future__ import annotations

from pathlib import Path
from threading import Thread


def warm_up_claims(lexicon: Path) -> None:
    """Load the rules that propose parts of claims, and their word lists, in a thread."""
    Thread(target=_load_claims, args=(lexicon,), daemon=True).start()


def _load_claims(lexicon: Path) -> None:
    # Imported here, in the thread: that takes longer than reading the word lists.
    from annotator.services.claim_proposing import ClaimProposer  # noqa: PLC0415

    ClaimProposer(lexicon).read_words()

"""The part of a name's menu that makes it the source of a claim nearby."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from annotator.domain.annotations import Claim, Mention
from annotator.domain.article_content import ArticleContent
from annotator.domain.words import surface
from annotator.ui.canvas.words import cut
from annotator.ui.letter_menu import LetterMenu

_NEAREST, _LONGEST = 5, 40


def add_claims(
    menu: LetterMenu,
    mention: Mention,
    content: ArticleContent,
    number: Callable[[str], int | None],
    link: Callable[[str, str], None],
) -> None:
    """Offer the nearest claims; `link` is called with the claim chosen and the mention."""
    here = mention.spans[0].start
    claims = list(content.of_kind(Claim))
    claims.sort(key=lambda item: abs(item.content[0].start - here))
    if not claims:
        return
    sources = menu.add_letter_menu(menu.tr("Source of"))
    for claim in claims[:_NEAREST]:
        words = cut(surface(claim, content.text), _LONGEST).replace("&", "&&")
        entry = sources.addAction(f"C{number(claim.id) or '?'}  {words}")
        entry.triggered.connect(partial(link, claim.id, mention.id))

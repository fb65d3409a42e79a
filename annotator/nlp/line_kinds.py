"""What one line of a scraped page is, judged by its own wording: the vocabulary of `regions`."""

from __future__ import annotations

import re

from annotator.nlp.page_wordings import BOILERPLATE

_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAYS = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_CLOCK = (
    r"(?:at\s+)?\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?"
    r"\s*(?:\(?[A-Z]{2,5}(?:[+-]\d{1,2})?\)?|[ap]\.m\.\s*[A-Z]{2,4})?"
)
_DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTHS}\.?,?\s+\d{{4}}"
    rf"|{_MONTHS}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})"
)
_STAMP_WORDS = (
    r"(?:first\s+|last\s+)?(?:published|updated|posted|modified|created|date|filed|edited)"
    r"(?:\s+on|\s+at)?:?"
)
TIMESTAMP = re.compile(
    rf"(?:{_STAMP_WORDS}\s*)?(?:{_DAYS}\.?,?\s+)?"
    rf"(?:{_CLOCK}[\s,|·•–-]*)?(?:{_DAYS}\.?,?\s+)?{_DATE}"
    rf"(?:[\s,|·•T–-]*{_CLOCK})?(?:\s*[|·•–(/-]?\s*{_STAMP_WORDS}.{{0,60}})?\)?"
    rf"|{_STAMP_WORDS}\s*(?:\d+|an?|one|two)\s+(?:minutes?|hours?|days?|weeks?)\s+ago"
    r"|(?:\d+|an)\s+(?:minutes?|hours?|days?)\s+ago",
    re.IGNORECASE,
)

_NAME = r"[^\W\d_a-z][\w.'’-]*"
_NAMES = rf"{_NAME}(?:\s+(?:{_NAME}|de|der|van|von|bin|al|el|la|le|di|da)){{0,4}}"
BYLINE = re.compile(
    r"(?:(?i:(?:written\s+|reported\s+|story\s+|words\s+|edited\s+|analysis\s+|opinion\s+)?by)"
    r"|From|Author:|Reporter:|Text:)\s+"
    rf"(?:{_NAMES})(?:(?:,\s+|\s+(?i:and|with|in|for|of)\s+|\s*[|/&–—·•-]\s*){_NAMES}){{0,6}}"
    r"(?:,?\s*[|/–—·•(-].{0,80})?\.?"
)
STAFF_BYLINE = re.compile(
    rf"{_NAMES},?\s+(?:(?i:staff\s+(?:writer|reporter)|special\s+to\b.{{0,40}}|correspondent"
    r"|associated\s+press|political\s+(?:editor|correspondent)|contributor))"
    rf"|{_NAMES},\s+(?:AP|AFP|Reuters|USA TODAY|The\s+\w+.{{0,30}})"
)

_CREDIT_OPENING = (
    r"(?i:(?:file\s+)?photos?(?:graphs?)?(?:\s+(?:by|credit|courtesy|via)\b|:)"
    r"|(?:image|picture|photo|video)\s+(?:credit|copyright|source|courtesy)s?\b:?"
    r"|credits?:|courtesy\s+(?:of|photo)|photography\s+by)"
)
_AGENCY = (
    r"(?:AP(?:\s+Photo)?|AFP|Reuters|REUTERS|UPI|EPA|Getty(?:\s+Images)?|PA(?:\s+Wire)?|dpa|DPA|TASS"
    r"|Xinhua|Shutterstock|Alamy|iStock|Bloomberg|Associated\s+Press|Handout|ANSA|EFE|Sputnik)"
)
CREDIT = re.compile(
    rf"{_CREDIT_OPENING}.{{0,160}}"
    rf"|\(?(?:{_NAMES}\s*[/|]\s*)+.{{0,60}}\b{_AGENCY}\b.{{0,40}}"
    rf"|[(\[©]?\s*{_AGENCY}(?:\s*[/|,]\s*.{{1,60}})?[)\]]?"
    r"|(?:©|\(c\)|\(C\))\s*(?!\s*\d{4}).{2,60}"
)
CREDIT_INSIDE = re.compile(
    rf"(?<=[.!?”\"’)…a-z])\s+(?P<credit>{_CREDIT_OPENING}.{{0,160}}"
    rf"|[(\[]\s*(?:{_AGENCY}|(?i:photo|image|picture|file\s+photo)\b|[^()\[\]]{{0,60}}[/|]\s*{_AGENCY})"
    r"[^()\[\]]{0,80}[)\]](?:\s*\|.{0,40})?"
    rf"|©\s*(?!\s*\d{{4}}).{{0,80}}|(?:{_NAMES}\s*[/|]\s*){{1,3}}{_AGENCY}.{{0,40}})$"
)
CAPTION_WORDS = re.compile(
    r"(?i:(?:,|\(|^)\s*(?:is\s+)?(?:seen|pictured|shown|center|centre|left|right)\s*,?\s+"
    r"(?:here|in\s+this|on\s+this|above|below|left|right|with|at\b.{0,30}\bin\b)"
    r"|\bin\s+this\s+(?:file|undated|handout|combination|\w+\s+\d+)?,?\s*(?:\d{4}\s+)?(?:file\s+)?"
    r"(?:photo|picture|image|frame)\b"
    r"|\bfile\s+(?:photo|picture|image)\b|^(?:image\s+)?caption\b|^pictured:|^photo:|^image:"
    r"|\((?:file|archive)\))"
)

DATELINE = re.compile(
    r"(?:"
    # CITY, State, Date (AGENCY) -- with the city in capitals
    r"[^\W\d_a-z][^\W\d_a-z.'’-]+(?:[ /-][^\W\d_a-z][^\W\d_a-z.'’-]*){0,4}"
    rf"(?:,\s+[^\W\d_a-z][\w.]+(?:\s+[^\W\d_a-z]\w+)?)?(?:,\s+(?i:{_MONTHS})\.?\s+\d{{1,2}}(?:,\s+\d{{4}})?)?"
    r"\s*(?:\([^()\n]{2,40}\))?\s*(?:--+|—|–|-(?=\s)|:(?=\s))"
    # City (Agency) -, City, Country (Agency)
    r"|[^\W\d_a-z]\w+(?:[ ,-]+[^\W\d_a-z][\w.]+){0,4}"
    rf"(?:,\s+(?i:{_MONTHS})\.?\s+\d{{1,2}})?\s*"
    r"\((?:AP|AFP|UPI|Reuters|REUTERS|CNN|BBC|RT|TASS|Tass|dpa|DPA|PTI|ANI|IANS|Xinhua|Bloomberg|EFE|ANSA|PA)\)"
    r"\s*(?:--+|—|–|-)?"
    r")(?=\s+\S)"
)

TIMING = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?:\s*[/|–-]\s*\d{1,2}:\d{2}(?::\d{2})?)?")
_MENU_WORDS = frozenset(
    [
        "home",
        "news",
        "world",
        "politics",
        "business",
        "sport",
        "sports",
        "opinion",
        "culture",
        "lifestyle",
        "travel",
        "tech",
        "science",
        "health",
        "video",
        "videos",
        "weather",
        "local",
        "entertainment",
        "arts",
        "style",
        "food",
        "money",
        "markets",
        "jobs",
        "search",
        "menu",
        "login",
        "subscribe",
        "more",
        "tv",
        "live",
        "radio",
        "uk",
        "us",
        "europe",
        "asia",
        "africa",
        "australia",
        "americas",
        "national",
        "international",
        "economy",
        "education",
        "environment",
        "technology",
        "podcasts",
        "newsletters",
        "contact",
        "about",
        "magazine",
        "shop",
        "puzzles",
        "games",
        "obituaries",
        "classifieds",
        "crime",
        "football",
        "cricket",
        "tennis",
    ]
)
LONGEST_JUDGED = 400
_BARE_NAMES = re.compile(
    r"[^\W\d_a-z]\w+(?:[ -][^\W\d_a-z][\w.'’-]*){1,2}"
    r"(?:(?:,| and| &)\s+[^\W\d_a-z]\w+(?:[ -][^\W\d_a-z][\w.'’-]*){1,2}){0,3}"
)
TOWN_AND_STOP = re.compile(r"[^\W\d_a-z]{4,}(?:[ -][^\W\d_a-z]{2,}){0,2}\.(?=\s+[^\W\d_a-z])")
"""A dateline that is just the town in capitals."""
INVITATION = re.compile(
    r"\b(?:in\s+your\s+inbox|your\s+inbox|e-?mail\s+address|unsubscribe|sign\s+up|newsletter"
    r"|every\s+morning\s+at|privacy\s+policy)\b",
    re.IGNORECASE,
)
"""What the further lines of a newsletter's box say."""
OFFER = re.compile(
    r"\b(?:call|buy|order|shop|book|save|visit|click|try|switch|learn\s+more|from\s+\W?\d)\b.*"
    r"(?:!|\b(?:today|now|here|online|off)\b\W*)$",
    re.IGNORECASE,
)
"""What an advertisement says below its heading."""
ORDER_PRINT = re.compile(r"\s*[|·•]\s*(?:order|buy|purchase|get)\b.{0,40}$", re.IGNORECASE)
_COOKIES = re.compile(
    r"(?=.*\bcookies?\b)(?=.*\b(?:device|consent|privacy|browser|partners|(?:web)?site|experience"
    r"|preferences|analytics|traffic)\b).*",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"(?:©|\(c\))\s*.*\b(?:ltd|inc|llc|plc|gmbh|rights|reserved|contact)\b.*", re.IGNORECASE
)
_ADDRESS = re.compile(r"(?:\S+\s+){0,14}[\w.+-]+@[\w-]+\.[\w.-]+\W*")
_CRUMBS = re.compile(r"(?!.*[«‹<])(?:\S+\s+){0,2}\S+(?:\s*[›»>]\s*\S+(?:\s+\S+){0,3})+")
_CAPITALS = r"[^\W\d_a-z]+(?:\s+[^\W\d_a-z]+){0,3}"
_SECTION = re.compile(rf"{_CAPITALS}(?:\s+/\s+{_CAPITALS})+")
_SYMBOLS = re.compile("[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f\u200d\U000e0020-\U000e007f]+")
_COUNTED = (
    r"\d[\d.,]*[km]?|likes?|shares?|saves?|save|repl(?:y|ies)|reposts?|retweets?|quotes?|views?"
    r"|comments?|bookmarks?|translate|post|tweet|print|e-?mail|copy|link|report|follow"
)
_COUNTS = re.compile(rf"(?:(?:{_COUNTED})\W*)+", re.IGNORECASE)


_FURNITURE = (
    ("cookies", _COOKIES),
    ("legal", _RIGHTS),
    ("letters", _ADDRESS),
    ("breadcrumbs", _CRUMBS),
    ("breadcrumbs", _SECTION),
)


def boilerplate_kind(line: str) -> str | None:
    """Return what kind of page furniture the line is, or None if its wording is no sign of it."""
    if len(line) > LONGEST_JUDGED * 4:
        return None
    words = line.split()
    if _is_menu(line, words):
        return "menu"
    if TIMING.fullmatch(line):
        return "media"
    return _worded(line, words) if len(line) <= LONGEST_JUDGED and len(words) <= 32 else None


def _worded(line: str, words: list[str]) -> str | None:
    kind = next((name for name, pattern in _FURNITURE if pattern.fullmatch(line)), None)
    if kind is not None:
        return kind
    plain = _SYMBOLS.sub(" ", line).strip()
    if plain != line and _COUNTS.fullmatch(plain):
        return "counts"
    for name, pattern in BOILERPLATE:
        if pattern.fullmatch(plain) and _may_be(name, line, words):
            return name
    return None


def are_bare_names(line: str) -> bool:
    """Say whether the line may be nothing but the names of its authors."""
    if line[-1] == "." or not _BARE_NAMES.fullmatch(line):
        return False
    return not any(word.lower() in _MENU_WORDS for word in line.split())


def _may_be(name: str, line: str, words: list[str]) -> bool:
    """Say no to a sentence of the article that happens to open like page furniture."""
    sentence = line[-1] in '.”"' and len(words) > 6
    if name in ("advertisement", "legal", "newsletter"):
        return not sentence or len(words) < 30
    if (words[0].isupper() and len(words[0]) > 3) or ":" in words[0]:
        return True
    return not sentence


def _is_menu(line: str, words: list[str]) -> bool:
    if len(words) >= 8 and sum("icon" in word.lower() for word in words) * 4 > len(words):
        return True
    if line[0] in "☰≡" or (len(words) < 10 and line[-1] == "🔍"):
        return True
    if len(words) < 4 or line[-1] in '.!?”"':
        return False
    parts = re.split(r"\s*[|·•>»/]\s*|\s{2,}|\t", line)
    if len(parts) >= 4 and all(len(part.split()) <= 3 for part in parts):
        return True
    listed = sum(word.lower().strip(",&") in _MENU_WORDS for word in words)
    return listed * 10 >= len(words) * 7

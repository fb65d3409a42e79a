"""Actions of the menu “Label”: everything done to the article in hand."""

from __future__ import annotations

from annotator.ui.action_specs.spec import ActionSpec, Context, Menu


def _article(
    name: str,
    title: str,
    hint: str,
    section: int,
    *keys: str,
    icon: str = "",
    canvas_keys: bool = False,
) -> ActionSpec:
    return ActionSpec(
        name, title, hint, Menu.LABEL, section, keys, icon, Context.ARTICLE, False, canvas_keys
    )


LABEL_ACTIONS: tuple[ActionSpec, ...] = (
    _article(
        "next_suggestion",
        "Next suggestion",
        "next suggestion",
        0,
        "Tab",
        icon="chevron-right",
        canvas_keys=True,
    ),
    _article(
        "previous_suggestion",
        "Previous suggestion",
        "select the one before that waits for an answer",
        0,
        "Shift+Tab",
        icon="chevron-left",
        canvas_keys=True,
    ),
    _article(
        "accept", "Accept", "accept the suggestion and go on", 0, "Return", "Enter", icon="check"
    ),
    _article(
        "accept_alike",
        "All alike here",
        "decide for all mentions of the same words in this article as for this one",
        0,
        "Shift+Return",
        "Shift+Enter",
        icon="check-check",
    ),
    _article(
        "alike",
        "All alike…",
        "the same decision in the article, the story or the corpus, after a look at the list",
        0,
        "Alt+Return",
        "Alt+Enter",
        icon="check-check",
    ),
    _article(
        "accept_paragraph",
        "Accept the paragraph",
        "accept all that is suggested in this paragraph",
        0,
        "K",
        icon="check-check",
    ),
    _article(
        "accept_to_here",
        "Accept down to here",
        "accept all that is suggested from the beginning to this paragraph",
        0,
        "Shift+K",
    ),
    _article("next_name", "Next unmarked name", "select words that look like a name", 0, "U"),
    _article(
        "previous_name", "Unmarked name before", "the same, towards the beginning", 0, "Shift+U"
    ),
    _article(
        "reject",
        "Reject or delete",
        "reject the suggestion, delete the label",
        0,
        "X",
        "Del",
        icon="x",
    ),
    _article(
        "reject_alike",
        "Reject all alike here",
        "reject or delete all of the same words and label in this article",
        0,
        "Shift+X",
        "Shift+Del",
    ),
    _article("start_left", "Start one word left", "move the label’s start one word left", 1, "["),
    _article(
        "start_right", "Start one word right", "move the label’s start one word right", 1, "]"
    ),
    _article("end_left", "End one word left", "move the label’s end one word left", 1, "{"),
    _article("end_right", "End one word right", "move the label’s end one word right", 1, "}"),
    _article(
        "start_left_fine",
        "Start one character left",
        "move the label’s start one character left",
        2,
        "Alt+[",
    ),
    _article(
        "start_right_fine",
        "Start one character right",
        "move the label’s start one character right",
        2,
        "Alt+]",
    ),
    _article(
        "end_left_fine",
        "End one character left",
        "move the label’s end one character left",
        2,
        "Alt+{",
    ),
    _article(
        "end_right_fine",
        "End one character right",
        "move the label’s end one character right",
        2,
        "Alt+}",
    ),
    _article(
        "claim",
        "Claim",
        "mark what is claimed: the selected words, else those around the caret",
        3,
        "C",
        icon="message-square-quote",
    ),
    _article(
        "claim_piece", "Piece of the claim", "a further piece of the claim’s content", 3, "Shift+C"
    ),
    _article("cue", "Cue", "mark the claim’s cue", 3, "Q"),
    _article("source", "Source", "mark whoever says it, in the claim in hand", 3, "O"),
    _article("via", "Through", "mark the medium that the claim came through", 3, "Shift+O"),
    _article(
        "next_piece",
        "Next piece",
        "next piece of the label: content, cue, source",
        3,
        "J",
    ),
    _article(
        "remove_piece", "Take out the piece", "take the piece at the caret out", 3, "Backspace"
    ),
    _article("step_out", "Claim around", "go to the claim around this one", 3, "Alt+Up"),
    _article("step_in", "Claim inside", "go to the claim inside this one", 3, "Alt+Down"),
    _article(
        "link",
        "Link…",
        "link by hint: claim to source, stance to holder or target",
        3,
        "L",
        icon="link",
    ),
    _article(
        "stance",
        "Stance",
        "new stance, then + − 0 ~ for its polarity; S again: another holder",
        3,
        "S",
        icon="scale",
    ),
    _article("stance_words", "Words of the stance", "further words that show the stance", 3, "A"),
    _article("stance_holder", "Holder of the stance…", "another holder, by letters", 3, "Shift+L"),
    _article("stance_topic", "Topic of the stance…", "a topic as the target", 3, "Shift+T"),
    _article(
        "stance_through",
        "Stance told in a claim",
        "the claim that the stance is told in: the next one around it, or none",
        3,
        "V",
    ),
    _article("join_name", "Join names", "make the name one with the one proposed", 7, "I"),
    _article(
        "join_name_by_letter",
        "Join names by letter…",
        "pick the name that it is one with",
        7,
        "Shift+I",
    ),
    _article("split_name", "Split names", "let the name be one by itself", 7, "Alt+I"),
    _article("next_mention", "Next mention", "go to the next mention of the same name", 7, "W"),
    _article(
        "previous_mention",
        "Previous mention",
        "go to the mention of the same name before",
        7,
        "Shift+W",
    ),
    _article(
        "document",
        "About the article…",
        "labels of the whole article: its kind, its own stances",
        3,
        "P",
        icon="newspaper",
    ),
    _article(
        "step_nested",
        "Step through nested labels",
        "select the next label under the caret",
        4,
        "Space",
    ),
    _article("let_go", "Let go", "let go of label and words", 4, "Esc"),
    _article(
        "region", "Kind of paragraph…", "say what the paragraph is; then the kind’s letter", 4, "Z"
    ),
    _article(
        "suggest_regions",
        "Paragraphs as suggested",
        "part the whole article into headline, byline, text and boilerplate as the rules suggest",
        4,
    ),
    _article("note", "Note…", "write a note", 5, "N", icon="sticky-note"),
    _article(
        "settle_note",
        "Settle the note",
        "settle the note or flag here, or open it again",
        5,
        "Shift+N",
        icon="check-check",
    ),
    _article("flag", "Flag", "ask the reviewer to look", 5, "F", icon="flag"),
    ActionSpec(
        "done_next",
        "Done, next article",
        "the article is done; go to the next",
        Menu.LABEL,
        6,
        ("Ctrl+Return", "Ctrl+Enter"),
        "circle-check-big",
    ),
    ActionSpec(
        "skip",
        "Skip for now",
        "leave the article for later; go to the next",
        Menu.LABEL,
        6,
        ("Ctrl+Shift+Return",),
        "skip-forward",
    ),
    ActionSpec(
        "next_article",
        "Next article",
        "go to the next article in the queue",
        Menu.LABEL,
        6,
        ("Ctrl+PgDown",),
    ),
    ActionSpec(
        "previous_article",
        "Previous article",
        "go to the previous article in the queue",
        Menu.LABEL,
        6,
        ("Ctrl+PgUp",),
    ),
)

"""Actions of the menu “Review”: settling what annotators part on."""

from __future__ import annotations

from annotator.ui.action_specs.spec import ActionSpec, Context, Menu


def _review(name: str, title: str, hint: str, section: int, *keys: str) -> ActionSpec:
    return ActionSpec(name, title, hint, Menu.REVIEW, section, keys, "", Context.REVIEW)


REVIEW_ACTIONS: tuple[ActionSpec, ...] = (
    _review(
        "take_likeliest",
        "Take the likeliest",
        "let the version hold that most have; go on",
        0,
        "Return",
        "Enter",
    ),
    _review("take_none", "None of these", "nothing holds here; go on", 0, "0"),
    _review(
        "mix_versions",
        "Boundary of one, label of another…",
        "then the numbers of the two versions",
        0,
        "B",
    ),
    _review("edit_gold", "Edit by hand", "open the gold label with the usual keys", 0, "E"),
    _review("reopen_conflict", "Reopen", "take the decision back", 0, "X", "Del"),
    _review("apply_alike", "Decide all alike…", "the same decision wherever it comes", 1, "A"),
    _review("settle_by_rule", "Settle by rule…", "let a rule take what is clear", 1, "R"),
    _review("next_conflict", "Next conflict", "go to the next conflict", 2, "Down", "J"),
    _review("previous_conflict", "Previous conflict", "go to the one before", 2, "Up", "K"),
    _review("leave_mixing", "Let go", "leave a choice begun, or the editing by hand", 2, "Esc"),
    _review("hide_names", "Hide names", "letters in a random order for names", 3, "H"),
    _review("reason_guideline", "Reason: guideline", "because the guideline says so", 4, "G"),
    _review("reason_context", "Reason: context", "because of the context", 4, "C"),
    _review("reason_overlooked", "Reason: overlooked", "somebody overlooked it", 4, "O"),
    _review("reason_slip", "Reason: slip", "a slip of the hand", 4, "M"),
    _review("reason_unclear", "Reason: unclear text", "the text is unclear", 4, "U"),
    _review("reason_other", "Reason in words…", "type the reason", 4, "N"),
)

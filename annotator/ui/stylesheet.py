"""The few things that Fusion's palette cannot say: round fields, flat scroll bars, warnings."""

from __future__ import annotations

from annotator.ui.theme import Theme

_RULES = """
QAbstractScrollArea {{ border: none; }}
QToolTip {{ color: {tip_text}; background: {tip}; border: 1px solid {tip}; padding: 3px 6px; }}
QLineEdit, QPlainTextEdit, QTextEdit {{
    background: {page}; border: 1px solid {line}; border-radius: 6px; padding: 5px 8px;
    selection-background-color: {accent}; selection-color: {on_accent};
}}
QComboBox QLineEdit, QSpinBox QLineEdit {{ border: none; padding: 0; background: transparent; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {{
    border: 1px solid {accent};
}}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {strong_line}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 28px; }}
QScrollBar::handle:horizontal {{ min-width: 28px; }}
QScrollBar::handle:hover {{ background: {muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
#article QScrollBar {{ background: {page}; }}
QProgressBar {{ border: none; border-radius: 3px; background: {line}; }}
QProgressBar::chunk {{ border-radius: 3px; background: {accent}; }}
QHeaderView::section {{
    background: {page}; color: {muted}; border: none; border-bottom: 1px solid {line};
    padding: 6px 8px;
}}
QTableView::item {{ padding: 0 8px; }}
QSplitter::handle {{ background: {line}; }}
QLabel#warning {{ color: {warning}; }}
QMenuBar {{ background: {chrome}; border-bottom: 1px solid {line}; padding: 1px 6px; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 4px; background: transparent; }}
QMenuBar::item:selected {{ background: {pressed}; }}
QMenu {{ background: {page}; border: 1px solid {line}; padding: 5px 0; }}
QMenu::item {{ padding: 5px 26px 5px 12px; }}
QMenu::icon {{ padding-left: 12px; }}
QMenu::item:selected {{ background: {selection}; color: {text}; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 5px 0; }}
QAbstractItemView#quiet::item {{ padding: 3px 8px; }}
QAbstractItemView#quiet::item:selected {{ background: {selection}; color: {text}; }}
QAbstractItemView#pages {{ background: {chrome}; }}
QAbstractItemView#pages::item:selected {{ background: {selection}; color: {text}; }}
QTreeView::item {{ min-height: 24px; }}
QTreeView::item:selected {{ background: {selection}; color: {text}; }}
"""


def stylesheet(theme: Theme) -> str:
    """Return the style sheet of the whole program in the theme's colours."""
    palette = theme.palette()
    return _RULES.format(
        page=theme.page,
        chrome=theme.chrome,
        line=theme.line,
        strong_line=theme.strong_line,
        text=theme.text,
        muted=theme.muted,
        faint=palette.color(palette.ColorGroup.Disabled, palette.ColorRole.Text).name(),
        accent=theme.accent,
        on_accent=theme.on_accent,
        pressed=theme.pressed,
        warning=theme.warning,
        selection=theme.selection,
        tip=palette.toolTipBase().color().name(),
        tip_text=palette.toolTipText().color().name(),
    )

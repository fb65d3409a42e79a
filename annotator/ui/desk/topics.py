"""The corpus's list of topics: those of its scheme and those that its stances are about."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from annotator.domain.scheme import Scheme
from annotator.ui.canvas.words import cut
from annotator.ui.desk.part import DeskTools


class Topics(QObject):
    """Knows the topics and adds new ones to the scheme, where everybody sees them.

    What is added or taken out is a step of undo.
    """

    def __init__(self, tools: DeskTools) -> None:
        super().__init__(tools)
        self._tools = tools
        self._used: tuple[str, ...] = ()
        self._of_scheme = tools.session.scheme.topics
        tools.on(tools.scheme_changed, self._on_scheme_changed)
        self._read()

    def known(self) -> tuple[str, ...]:
        """Return all topics, those of the scheme first."""
        return tuple(dict.fromkeys([*self._tools.session.scheme.topics, *self._used]))

    def add(self, topic: str) -> None:
        """Let the scheme know another topic, and say so."""
        if not self._tools.may_change_scheme():
            return
        title = self.tr("Topic “{}”").format(topic)
        self._tools.change_scheme(partial(_with_topic, topic), title)
        words = self.tr("“{}” is one of the corpus’s topics now.").format(cut(topic, 60))
        take_out = partial(self._take_out, topic)
        self._tools.window.messages.show_news(words, self.tr("Take it out"), take_out)

    def _on_scheme_changed(self, scheme: Scheme) -> None:
        gone = set(self._of_scheme) - set(scheme.topics)
        self._of_scheme = scheme.topics
        if gone:
            # One that was taken out is still offered where stances are about it.
            self._used = tuple(topic for topic in self._used if topic not in gone)
            self._read()

    def _read(self) -> None:
        self._tools.watch(self._tools.session.topics_in_use(), self._remember)

    def _remember(self, topics: list[str]) -> None:
        self._used = tuple(dict.fromkeys([*self._used, *topics]))

    def _take_out(self, topic: str) -> None:
        title = self.tr("Take the topic “{}” out").format(topic)
        self._tools.change_scheme(partial(_without_topic, topic), title)


def _with_topic(topic: str, scheme: Scheme) -> Scheme:
    return replace(scheme, topics=tuple(dict.fromkeys([*scheme.topics, topic])))


def _without_topic(topic: str, scheme: Scheme) -> Scheme:
    return replace(scheme, topics=tuple(other for other in scheme.topics if other != topic))

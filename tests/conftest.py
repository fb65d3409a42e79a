"""For all tests: the user's folders are not touched, and nobody is called over the network."""

from __future__ import annotations

import os
import socket
import sys
import tempfile
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

# Nothing asserts times: on a busy machine an example may take as long as it likes.
settings.register_profile("no clock", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("no clock")

# Before any test module imports Qt or asks platformdirs.
_HOME = tempfile.TemporaryDirectory(prefix="annotator-tests-")
for _name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
    os.environ[_name] = os.path.join(_HOME.name, _name)  # noqa: PTH118 - os.environ wants text
os.environ["XDG_DOCUMENTS_DIR"] = os.path.join(_HOME.name, "Documents")  # noqa: PTH118
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The window of a test speaks English, wherever the test runs.
os.environ["LC_ALL"] = "C.UTF-8"


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection but those inside the machine (worker processes, X)."""
    connect = socket.socket.connect

    def refuse(self: socket.socket, address: object) -> None:
        if self.family != socket.AF_UNIX:
            raise AssertionError(f"a test wanted to connect to {address}")
        connect(self, address)  # type: ignore[arg-type]

    monkeypatch.setattr(socket.socket, "connect", refuse)


@pytest.fixture(autouse=True)
def _no_key_is_held() -> None:
    """Let go of Ctrl and Shift: Qt goes on holding what a test's last key or click was made with.

    A list that is told to choose a row with Ctrl still held adds it to those chosen before.
    """
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtCore import Qt  # noqa: PLC0415 - most tests need no window
    from PySide6.QtTest import QTest  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication, QWidget  # noqa: PLC0415

    if QApplication.instance() is not None and QApplication.keyboardModifiers():
        QTest.keyRelease(QWidget(), Qt.Key.Key_Control)


class PatientBot(QtBot):
    """Waits as long as a busy machine or a slow disk may take."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = 30_000) -> None:
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    """Return a bot with more patience than pytest-qt's own."""
    return PatientBot(request)

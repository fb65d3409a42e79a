"""Errors meant for the user: what happened to their work, where, and the step that helps."""

from __future__ import annotations


class UserError(Exception):
    """A problem told in the user's words.

    `what` says what happened to the user's work, `where` names the file, line or article,
    `remedy` is the one step that helps. `code` leads to the page in ``docs/errors.md``.
    """

    code = "A900"

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.remedy = remedy

    def sentence(self) -> str:
        """Return the whole message on one line, as the command line prints it."""
        place = f"{self.where}: " if self.where else ""
        return " ".join(part for part in (f"{place}{self.what}", self.remedy) if part)

    def __str__(self) -> str:
        return self.sentence()

    def __reduce__(self) -> tuple[object, ...]:
        # Errors cross from worker processes; the default would call __init__ without keywords.
        return (_rebuild, (type(self), self.what, self.where, self.remedy))


def _rebuild(kind: type[UserError], what: str, where: str, remedy: str) -> UserError:
    error = kind.__new__(kind)
    UserError.__init__(error, what, where=where, remedy=remedy)
    return error


class CorpusMissingError(UserError):
    """There is no corpus file at the path."""

    code = "A101"


class CorpusExistsError(UserError):
    """A file is already at the path where a new corpus should go."""

    code = "A102"


class NotACorpusError(UserError):
    """The file is not one of our corpora, or is damaged beyond opening."""

    code = "A103"


class NewerCorpusError(UserError):
    """The corpus was written by a newer version of the program."""

    code = "A104"


class CorpusLockedError(UserError):
    """Another window or program holds the corpus."""

    code = "A105"


class ReadOnlyCorpusError(UserError):
    """The corpus, its folder or its medium cannot be written."""

    code = "A106"


class DiskFullError(UserError):
    """There is no room left where the corpus or an export lies."""

    code = "A107"


class CorpusMovedError(UserError):
    """The corpus file was moved, replaced or deleted while it was open."""

    code = "A108"


class StaleEditError(UserError):
    """The label was changed since the edit was made."""

    code = "A109"


class StorageError(UserError):
    """The corpus could not be read or written for another reason."""

    code = "A110"


class UnreadableFileError(UserError):
    """A file to import could not be read as text or as the named format."""

    code = "A201"


class BadRecordError(UserError):
    """One record of an import cannot be taken."""

    code = "A202"


class UnknownFormatError(UserError):
    """No reader or writer has that name, or none recognises the file."""

    code = "A203"


class ImportRefusedError(UserError):
    """A strict import met a bad record; nothing was imported."""

    code = "A204"


class LabelMapError(UserError):
    """A file that maps the labels of others to ours cannot be used."""

    code = "A205"


class SchemeError(UserError):
    """A label scheme file does not hold together."""

    code = "A301"


class RuleError(UserError):
    """A label or an edit breaks a rule of the scheme."""

    code = "A302"


class UnknownNameError(UserError):
    """An article, layer or label of that name or id is not in the corpus."""

    code = "A303"


class SearchError(UserError):
    """A search holds a filter that does not exist, or a pattern that cannot be used."""

    code = "A304"


class UnknownSuggesterError(UserError):
    """No suggester of that name can be used here."""

    code = "A401"


class SuggesterFailedError(UserError):
    """A suggester stopped; what it had already suggested is kept."""

    code = "A402"


class ExportTargetError(UserError):
    """The export folder cannot be written, or holds something else."""

    code = "A501"


class NothingToExportError(UserError):
    """No article in the chosen layer is finished."""

    code = "A502"


class CancelledError(UserError):
    """The user stopped a running job."""

    code = "A601"


class AgreementFailedError(UserError):
    """Agreement could not be computed."""

    code = "A701"


class AssignmentError(UserError):
    """Articles could not be given to annotators as was asked."""

    code = "A702"


class BadPatternError(UserError):
    """What was to be looked for is empty, or no regular expression."""

    code = "A801"

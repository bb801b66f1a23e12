"""Errors that say what is wrong, where, and what to do about it."""

from __future__ import annotations


class ClaimbookError(Exception):
    """Anything a user can mend. The message names the place; `remedy` says what to do next."""

    exit_status = 1

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}"


class UsageError(ClaimbookError):
    """A folder, a file or a parameter that was named wrongly: nothing was run."""

    exit_status = 2


class UnreadableArticle(ClaimbookError):
    """An article whose bytes cannot be read as text."""


class BrokenTable(ClaimbookError):
    """A table that is missing, or lacks a column, or holds a value that its schema does not allow."""


class BuildFailed(ClaimbookError):
    """A notebook that stopped before its end; the earlier report is untouched."""


class MixedAxis(ClaimbookError):
    """Figures that must not be drawn on one axis."""

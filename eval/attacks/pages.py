"""The attacks, in one explicit order."""

from __future__ import annotations

from .archives import by_archives
from .documents import by_documents
from .made import Attack
from .markup import by_linked_data, by_markup
from .running import by_length
from .traps import by_traps


def attacks() -> tuple[Attack, ...]:
    """Return every attack, in the order of the table."""
    return (*by_markup(), *by_length(), *by_archives(), *by_documents(), *by_linked_data(), *by_traps())

"""The Issues of one saved file: of each kind the first ones, then how many more there are."""

from collections import Counter
from dataclasses import dataclass, field

from rashomon.model.spans import Anchor
from rashomon.stage import IssueLog

MOST = 500
"""Issues of one kind that a file has one by one; a damaged archive could fill the case with them."""


@dataclass(slots=True)
class FileLog(IssueLog):
    """An `IssueLog` that counts what is too much to be told one by one; `close` it at the end of the file."""

    _counts: Counter[str] = field(default_factory=Counter[str])

    def add(self, kind: str, subject: str, text: str, anchor: Anchor | None = None) -> None:
        """Note an Issue, or only that there is one more of its kind."""
        self._counts[kind] += 1
        if self._counts[kind] <= MOST:
            IssueLog.add(self, kind, subject, text, anchor)

    def close(self, words: str) -> None:
        """Note of the file that `words` tell how many Issues were not told one by one."""
        for kind, count in sorted(self._counts.items()):
            if count > MOST:
                told = f"{words}: {count - MOST} more like the first {MOST} of this kind, which are told one by one"
                IssueLog.add(self, kind, words, told)

"""Known publishers: the names of a case, looked up by another name for the same publisher."""

from collections import defaultdict
from collections.abc import Iterable

from rashomon.deduplicate.outlets import is_same_publisher, publisher_keys


class KnownPublishers:
    """Publishers by every name a case has for them."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_key: defaultdict[str, list[str]] = defaultdict(list)
        for name in sorted(set(names)):
            for key in publisher_keys(name):
                self._by_key[key].append(name)

    def same_as(self, name: str) -> list[str]:
        """Return the known names that can mean the same publisher as this one, sorted."""
        alike = {one for key in publisher_keys(name) for one in self._by_key.get(key, ())}
        return sorted(one for one in alike if is_same_publisher(one, name))

"""How much one saved file may unfold to, so that a small file cannot fill memory or stop the run."""

from dataclasses import dataclass, field

from rashomon.read.faults import ArchiveSpent


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds on one saved file and everything inside it.

    Attributes:
        page_bytes: largest page; the largest news page in our test sets has 4 million bytes.
        entry_bytes: largest text of a feed's entry or a row, as written there; a map to its bytes takes 250 bytes
            for each escape.
        json_bytes: largest JSON document or line; its values take thirty times that in memory at worst.
        depth: containers inside containers.
        members: pages, records and members of one saved file, all levels together.
        unpacked_bytes: what a file may unfold to whatever its own size …
        unpacked_ratio: … and how many times its own size on top of that; news in gzip unfolds to 4 to 15 times.
        directory_bytes: largest list of members of a ZIP file; it is read at once.
        standard_input_bytes: what is kept of standard input while it is read.
    """

    page_bytes: int = 20_000_000
    entry_bytes: int = 1_000_000
    json_bytes: int = 8_000_000
    depth: int = 4
    members: int = 1_000_000
    unpacked_bytes: int = 40_000_000
    unpacked_ratio: int = 25
    directory_bytes: int = 50_000_000
    standard_input_bytes: int = 4_000_000_000


@dataclass(slots=True)
class Budget:
    """What one saved file has used of its limits.

    Attributes:
        packed: bytes of the saved file itself.
    """

    limits: Limits
    packed: int = 0
    _unpacked: int = field(default=0, init=False)
    _members: int = field(default=0, init=False)

    def unpack(self, length: int) -> None:
        """Count bytes that came out of a packing.

        Raises:
            ArchiveSpent: they are more than the file may unfold to.
        """
        self._unpacked += length
        allowed = self.limits.unpacked_bytes + self.limits.unpacked_ratio * self.packed
        if self._unpacked > allowed:
            raise ArchiveSpent(
                "decompression_bomb",
                f"unfolds to more than {allowed // 1_000_000} MB; the rest is left out, save its pages one by one",
            )

    def take_member(self) -> None:
        """Count a member.

        Raises:
            ArchiveSpent: there are more than the limit.
        """
        self._members += 1
        if self._members > self.limits.members:
            raise ArchiveSpent(
                "too_many_members",
                f"holds more than {self.limits.members} members; the rest is left out, audit it in parts",
            )

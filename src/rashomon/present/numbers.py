"""Numbers as a newspaper writes them."""

import re

_NUMBER = re.compile(r"(?<![\w.,:/-])\d{4,}(?:\.\d+)?(?![\w:/-])|(?<![\w.,:/-])\d+\.0+(?![\w])")


def group_digits(value: str) -> str:
    """Return a stored value with thousands separators and without an empty fraction: `110000.0` → `110,000`."""
    return _NUMBER.sub(lambda found: _grouped(found.group()), value)


def _grouped(digits: str) -> str:
    whole, _, fraction = digits.partition(".")
    fraction = fraction.rstrip("0")
    return f"{int(whole):,}" + (f".{fraction}" if fraction else "")


def count(number: int, one: str, many: str | None = None) -> str:
    """Return `1 page`, `2 pages`, `1,200 pages`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def percent(share: float) -> str:
    """Return a share in [0, 1] as a whole percentage, never rounded up to all or down to none."""
    whole = round(share * 100)
    if share < 1:
        whole = min(whole, 99)
    if share > 0:
        whole = max(whole, 1)
    return f"{whole}%"

"""Patterns that find the tags of a page.

Source:
    WHATWG HTML, "Tokenization", as far as it decides where mark-up begins and ends.
"""

import re

from rashomon.text.html_tags import RAW_TEXT

_TAG = (
    r"<([a-zA-Z][^\s/>]*+)((?>[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|{unquoted}))*+)>"
    r"|</([a-zA-Z][^\s/>]*+)([^>]*+)>"
    r"|(<[a-zA-Z/].*)"
)
FIRST_TAG = re.compile(_TAG.format(unquoted=""), re.DOTALL)
"""A tag. Groups: 1, 2 name and rest of a start tag; 3, 4 of an end tag; 5 broken-off mark-up, with all that follows."""

TEXT_AND_TAGS = re.compile(
    r"([^<]*+(?:<(?![a-zA-Z/!?])[^<]*+)*+)(?:" + _TAG.format(unquoted="(?![\"'])") + r"|\Z)", re.DOTALL
)
"""Text and the tag after it, in a stretch of a page: the text, then the groups of `FIRST_TAG`.

A tag that ends inside a quoted value is broken off: the end of the value may lie behind the stretch.
"""

SPECIAL = re.compile(rf"<(?:[!?]|/(?![a-zA-Z])|((?i:{'|'.join(RAW_TEXT)}|plaintext)(?=[\s/>])))")
"""Where no tags are read: a comment or declaration, or (then with a group) a tag that begins raw text."""

RAW_END = {tag: re.compile(rf"</{tag}(?=[\s/>])", re.IGNORECASE) for tag in RAW_TEXT}
"""Tag → where its raw text ends."""

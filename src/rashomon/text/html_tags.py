"""What the HTML standard says about tags, as far as it decides which characters a reader sees.

Source:
    WHATWG HTML, "Optional tags", "The rules for parsing tokens in HTML content" and "Rendering".
"""

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark meter nobr output "
    "progress q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split()
)
NEVER_SHOWN = frozenset("audio button canvas datalist math object select svg template video".split())
CLOSES_P = frozenset(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 "
    "h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul".split()
)
# A start tag closes the nearest open one of these, unless one of the others stands between.
IMPLIED_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    "td": (frozenset({"td", "th"}), frozenset({"table", "tr"})),
    "th": (frozenset({"td", "th"}), frozenset({"table", "tr"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
}
P_BOUNDARY = frozenset({"button", "caption", "html", "marquee", "object", "table", "td", "template", "th"})
RAW_TEXT = ("script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "textarea", "title")
"""Elements whose content is no mark-up; of these only a title's words are read."""

IS_INLINE, IS_VOID, MAY_CLOSE, IS_RAW, IS_STATED, IS_NEVER_SHOWN = 1, 2, 4, 8, 16, 32
"""What a tag is, as flags: laid out in a line; without content; may close open elements; raw text; says something
about the page; not shown."""


def _flags() -> dict[str, int]:
    flags: dict[str, int] = {}
    stated = ("meta", "link", "time", "img", "html")
    for flag, tags in (
        (IS_INLINE, INLINE),
        (IS_VOID, VOID),
        (MAY_CLOSE, CLOSES_P | IMPLIED_ENDS.keys()),
        (IS_RAW, RAW_TEXT),
        (IS_STATED, stated),
        (IS_NEVER_SHOWN, NEVER_SHOWN),
    ):
        for tag in tags:
            flags[tag] = flags.get(tag, 0) | flag
    return flags


FLAGS = _flags()
"""Tag → its flags, for tags that have any."""

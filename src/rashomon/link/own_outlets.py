"""Own outlets: "this newspaper" is the outlet of its article, under whatever name the text gives it."""

from rashomon.link.bodies import Body, plain_name
from rashomon.model.annotations import Mention
from rashomon.model.case import Case
from rashomon.text.words import fold


def is_own_outlet(mention: Mention) -> bool:
    """Whether a description is what an article calls its own outlet."""
    return mention.described and mention.kind == "organisation" and mention.anchor.exact.lower().startswith("this ")


def gather_own_outlets(case: Case, mentions: list[Mention], bodies: list[Body]) -> list[Body]:
    """Give each "this newspaper" to the body that its article's outlet is; return the bodies made for the others.

    A body is the outlet by its name, or in the outlet's own article by the end of it: "the Lantern" in the Harrow
    Lantern. It then bears the outlet's full name. Articles without an outlet are left out.
    """
    made: dict[str, Body] = {}
    for one in mentions:
        outlet = case.article_by_id[one.anchor.article].outlet
        if outlet is None:
            continue
        name = plain_name(outlet)
        body = _named(bodies, name, one.anchor.article) or made.setdefault(fold(name), Body(f"outlet {fold(name)}"))
        body.kinds["organisation"] += 1
        body.names[name] = max(body.names.values(), default=0) + 1
        body.mentions.append(one)
    return list(made.values())


def _named(bodies: list[Body], outlet: str, article: str) -> Body | None:
    """Return the one body that bears an outlet's name, or in its article the end of it."""
    wanted = fold(outlet).split()
    own = [one for one in bodies if one.kind != "place" and any(fold(name).split() == wanted for name in one.names)]
    if not own:
        own = [one for one in bodies if article in one.articles and _ends_so(one, wanted)]
    return own[0] if len(own) == 1 else None


def _ends_so(body: Body, wanted: list[str]) -> bool:
    """Whether a body goes by the last word of an outlet's name, and by no other word."""
    return body.key == f"name {wanted[-1]}" and len(wanted) > 1

"""From the view of a case to one HTML file that asks nobody for anything."""

import base64
import hashlib
import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from rashomon.model.case import Case
from rashomon.present.dates import with_written_dates
from rashomon.present.numbers import count
from rashomon.present.report.ledger import STATUSES
from rashomon.present.report.marks import target_of
from rashomon.present.report.view import build_view
from rashomon.present.report.visible import show_unseen

_STYLES = ("base", "layout", "strip", "ledger", "sections", "texts", "print")
_SCRIPTS = ("marks",)
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_WEB_ADDRESS = ("https://", "http://")


def render_report(case: Case) -> str:
    """Return the report of a case as one HTML document: no requests, readable without its script.

    Every word that comes from a page is escaped, and its invisible characters are named. Should an escape ever
    fail, the document's content security policy still runs no script but the one it was written with.
    """
    style, script = _joined("style", "css", _STYLES), _joined("script", "js", _SCRIPTS)
    template = _environment().get_template("report.html.j2")
    html = template.render(
        report=build_view(case),
        style=Markup(style),
        script=Markup(script),
        policy=_policy(style, script),
    )
    return html.encode("utf-8", "replace").decode("utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(lambda name: _packaged("templates", name)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_finish,
    )
    environment.globals.update(  # pyright: ignore[reportUnknownMemberType] - Jinja leaves its type open
        count=count,
        spaced=_spaced,
        statuses=STATUSES,
        target_of=target_of,
        is_language_tag=_is_language_tag,
        web_address=_web_address,
        with_dates=with_written_dates,
    )
    return environment


def _finish(value: object) -> object:
    """Name the invisible characters of every string a template writes; escaping follows."""
    return show_unseen(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _spaced(key: str) -> str:
    """Return a key such as `doubled_body` in words."""
    return key.replace("_", " ")


def _web_address(address: str | None) -> str | None:
    """Return an address a link may lead to; None for `javascript:`, `data:` and whatever else a page may state."""
    stated = (address or "").strip()
    fit = stated.lower().startswith(_WEB_ADDRESS) and stated.isprintable() and not any(map(str.isspace, stated))
    return stated if fit else None


def _is_language_tag(language: str) -> bool:
    return _LANGUAGE_TAG.fullmatch(language) is not None


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


@cache
def _joined(folder: str, suffix: str, names: tuple[str, ...]) -> str:
    return "\n".join(_parts(folder, suffix, names))


def _parts(folder: str, suffix: str, names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        yield _packaged(folder, f"{name}.{suffix}").strip()


def _packaged(folder: str, name: str) -> str:
    return resources.files("rashomon.present.report").joinpath(folder, name).read_text("utf-8")

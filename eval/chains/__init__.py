"""Attribution chains of written passages: through whom words reached the article, in order, as written."""

from .task import run

__all__ = ["run"]

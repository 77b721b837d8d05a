"""Who speaks: the words named as the speaker in real news, and whom they stand for in the stories of the tests."""

from .task import run

__all__ = ["run"]

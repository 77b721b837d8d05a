"""The silence report: which of a reader's questions no article of a story answers."""

from rashomon.present.silences.asking import STAGE, ask_stories

__all__ = ["STAGE", "ask_stories"]

"""The case as JSON: its public face, read by other programs and by the project's own evaluation."""

from rashomon.present.export.changes import changes_form
from rashomon.present.export.document import SCHEMA, export_json

__all__ = ["SCHEMA", "changes_form", "export_json"]

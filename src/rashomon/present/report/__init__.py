"""The report: one self-contained HTML file about a case."""

from rashomon.present.report.render import render_report

__all__ = ["render_report"]

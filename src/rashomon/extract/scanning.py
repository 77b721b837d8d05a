"""Scanning a saved page: as a reader sees it or, where a script would have shown its words, with what it hides."""

from rashomon.text.html_runs import HtmlPage, scan_html

_HARDLY_VISIBLE = 300  # characters; pages that a script has to unhide show less, reports more


def scan_page(page_text: str) -> HtmlPage:
    """Scan a page; where hardly a word is visible, what its mark-up hides is read too."""
    scan = scan_html(page_text)
    if sum(len(block.run.text) for block in scan.blocks) >= _HARDLY_VISIBLE:
        return scan
    return scan_html(page_text, show_hidden=True)

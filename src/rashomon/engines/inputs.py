"""The hash of what a stage is given: by it a stored result is known to be current."""

from rashomon.model.articles import Article
from rashomon.model.pages import Page
from rashomon.model.templates import TemplatedPage
from rashomon.stores.codec import fingerprint


def input_sha256(item: Page | Article | TemplatedPage) -> str:
    """Return the hash of what a stage is given: all of an article; of a page bytes and how it was read; a template."""
    if isinstance(item, Article):
        return fingerprint(item)
    if isinstance(item, TemplatedPage):
        page = input_sha256(item.page)
        return page if item.template is None else fingerprint((page, item.template))
    how = (item.decoded.encoding, item.decoded.confidence, item.decoded.basis, item.decoded.escapes)
    told = (item.url, item.captured_at, item.headers, item.partial)
    return fingerprint((item.sha256, item.path, item.media_type, *told, *how))

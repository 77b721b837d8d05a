#!/bin/sh
# Takes docs/story.png again: the ledger in the report of the bundled example, 1200 x 800. Needs Chromium.
# CHROMIUM names the program where it is called something else.
set -eu
cd "$(dirname "$0")/.."
sh scripts/environment.sh dev
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
.venv/bin/rashomon demo --quiet --output "$folder" > "$folder/demo.txt"
.venv/bin/python - "$folder/report.html" docs/story.png "${CHROMIUM:-$(command -v chromium)}" <<'PYTHON'
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

report, picture, program = sys.argv[1:]
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
    page = browser.new_page(viewport={"width": 1200, "height": 800}, color_scheme="light")
    page.goto(Path(report).resolve().as_uri())
    page.locator("tr.row.contested a").first.click()
    page.evaluate("document.querySelector('section.part.ledger').scrollIntoView()")
    page.wait_for_timeout(500)
    page.screenshot(path=picture)
    browser.close()
PYTHON
echo "docs/story.png"

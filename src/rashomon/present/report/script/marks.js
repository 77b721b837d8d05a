"use strict";
/* Beside every mark its article: opens the marked words in the article texts, steps through the marks of a row,
   and finds the way back. Without this script the links lead to the same words. */
(() => {
  const root = document.documentElement;
  const texts = document.getElementById("texts");
  const bar = document.getElementById("bar");
  const barWords = document.getElementById("bar-words");
  const button = (id) => document.getElementById(id);
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  let shown = null; // the link whose words are shown now
  let opener = null; // where the reader came from, to return to

  const targetId = (link) => decodeURIComponent(link.hash.slice(1));
  const partsOf = (id) => [
    document.getElementById(id),
    ...texts.querySelectorAll(`[data-part="${CSS.escape(id)}"]`),
  ].filter(Boolean);
  const rowMarks = (link) => {
    const row = link.closest("[data-row]");
    return row ? [...row.querySelectorAll("a.mark")] : [link];
  };

  function clear() {
    texts.querySelectorAll(".on").forEach((part) => part.classList.remove("on"));
    document.querySelectorAll("a.mark[aria-current]").forEach((link) => link.removeAttribute("aria-current"));
  }

  function bringIntoView(part, depth) {
    const place = part.getBoundingClientRect().top - texts.getBoundingClientRect().top + texts.scrollTop;
    const top = Math.max(place - texts.clientHeight * depth, 0);
    texts.scrollTo({ top, behavior: calm.matches ? "auto" : "smooth" });
  }

  /* The sheet covers the lower part of a narrow screen: the mark it was opened from stays above it. */
  function keepAbove(link) {
    const top = texts.getBoundingClientRect().top;
    const place = link.getBoundingClientRect();
    const covers = getComputedStyle(texts).position === "fixed" && top > 0;
    if (covers && (place.bottom > top || place.top < 0)) window.scrollBy(0, place.top - top / 3);
  }

  function describe(link, first) {
    const marks = rowMarks(link);
    const article = first.closest("article.text");
    const step = marks.length > 1 ? `${marks.indexOf(link) + 1} of ${marks.length} in this row` : "";
    const bytes = first.dataset.bytes ? `bytes ${first.dataset.bytes} of the saved page` : "";
    const lines = [article ? article.getAttribute("aria-label") : "", step, bytes];
    barWords.textContent = lines.filter(Boolean).join(" · ");
    button("previous").disabled = button("next").disabled = marks.length < 2;
    bar.hidden = false;
  }

  function open(link) {
    const parts = partsOf(targetId(link));
    if (!parts.length) return false;
    clear();
    root.classList.add("sheet");
    parts.forEach((part) => part.classList.add("on"));
    link.setAttribute("aria-current", "true");
    shown = link;
    describe(link, parts[0]);
    keepAbove(link);
    bringIntoView(parts[0], 0.3);
    parts[0].focus({ preventScroll: true });
    try {
      history.replaceState(null, "", link.hash);
    } catch {
      // a page opened from a frame or a string has no address to change
    }
    return true;
  }

  function step(by) {
    if (!shown) return;
    const marks = rowMarks(shown);
    if (marks.length < 2) return;
    const next = marks[(marks.indexOf(shown) + by + marks.length) % marks.length];
    for (let fold = next.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    opener = next;
    open(next);
    next.scrollIntoView({ block: "nearest" });
  }

  function back() {
    root.classList.remove("sheet");
    bar.hidden = true;
    clear();
    shown = null;
    if (opener) opener.focus();
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.classList.contains("mark")) {
      opener = link;
      if (open(link)) event.preventDefault();
    } else if (link.classList.contains("to-text")) {
      const text = document.getElementById(targetId(link));
      if (!text) return;
      event.preventDefault();
      opener = link;
      root.classList.add("sheet");
      bringIntoView(text, 0);
      text.focus({ preventScroll: true });
    } else if (link.hash && link.host === location.host) {
      unfold(targetId(link));
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && (shown || root.classList.contains("sheet"))) back();
    else if (event.key === "[" || event.key === "]") step(event.key === "]" ? 1 : -1);
  });

  /* A link may lead to a row inside something folded. */
  function unfold(id) {
    const place = document.getElementById(id);
    for (let fold = place && place.closest("details"); fold; fold = fold.parentElement.closest("details")) {
      fold.open = true;
    }
  }

  /* While no mark is shown, the texts beside a story are its own. */
  const reading = new IntersectionObserver(
    (entries) => {
      const story = entries.filter((entry) => entry.isIntersecting).pop();
      const beside = getComputedStyle(texts).position === "fixed";
      const first = story && texts.querySelector(`[data-story="${CSS.escape(story.target.id)}"]`);
      if (beside && first && !shown) bringIntoView(first, 0);
    },
    { rootMargin: "-40% 0px -59% 0px" },
  );
  const stories = document.querySelectorAll("article.story");
  if (stories.length > 1) stories.forEach((story) => reading.observe(story));

  button("previous").addEventListener("click", () => step(-1));
  button("next").addEventListener("click", () => step(1));
  button("back").addEventListener("click", back);

  root.classList.add("scripted");
  if (location.hash.length > 1) {
    const id = decodeURIComponent(location.hash.slice(1));
    unfold(id);
    const link = document.querySelector(`a.mark[href="#${CSS.escape(id)}"]`);
    if (link) open(link);
  }
})();

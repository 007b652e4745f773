// Where the conversation stands: open in the page, over a part of it, or over all of a small screen.

const WIDE = matchMedia("(min-width: 62rem)");
const SMALL = matchMedia("(max-width: 36rem), (max-height: 30rem)");

export class Place {
  constructor(chat) {
    this.chat = chat;
    chat.panel.addEventListener("keydown", (event) => event.key === "Tab" && this.keepFocus(event));
  }

  /** Follow the screen, and the links of the page, until `signal` ends it. */
  watch(signal) {
    for (const query of [WIDE, SMALL]) query.addEventListener("change", () => this.chat.settle(), { signal });
    for (const type of ["resize", "scroll"]) {
      window.visualViewport?.addEventListener(type, () => this.fit(), { signal });
    }
    this.watchLinks(signal);
  }

  get inline() {
    return this.chat.hasAttribute("inline") && WIDE.matches;
  }

  get full() {
    return this.now === "full";
  }

  /** Stand where there is room now; returns whether the conversation is shown. */
  settle() {
    const { chat, inline } = this;
    const { panel, launcher, closeButton } = chat;
    // whoever enlarges the page while writing keeps what they were in
    if (this.now === "inline" && !inline && chat.talk && panel.contains(chat.focused)) chat.isOpen = true;
    const shown = inline || chat.isOpen;
    this.now = inline ? "inline" : SMALL.matches ? "full" : "floating";
    chat.dataset.place = chat.root.dataset.place = this.now;
    launcher.hidden = shown || this.linkSeen;
    panel.hidden = !shown;
    closeButton.hidden = inline;
    panel.setAttribute("role", inline ? "region" : "dialog");
    if (this.full) panel.setAttribute("aria-modal", "true");
    else panel.removeAttribute("aria-modal");
    this.lockPage(this.full && shown);
    this.fit();
    return shown;
  }

  /** The page behind a full screen does not scroll away under the finger. */
  lockPage(locked) {
    if (locked === !!this.locked) return;
    const { style: page } = document.documentElement;
    if (locked) this.locked = { before: page.overflow };
    page.overflow = locked ? "hidden" : this.locked.before;
    if (!locked) this.locked = null;
  }

  /** Keep the full screen above a phone's keyboard; not when the fingers enlarge it, who want to see a part of it. */
  fit() {
    const view = window.visualViewport;
    if (!view || !this.full || view.scale > 1.01) return;
    this.chat.panel.style.setProperty("--top", `${view.offsetTop}px`);
    this.chat.panel.style.setProperty("--height", `${view.height}px`);
  }

  /** While a link that opens this is on the screen, the button would only say the same again, over the page's words. */
  watchLinks(signal) {
    const { id } = this.chat;
    const links = id ? document.querySelectorAll(`a[href="#${CSS.escape(id)}"]`) : [];
    const seen = new Set();
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) seen[isIntersecting ? "add" : "delete"](target);
      this.linkSeen = seen.size > 0;
      this.chat.settle();
    });
    links.forEach((link) => observer.observe(link));
    signal.addEventListener("abort", () => observer.disconnect());
  }

  /** A full screen keeps the focus: what is behind cannot be seen. */
  keepFocus(event) {
    if (!this.full) return;
    const all = this.chat.panel.querySelectorAll("button:enabled, a[href], textarea, [tabindex='0']");
    const seen = [...all].filter((element) => element.getClientRects().length);
    const ends = [seen[0], seen.at(-1)];
    if (event.shiftKey) ends.reverse();
    if (this.chat.focused !== ends[1]) return;
    event.preventDefault();
    ends[0].focus();
  }
}

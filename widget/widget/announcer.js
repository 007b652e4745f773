import { make } from "./text.js";

const HOLD = 250; // milliseconds: said while the focus moves, it would be dropped (NVDA)
const KEEP = 10_000;

/** The one live region: says things politely, and says the same thing again when it happens again. */
export class Announcer {
  constructor() {
    // no aria-atomic: only what was added is read
    this.region = make("div", { class: "unseen", "aria-live": "polite" });
    this.queue = [];
  }

  say(text, language) {
    this.queue.push([text, language]);
    this.timer ??= setTimeout(() => this.flush(), HOLD);
  }

  flush() {
    this.timer = undefined;
    const lines = this.queue.splice(0).map(([text, language]) => make("p", { lang: language }, text));
    this.region.append(...lines);
    // what was read must not stay to be found a second time by somebody who walks through the page
    setTimeout(() => lines.forEach((line) => line.remove()), KEEP);
  }
}

// The conversation as a list: a line for each message, with its author, its time and what can be chosen.

import { wordsOf } from "./cards.js";
import { button, make, nodes } from "./text.js";

const SPEAKERS = { user: "you", assistant: "assistant", advisor: "advisor" }; // who has an author's line, and its label

export class Lines {
  /** @param {(button: HTMLElement) => void} choose called with the choice that is taken */
  constructor(labels, choose) {
    this.labels = labels;
    this.choose = choose;
    this.list = make("ol", { role: "list", hidden: true });
    this.buttons = []; // the choices that can still be taken
    labels.changes.push(() => this.relabel());
  }

  relabel() {
    const each = (selector, change) => this.list.querySelectorAll(selector).forEach(change);
    each("[data-label]", (author) => (author.textContent = this.labels.get(author.dataset.label)));
    each(".choices", (group) => group.setAttribute("aria-label", this.labels.get("choices")));
  }

  get last() {
    return this.list.lastElementChild;
  }

  /** Who says it: a person of the institution has a name. */
  author({ from, name }) {
    return name ?? this.labels.get(SPEAKERS[from]);
  }

  /** Add a line. What was said here and has not come back yet stays last. */
  add(event, kind = "") {
    const { from, name, text, at, language, choices, card } = event;
    const line = make("li", { class: `${from} ${kind}`, "data-from": from, "data-author": name ?? from });
    const label = name ? null : SPEAKERS[from];
    if (from in SPEAKERS) line.append(make("span", { class: "author", "data-label": label }, this.author(event)));
    if (choices?.length || card) this.retire();
    const { words, rest } = wordsOf(event, (choice, label, title) => this.offered(choice, language, label, title));
    if (text) line.append(make("div", { class: `words ${card?.kind ?? ""}`, lang: language, dir: "auto" }, ...words));
    if (at) line.append(this.clock(at));
    if (rest.length) {
      const group = { class: "choices", role: "group", "aria-label": this.labels.get("choices") };
      line.append(make("div", group, ...rest.map((choice) => this.offered(choice, language))));
    }
    line.said = text ?? "";
    if (from === "user") {
      line.tabIndex = -1;
      this.lastOwn = line;
    }
    this.list.insertBefore(line, kind === "waiting" ? null : this.list.querySelector(".waiting"));
    this.list.hidden = false;
    this.join(line);
    return line;
  }

  /** What was said here has arrived: its line says what was stored, and keeps the focus that it may have. */
  arrive(line, { text, at, language }) {
    line.classList.remove("waiting");
    line.querySelector(".state")?.remove();
    const words = line.querySelector(".words");
    words.lang = language;
    if (text !== line.said) words.replaceChildren(...nodes(text));
    line.said = text;
    words.after(this.clock(at));
    const waiting = this.list.querySelector(".waiting");
    if (waiting && waiting.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING) waiting.before(line);
    this.join(line);
  }

  /** Lines of one author after each other name the author once. */
  join(line) {
    for (const each of [line, line.nextElementSibling]) {
      each?.classList.toggle("next", each.previousElementSibling?.dataset.author === each.dataset.author);
    }
  }

  /** A choice as a button; with a short `label` where its place says the rest, and a `name` for who cannot see that. */
  offered({ id, title }, language, label = title, name = label === title ? null : title) {
    const choice = button("", ({ currentTarget }) => this.choose(currentTarget), label);
    const attributes = { "data-choice": id, "data-title": title, lang: language, dir: "auto", "aria-label": name };
    for (const [key, value] of Object.entries(attributes)) if (value !== null) choice.setAttribute(key, value);
    this.buttons.push(choice);
    return choice;
  }

  /** What was offered is old: used, or something was said after it. */
  retire() {
    this.buttons.splice(0).forEach((choice) => (choice.disabled = true));
  }

  clock(at) {
    const options = { weekday: "short", hour: "2-digit", minute: "2-digit" };
    return make("time", { datetime: at }, new Date(at).toLocaleString(`${this.labels.language}-BE`, options));
  }

  clear() {
    this.list.replaceChildren();
    this.buttons = [];
    this.lastOwn = null;
  }

  /** All that was said, as plain text. */
  plain() {
    return [...this.list.children]
      .map((line) => {
        const author = line.querySelector(".author")?.textContent;
        return `${author ? `${author}: ` : ""}${line.said}`;
      })
      .join("\n\n");
  }
}

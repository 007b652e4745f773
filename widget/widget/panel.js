// The button that opens the conversation and the panel that holds it, as they stand before anything is said.

import { LANGUAGES } from "./labels.js";
import { button, icon, make } from "./text.js";

const CHAT = "M20 11.5a7.5 7.5 0 0 1-7.5 7.5H4.5l1.6-3A7.5 7.5 0 1 1 20 11.5z";
const CLOSE = "M6 6l12 12M18 6L6 18";
const DOTS = "M5 12h.01M12 12h.01M19 12h.01";
const SEND = "M12 19V5M5.5 11.5L12 5l6.5 6.5";

/** Builds them for an element that has its labels, lines, menu, notice, typing indicator and announcer. */
export function build(chat) {
  const { labels } = chat;
  const text = (element, key) => labels.text(element, key);
  const name = (element, key) => labels.name(element, key);

  const dot = make("span", { class: "dot", hidden: true });
  const unread = text(make("span", { class: "unseen", hidden: true }), "new-messages");
  const launcher = button("launcher", () => chat.open(), icon(CHAT), text(make("span"), "open"), dot, unread);

  const languages = LANGUAGES.map((language) => {
    const own = text(make("span", { class: "unseen" }), `language-${language}`);
    const element = button("", () => chat.wish(language), `${language.toUpperCase()} `, own);
    element.lang = language;
    return element;
  });
  const optionsButton = name(button("more", () => chat.menu.show(!chat.menu.isOpen), icon(DOTS)), "menu");
  optionsButton.setAttribute("aria-expanded", "false");
  optionsButton.setAttribute("aria-controls", "options");
  const closeButton = name(button("close", () => chat.close(), icon(CLOSE)), "close");
  const title = text(make("h2", { id: "title" }), "title");
  const subtitle = text(make("p", { id: "subtitle" }), "subtitle");
  const head = make(
    "div",
    { class: "head" },
    make("div", { class: "name" }, title, subtitle),
    name(make("div", { class: "languages", role: "group" }, ...languages), "language"),
    make("div", { class: "bar" }, optionsButton, closeButton),
  );

  const start = text(button("primary", () => chat.open()), "start");
  const welcome = make("div", { class: "welcome" }, text(make("p"), "welcome"), start);
  const scroller = name(make("div", { class: "scroll", role: "region", tabindex: "0" }), "messages");
  scroller.append(welcome, chat.lines.list, chat.typing.element);

  const written = { id: "input", rows: "1", dir: "auto", enterkeyhint: "send", "aria-describedby": "problem" };
  const input = make("textarea", written);
  labels.changes.push(() => (input.placeholder = labels.get("placeholder")));
  const label = text(make("label", { for: "input", class: "unseen" }), "input");
  const form = make("form", {}, label, input, name(make("button", { class: "send" }, icon(SEND)), "send"));
  const problem = make("p", { id: "problem", class: "problem", hidden: true });
  const jump = text(button("jump", () => chat.catchUp()), "new-messages");
  jump.hidden = true;
  const foot = make("div", { class: "foot", hidden: true }, jump, form, problem);

  const panel = make("div", { class: "panel", "aria-labelledby": "title", "aria-describedby": "subtitle" });
  panel.append(head, chat.menu.element, chat.notice.element, scroller, foot, chat.announcer.region);
  // hidden until there are words: a button without a name helps nobody
  const root = make("div", { class: "root", hidden: true }, launcher, panel);
  return {
    root,
    launcher,
    dot,
    unread,
    panel,
    languages,
    optionsButton,
    closeButton,
    welcome,
    start,
    scroller,
    foot,
    jump,
    form,
    input,
    problem,
  };
}

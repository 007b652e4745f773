// <tandem-chat>: what people see and touch. What travels is in talk.js.

import { Announcer } from "./announcer.js";
import { wordsOf } from "./cards.js";
import { forget, onChange, recall, remember } from "./memory.js";
import { style } from "./style.js";
import { goOn, Talk } from "./talk.js";
import { icon, make, nodes } from "./text.js";

const LANGUAGES = ["fr", "nl", "en"];
const SPEAKERS = { user: "you", assistant: "assistant", advisor: "advisor" }; // whose words have a name, and its label
const MAX_TEXT = 2000; // characters; the service takes no more
const FELT = 600; // milliseconds after which a wait is felt, and the typing indicator says that somebody is there
const SPOKEN = 2500; // after this it is also said to those who cannot see it
const PATIENCE = 60_000; // an indicator that never ends tells nothing any more
const HICCUP = 1500; // a connection away for less is nobody's concern
const SETTLED = 300; // after this a scrolling that a hand began has gone somewhere
const WIDE = matchMedia("(min-width: 62rem)");
const SMALL = matchMedia("(max-width: 36rem), (max-height: 30rem)");
const TOUCH = matchMedia("(pointer: coarse)");

const CHAT = "M20 11.5a7.5 7.5 0 0 1-7.5 7.5H4.5l1.6-3A7.5 7.5 0 1 1 20 11.5z";
const CLOSE = "M6 6l12 12M18 6L6 18";
const DOTS = "M5 12h.01M12 12h.01M19 12h.01";
const SEND = "M12 19V5M5.5 11.5L12 5l6.5 6.5";

const sheet = new CSSStyleSheet(); // a style that the strictest policy of a site allows
sheet.replaceSync(style);

export class TandemChat extends HTMLElement {
  /** Where the service is; set by the entry. */
  static base;

  connectedCallback() {
    this.gone = new AbortController();
    if (!this.shadowRoot) this.build();
    const { signal } = this.gone;
    const listen = (target, type, handler) => target.addEventListener(type, handler, { signal });
    for (const query of [WIDE, SMALL]) listen(query, "change", () => this.place());
    listen(window, "online", () => this.talk?.wake());
    listen(document, "visibilitychange", () => document.hidden || this.talk?.wake());
    listen(document, "click", (event) => this.linked(event));
    if (window.visualViewport) {
      for (const type of ["resize", "scroll"]) listen(visualViewport, type, () => this.fit());
    }
    onChange((known) => this.followTab(known), signal);
    this.watchLinks();
    const known = recall();
    this.speak(known?.language ?? this.getAttribute("lang") ?? document.documentElement.lang);
    this.isOpen = false;
    this.place();
    this.comeBack();
  }

  disconnectedCallback() {
    this.gone.abort();
    this.clear();
    this.lockPage(false);
    if (!this.labels) this.language = null; // asked for in vain until now: ask again when it returns
  }

  /** Open the conversation and go to the input; starts it, or goes on with the one this browser knows. */
  open() {
    this.isOpen = true;
    this.place();
    this.begin();
    this.focusInput();
  }

  /** Close it (not where it stands open in the page); what arrives meanwhile is marked on the button. */
  close() {
    if (this.inline) return;
    this.isOpen = false;
    this.place();
    (this.launcher.hidden ? this.opener : this.launcher)?.focus();
  }

  // Building

  build() {
    const shadow = this.attachShadow({ mode: "open" });
    this.buttons = []; // the choices that can still be taken
    shadow.adoptedStyleSheets = [sheet];
    this.announcer = new Announcer();
    this.relabel = [];
    const text = (element, key) => (this.relabel.push(() => (element.textContent = this.label(key))), element);
    const name = (element, key) =>
      (this.relabel.push(() => element.setAttribute("aria-label", this.label(key))), element);
    const button = (kind, handler, ...inside) => make("button", { type: "button", class: kind, click: handler }, ...inside);
    this.text = text;

    this.dot = make("span", { class: "dot", hidden: true });
    const launcherText = text(make("span"), "open");
    this.unread = text(make("span", { class: "unseen", hidden: true }), "new-messages");
    this.launcher = button("launcher", () => this.open(), icon(CHAT), launcherText, this.dot, this.unread);

    this.languages = LANGUAGES.map((language) =>
      make(
        "button",
        { type: "button", lang: language, click: () => this.wish(language) },
        `${language.toUpperCase()} `,
        text(make("span", { class: "unseen" }), `language-${language}`),
      ),
    );
    this.optionsButton = name(button("more", () => this.showOptions(this.options.hidden), icon(DOTS)), "menu");
    this.optionsButton.setAttribute("aria-expanded", "false");
    this.optionsButton.setAttribute("aria-controls", "options");
    this.closeButton = name(button("close", () => this.close(), icon(CLOSE)), "close");
    const head = make(
      "div",
      { class: "head" },
      make("div", { class: "name" }, text(make("h2", { id: "title" }), "title"), text(make("p", { id: "subtitle" }), "subtitle")),
      name(make("div", { class: "languages", role: "group" }, ...this.languages), "language"),
      make("div", { class: "bar" }, this.optionsButton, this.closeButton),
    );
    const item = (key, handler) => text(button("item", handler), key);
    const toggle = (key) =>
      item(key, ({ currentTarget }) => currentTarget.setAttribute("aria-pressed", `${this.panel.classList.toggle(key)}`));
    this.copyButton = item("copy", () => this.copy());
    this.menu = make(
      "div",
      { class: "menu" },
      toggle("larger"),
      toggle("times"),
      this.copyButton,
      item("erase", () => this.wishErasure()),
      item("new-conversation", () => this.showSure()),
    );
    this.menu.querySelectorAll(":nth-child(-n+2)").forEach((each) => each.setAttribute("aria-pressed", "false"));
    this.sure = make(
      "div",
      { hidden: true },
      text(make("p"), "new-conversation-sure"),
      make(
        "div",
        { class: "row" },
        text(button("primary", () => this.renew()), "new-conversation"),
        text(button("plain", () => this.showOptions(false)), "cancel"),
      ),
    );
    this.options = make("div", { class: "options", id: "options", hidden: true }, this.menu, this.sure);
    this.noticeText = make("span");
    this.noticeRetry = text(button("plain", () => this.begin()), "retry");
    this.notice = make("div", { class: "notice", hidden: true }, this.noticeText, this.noticeRetry);

    this.welcome = make(
      "div",
      { class: "welcome" },
      text(make("p"), "welcome"),
      text(button("primary", () => this.open()), "start"),
    );
    this.messages = make("ol", { role: "list", hidden: true });
    this.typingText = make("span");
    this.typing = make("p", { class: "typing", hidden: true }, make("i", {}, make("b")), this.typingText);
    this.scroller = name(
      make("div", { class: "scroll", role: "region", tabindex: "0", scroll: () => this.scrolled() }),
      "messages",
    );
    // Scrolling by itself does not tell who scrolls; the hand does, a moment before.
    for (const type of ["wheel", "touchmove", "pointerdown", "keydown"]) {
      this.scroller.addEventListener(type, () => this.handled(), { passive: true });
    }
    // a notice, a longer input or a keyboard take room away: the newest words stay in sight
    new ResizeObserver(() => this.stuck && this.keepEnd()).observe(this.scroller);
    this.scroller.append(this.welcome, this.messages, this.typing);

    this.input = make("textarea", { id: "input", rows: "1", enterkeyhint: "send", "aria-describedby": "problem" });
    this.relabel.push(() => (this.input.placeholder = this.label("placeholder")));
    this.input.addEventListener("input", () => this.measure());
    this.input.addEventListener("keydown", (event) => this.enter(event));
    // Opening puts the focus here, but must not bring up a phone's keyboard over the first words: a tap does.
    for (const type of ["pointerdown", "click"]) this.input.addEventListener(type, () => this.allowKeyboard());
    const label = text(make("label", { for: "input", class: "unseen" }), "input");
    const send = name(make("button", { class: "send" }, icon(SEND)), "send");
    this.form = make("form", { submit: (event) => this.submit(event) }, label, this.input, send);
    this.problem = make("p", { id: "problem", class: "problem", hidden: true });
    this.jump = text(button("jump", () => this.keepEnd()), "new-messages");
    this.jump.hidden = true;
    this.foot = make("div", { class: "foot", hidden: true }, this.jump, this.form, this.problem);

    this.panel = make("div", { class: "panel", "aria-labelledby": "title", "aria-describedby": "subtitle" });
    this.panel.append(head, this.options, this.notice, this.scroller, this.foot, this.announcer.region);
    this.panel.addEventListener("keydown", (event) => this.keys(event));
    // hidden until there are words: a button without a name helps nobody
    this.root = make("div", { class: "root", hidden: true }, this.launcher, this.panel);
    shadow.append(this.root);
  }

  // Words

  label(key) {
    return this.labels?.[key] ?? "";
  }

  /** Show all labels in a language. What was said keeps the language it was said in. */
  async speak(wished) {
    const short = (wished ?? "").slice(0, 2).toLowerCase();
    const language = LANGUAGES.includes(short) ? short : "fr";
    if (language === this.language) return;
    this.language = language;
    const labels = await this.fetchLabels(language);
    if (this.language !== language || !labels) return;
    this.labels = labels;
    this.root.lang = language;
    this.relabel.forEach((change) => change());
    this.messages.querySelectorAll(".author").forEach((each) => (each.textContent = this.label(each.dataset.label)));
    this.messages.querySelectorAll(".choices").forEach((each) => each.setAttribute("aria-label", this.label("choices")));
    this.languages.forEach((element, index) => element.setAttribute("aria-pressed", `${LANGUAGES[index] === language}`));
    this.root.hidden = false;
    if (this.talk?.known) remember({ ...this.talk.known, language });
    this.measure();
  }

  async fetchLabels(language) {
    for (let wait = 1000; !this.gone.signal.aborted && this.language === language; wait = Math.min(30_000, wait * 2)) {
      try {
        const response = await fetch(new URL(`widget/texts/${language}.json`, TandemChat.base), { credentials: "omit" });
        if (response.ok) return await response.json();
      } catch {
        // no connection: the same pause as for any other answer
      }
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
    return null;
  }

  /** The person wants another language: say so in that language, by the choice that offers it when there is one. */
  async wish(language) {
    if (language === this.language) return;
    await this.speak(language);
    if (!this.talk || this.language !== language) return;
    const own = this.label(`language-${language}`);
    const offered = this.buttons.find((choice) => choice.dataset.title === own);
    if (offered) this.choose(offered);
    else this.say(this.label("say-language"));
    this.wished = this.talk.waiting.at(-1);
  }

  /** The labels follow the assistant, which follows the person; but not while a wish has not been answered. */
  follow(event) {
    if (event.from !== "assistant" || (this.wished && this.wished.seq > event.seq)) return;
    this.speak(event.language);
  }

  // Where it stands

  get inline() {
    return this.hasAttribute("inline") && WIDE.matches;
  }

  place() {
    const shown = this.inline || this.isOpen;
    const full = !this.inline && SMALL.matches;
    this.dataset.place = this.root.dataset.place = this.inline ? "inline" : full ? "full" : "floating";
    this.launcher.hidden = shown || this.linkSeen;
    this.panel.hidden = !shown;
    this.closeButton.hidden = this.inline;
    this.panel.setAttribute("role", this.inline ? "region" : "dialog");
    if (full) this.panel.setAttribute("aria-modal", "true");
    else this.panel.removeAttribute("aria-modal");
    this.lockPage(full && shown);
    if (shown) this.caughtUp();
    // a conversation that this browser knows goes on where it stands open; a new one waits for the person
    if (this.inline && !this.talk && recall()) this.begin();
    this.fit();
  }

  /** The page behind a full screen does not scroll away under the finger. */
  lockPage(locked) {
    if (locked === !!this.locked) return;
    const { style: page } = document.documentElement;
    if (locked) this.locked = { before: page.overflow };
    page.overflow = locked ? "hidden" : this.locked.before;
    if (!locked) this.locked = null;
  }

  /** Keep the full screen above a phone's keyboard. */
  fit() {
    const view = window.visualViewport;
    if (!view || this.dataset.place !== "full") return;
    this.panel.style.setProperty("--top", `${view.offsetTop}px`);
    this.panel.style.setProperty("--height", `${view.height}px`);
  }

  /** While a link that opens this is on the screen, the button would only say the same again, over the page's words. */
  watchLinks() {
    const links = this.id ? document.querySelectorAll(`a[href="#${CSS.escape(this.id)}"]`) : [];
    const seen = new Set();
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) seen[isIntersecting ? "add" : "delete"](target);
      this.linkSeen = seen.size > 0;
      this.place();
    });
    links.forEach((link) => observer.observe(link));
    this.gone.signal.addEventListener("abort", () => observer.disconnect());
  }

  /** A link to this element opens it, anywhere on the page. */
  linked(event) {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!this.id || link?.getAttribute("href") !== `#${this.id}`) return;
    event.preventDefault();
    this.opener = link;
    if (!this.inline) this.open();
    else if (this.talk) this.focusInput();
    else this.welcome.querySelector("button").focus();
  }

  focusInput() {
    if (TOUCH.matches) this.input.inputMode = "none";
    this.input.focus();
  }

  allowKeyboard() {
    if (this.input.inputMode !== "none") return;
    this.input.inputMode = "text";
    this.input.blur();
    setTimeout(() => this.input.focus());
  }

  keys(event) {
    if (event.key === "Escape" && !event.isComposing) {
      if (!this.options.hidden) this.showOptions(false);
      else if (!this.inline) this.close();
      else return;
      event.stopPropagation();
    } else if (event.key === "Tab" && this.dataset.place === "full") this.keepFocus(event);
  }

  /** A full screen keeps the focus: what is behind cannot be seen. */
  keepFocus(event) {
    const all = this.panel.querySelectorAll("button:enabled, a[href], textarea, [tabindex='0']");
    const seen = [...all].filter((element) => element.getClientRects().length);
    const active = this.shadowRoot.activeElement;
    const from = event.shiftKey ? seen[0] : seen.at(-1);
    if (active !== from) return;
    event.preventDefault();
    (event.shiftKey ? seen.at(-1) : seen[0]).focus();
  }

  showOptions(shown) {
    this.options.hidden = !shown;
    this.menu.hidden = false;
    this.sure.hidden = true;
    this.optionsButton.setAttribute("aria-expanded", `${shown}`);
    (shown ? this.options.querySelector("button") : this.optionsButton).focus();
  }

  showSure() {
    this.menu.hidden = true;
    this.sure.hidden = false;
    this.sure.querySelector("button").focus();
  }

  /** The conversation as plain text, to be kept or sent by whoever wrote it. */
  async copy() {
    const lines = [...this.messages.children].map((line) => {
      const author = line.querySelector(".author")?.textContent;
      return `${author ? `${author}: ` : ""}${line.querySelector(".words")?.innerText ?? ""}`;
    });
    try {
      await navigator.clipboard.writeText(lines.join("\n\n"));
    } catch {
      return; // forbidden by the browser or the page: the button then does not say that it was done
    }
    this.copyButton.textContent = this.label("copied");
    this.announcer.say(this.label("copied"), this.language);
  }

  /** In the person's words: the assistant asks back before anything is erased. */
  wishErasure() {
    this.showOptions(false);
    this.say(this.label("say-erase"));
  }

  // The conversation

  /** Somebody comes from WhatsApp, with a code in the address: their conversation goes on here. */
  async comeBack() {
    const code = location.hash.match(/^#continue=([A-Z0-9]{4}-[A-Z0-9]{4})$/)?.[1];
    if (!code) return;
    history.replaceState(null, "", location.pathname + location.search); // it works once, and opens what was said
    const known = await goOn(TandemChat.base, code);
    if (this.gone.signal.aborted) return;
    if (known) {
      this.clear();
      remember(known);
      this.speak(known.language);
    }
    this.open();
  }

  /** Start a conversation or go on with the known one; nothing when one is running. */
  begin(known = recall()) {
    if (this.talk) return;
    this.welcome.hidden = true;
    this.foot.hidden = false;
    this.notice.hidden = true;
    this.wished = null;
    this.following = true;
    const talk = new Talk(TandemChat.base, known);
    this.talk = talk;
    const on = (type, handler) => talk.addEventListener(type, ({ detail }) => this.talk === talk && handler(detail));
    on("started", (conversation) => remember({ ...conversation, language: this.language }));
    on("message", (message) => this.show(message));
    on("caughtup", () => this.lastHeard && this.follow(this.lastHeard));
    on("entry", (entry) => this.showEntry(entry));
    on("connection", (connection) => this.showConnection(connection));
    on("lost", ({ erased }) => (erased ? this.part() : this.replace()));
    on("refused", () => this.fail());
    talk.run(this.language);
  }

  /** End what is shown and forget it here. */
  clear() {
    this.talk?.stop();
    this.talk = null;
    this.messages.replaceChildren();
    this.buttons = [];
    this.lastHeard = this.lastOwn = null;
    this.expect();
    this.showConnection("ok");
  }

  renew() {
    this.showOptions(false);
    this.clear();
    forget();
    this.begin(null);
    this.focusInput();
  }

  /** Another tab of this site began another conversation: this one shows the same. */
  followTab(known) {
    if (!known || !this.talk || known.id === this.talk.known?.id) return;
    this.clear();
    this.begin(known);
  }

  /** The service no longer has this conversation: say so, begin another, and say there what was not yet said. */
  replace() {
    const { talk } = this;
    if (talk.fresh && !talk.heard) {
      this.fail(); // the one just begun is gone as well: beginning again and again would help nobody
      return;
    }
    talk.stop();
    this.talk = null;
    this.retire();
    forget();
    this.messages.querySelectorAll(".waiting").forEach((line) => line.remove());
    this.add({ from: "system", text: this.label("expired"), language: this.language }, true);
    this.begin(null);
    talk.waiting.forEach(({ text }) => this.say(text));
  }

  /** The person had everything erased: of what was shown here only the last word stays. A new talk is theirs to begin. */
  part() {
    const unsaid = this.talk.waiting.filter(({ state }) => state === "waiting");
    const lastWord = [...this.messages.querySelectorAll("li.assistant")].at(-1);
    const wasHere = this.messages.contains(this.shadowRoot.activeElement);
    this.clear();
    forget();
    if (lastWord) this.messages.append(lastWord);
    if (wasHere) this.focusInput();
    unsaid.forEach(({ text }) => this.say(text));
  }

  fail() {
    this.talk?.stop();
    this.talk = null;
    this.tell(this.label("unavailable"), true);
  }

  // What is said here

  enter(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.form.requestSubmit();
  }

  submit(event) {
    event.preventDefault();
    const text = this.input.value.trim();
    const long = this.measure();
    if (text && !long) {
      this.say(text);
      this.input.value = "";
      this.measure();
    } else if (long) this.announcer.say(this.label("too-long"), this.language);
    this.input.focus();
  }

  /** The input grows with what is written. Returns whether that is too much for one message. */
  measure() {
    this.input.style.height = "auto";
    if (this.input.scrollHeight) this.input.style.height = `${this.input.scrollHeight + 3}px`;
    const long = [...this.input.value.trim()].length > MAX_TEXT;
    this.problem.hidden = !long;
    this.problem.textContent = long ? this.label("too-long") : "";
    this.input.setAttribute("aria-invalid", `${long}`);
    return long;
  }

  say(text, choice) {
    if (!this.talk) this.begin();
    this.retire();
    this.talk.say(text, choice);
    clearTimeout(this.handling);
    this.toEnd();
  }

  choose(button) {
    this.say(button.dataset.title, button.dataset.choice);
    // the button is used up: go on from the person's own words, so that the next Tab finds the next choices
    if (!this.shadowRoot.activeElement || this.shadowRoot.activeElement === button) this.lastOwn.focus();
  }

  /** An entry of the talk: a line of its own until its event comes. */
  showEntry(entry) {
    entry.line ??= this.add({ from: "user", text: entry.text, language: this.language }, true, entry);
    const { line } = entry;
    line.querySelector(".state")?.remove();
    if (entry.state === "told") line.remove();
    else if (entry.state === "refused") {
      const again = make("button", { type: "button", click: () => this.talk.retry(entry) }, this.label("retry"));
      line.append(make("p", { class: "state" }, this.label("failed"), " ", again));
      this.announcer.say(this.label("failed"), this.language);
    } else if (entry.state === "waiting") {
      const state = make("p", { class: "state", hidden: true });
      line.append(state);
      setTimeout(() => this.showWaiting(state), FELT);
    }
    this.expect();
  }

  showWaiting(state) {
    const atEnd = this.nearEnd();
    state.hidden = false;
    state.textContent = this.label(this.talk?.connection === "away" ? "waiting" : "sending");
    if (atEnd) this.keepEnd();
  }

  // What arrives

  show({ event, fresh, entry }) {
    if (event.kind === "typing") {
      if (event.from === "advisor") this.showTyping("advisor-typing");
      return;
    }
    if (!event.text && !event.choices) return;
    entry?.line.remove();
    if (event.from === "user") this.retire();
    const line = this.add(event, fresh && !entry);
    if (event.from === "assistant") this.lastHeard = event;
    if (event.from !== "user") this.lastOther = event;
    this.expect();
    if (!fresh || this.following || entry) this.toEnd(fresh);
    if (!fresh || event.from === "user") return;
    this.follow(event);
    if (this.panel.hidden) this.dot.hidden = this.unread.hidden = false;
    else if (!this.following || line.offsetTop > this.goal + this.scroller.clientHeight) this.jump.hidden = false;
    this.announce(event);
  }

  announce({ from, text, choices, language }) {
    if (from in SPEAKERS) this.announcer.say(this.label(SPEAKERS[from]), this.language);
    if (text) this.announcer.say(text, language);
    if (!choices?.length) return;
    this.announcer.say(this.label("choices"), this.language);
    this.announcer.say(choices.map(({ title }) => title).join(", "), language);
  }

  /** A line of the conversation; what was said here and has not come back yet stays last. */
  add(event, fresh, entry) {
    const { from, text, at, language, choices } = event;
    const line = make("li", { class: `${from}${fresh ? " fresh" : ""}${entry ? " waiting" : ""}`, "data-from": from });
    if (from in SPEAKERS) line.append(make("span", { class: "author", "data-label": SPEAKERS[from] }, this.label(SPEAKERS[from])));
    if (choices?.length || event.card) this.retire();
    const { words, rest } = wordsOf(event, (choice, label) => this.offered(choice, language, label));
    if (text) line.append(make("div", { class: `words ${event.card?.kind ?? ""}`, lang: language, dir: "auto" }, ...words));
    if (at) line.append(this.clock(at));
    if (rest.length) line.append(this.offer(rest, language));
    if (from === "user") {
      line.tabIndex = -1;
      this.lastOwn = line;
    }
    const before = entry ? null : this.messages.querySelector(".waiting");
    this.messages.insertBefore(line, before);
    this.messages.hidden = false;
    for (const each of [line, line.nextElementSibling]) {
      each?.classList.toggle("next", each.previousElementSibling?.dataset.from === each.dataset.from);
    }
    return line;
  }

  offer(choices, language) {
    const buttons = choices.map((choice) => this.offered(choice, language));
    return make("div", { class: "choices", role: "group", "aria-label": this.label("choices") }, ...buttons);
  }

  /** A choice as a button; with a `label` that is short where its place says the rest. */
  offered({ id, title }, language, label) {
    const attributes = { type: "button", "data-choice": id, "data-title": title, lang: language, dir: "auto" };
    const click = (event) => this.choose(event.currentTarget);
    const button = make("button", { ...attributes, "aria-label": label ? title : null, click }, label ?? title);
    this.buttons.push(button);
    return button;
  }

  /** What was offered is old: used, or something was said after it. */
  retire() {
    this.buttons.splice(0).forEach((button) => (button.disabled = true));
  }

  clock(at) {
    const options = { weekday: "short", hour: "2-digit", minute: "2-digit" };
    return make("time", { datetime: at }, new Date(at).toLocaleString(`${this.language}-BE`, options));
  }

  // Waiting

  /** Whether the assistant owes an answer: to what arrived after its last words, unless a person has taken over. */
  get owed() {
    const last = this.messages.lastElementChild;
    return last?.dataset.from === "user" && !last.querySelector(".state") && this.lastOther?.from === "assistant";
  }

  expect() {
    clearTimeout(this.expecting);
    this.typing.hidden = true;
    if (!this.owed) return;
    this.expecting = setTimeout(() => this.showTyping("typing"), FELT);
  }

  showTyping(key) {
    clearTimeout(this.expecting);
    const atEnd = this.nearEnd();
    this.typingText.textContent = this.label(key);
    this.typing.hidden = false;
    if (atEnd) this.keepEnd();
    this.expecting = setTimeout(() => {
      this.announcer.say(this.label(key), this.language);
      this.expecting = setTimeout(() => (this.typing.hidden = true), PATIENCE);
    }, SPOKEN - FELT);
  }

  showConnection(connection) {
    clearTimeout(this.trouble);
    if (connection === "busy") this.tell(this.label("busy"));
    else if (connection === "away") {
      this.trouble = setTimeout(() => this.tell(this.label(navigator.onLine ? "unavailable" : "offline")), HICCUP);
    } else if (!this.notice.hidden) {
      this.notice.hidden = true;
      this.announcer.say(this.label("online"), this.language);
    }
  }

  /** A notice above the messages, also spoken. */
  tell(text, canRetry = false) {
    clearTimeout(this.trouble);
    this.noticeText.replaceChildren(...nodes(text));
    this.noticeRetry.hidden = !canRetry;
    this.notice.hidden = false;
    this.announcer.say(text, this.language);
    this.messages.querySelectorAll(".waiting .state:not(:has(button))").forEach((state) => this.showWaiting(state));
  }

  // Scrolling

  nearEnd() {
    return this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight < 80;
  }

  scrolled() {
    this.stuck = this.nearEnd();
    if (!this.stuck) return;
    this.following = true;
    this.caughtUp();
  }

  handled() {
    clearTimeout(this.handling);
    this.handling = setTimeout(() => (this.following = this.nearEnd()), SETTLED);
  }

  keepEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
  }

  caughtUp() {
    this.jump.hidden = this.dot.hidden = this.unread.hidden = true;
  }

  /**
   * To the newest words; of a long answer, or greeting, to its beginning, so that it can be read from there.
   * From here on the view follows what arrives, until the person looks elsewhere.
   */
  toEnd(smooth = true) {
    this.scroller.classList.toggle("smooth", smooth);
    const end = this.scroller.scrollHeight - this.scroller.clientHeight;
    const own = this.lastOwn?.isConnected ? this.lastOwn.offsetTop - 12 : 0;
    this.goal = Math.min(end, Math.max(own, 0));
    this.scroller.scrollTop = this.goal;
    this.following = true;
  }
}

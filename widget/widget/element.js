// <tandem-chat>: puts the parts together, and leads one conversation through its life. What travels is in talk.js.

import { Announcer } from "./announcer.js";
import { Input } from "./input.js";
import { fetchWords, Labels, LANGUAGES } from "./labels.js";
import { Lines } from "./lines.js";
import { forget, onChange, recall, remember } from "./memory.js";
import { Menu } from "./menu.js";
import { build } from "./panel.js";
import { Place } from "./place.js";
import { style } from "./style.js";
import { goOn, Talk } from "./talk.js";
import { button, make } from "./text.js";
import { View } from "./view.js";
import { Notice, Typing } from "./waiting.js";

/** The looks, in a way that the strictest policy of a site allows; on an old phone, which has no such way, as it can. */
function dress(shadow) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    shadow.append(make("style", {}, style));
  }
}

export class TandemChat extends HTMLElement {
  /** Where the service is; set by the entry. */
  static base;

  connectedCallback() {
    this.gone = new AbortController();
    if (!this.shadowRoot) this.build();
    const { signal } = this.gone;
    const listen = (target, type, handler) => target.addEventListener(type, handler, { signal });
    listen(window, "online", () => this.talk?.wake());
    listen(document, "visibilitychange", () => document.hidden || this.talk?.wake());
    listen(document, "click", (event) => this.linked(event));
    onChange((known) => this.followTab(known), signal);
    this.place.watch(signal);
    const known = recall();
    const spoken = this.setLanguage(known?.language ?? this.getAttribute("lang") ?? document.documentElement.lang);
    this.isOpen = false;
    this.settle();
    this.comeBack(spoken);
  }

  disconnectedCallback() {
    this.gone.abort();
    this.clear();
    this.place.lockPage(false);
    this.language = null; // asked for again when it returns
  }

  build() {
    const shadow = this.attachShadow({ mode: "open" });
    dress(shadow);
    this.unsaid = []; // texts that a conversation could not take any more: the next one begins with them
    this.labels = new Labels();
    this.announcer = new Announcer();
    this.lines = new Lines(this.labels, (choice) => this.choose(choice));
    this.typing = new Typing(this);
    this.notice = new Notice(this);
    this.menu = new Menu(this);
    Object.assign(this, build(this));
    this.writing = new Input(this);
    this.view = new View(this.scroller, () => this.caughtUp());
    this.place = new Place(this);
    this.panel.addEventListener("keydown", (event) => event.key === "Escape" && !event.isComposing && this.escape(event));
    shadow.append(this.root);
  }

  // Open and closed

  /** Open the conversation and go to the input; starts it, or goes on with the one this browser knows. */
  open(opener = document.activeElement) {
    if (!this.isOpen) this.opener = opener;
    this.isOpen = true;
    this.settle();
    this.begin();
    this.writing.focus();
    this.tell("open");
  }

  /** Close it (not where it stands open in the page); what arrives meanwhile is marked on the button. */
  close() {
    if (this.place.inline) return;
    this.isOpen = false;
    this.settle();
    (this.launcher.hidden ? this.opener : this.launcher)?.focus();
    this.tell("close");
  }

  /** The page may want to count visits; it never learns what is said. */
  tell(what) {
    this.dispatchEvent(new CustomEvent(`tandem-${what}`, { bubbles: true }));
  }

  settle() {
    if (this.place.settle()) this.caughtUp();
    // a conversation that this browser knows goes on where it stands open; a new one waits for the person
    if (this.place.inline && !this.talk && recall()) this.begin();
  }

  caughtUp() {
    this.jump.hidden = this.dot.hidden = this.unread.hidden = true;
  }

  /** By the button that says that there is more; it goes away, so the focus goes on to what it led to. */
  catchUp() {
    this.view.keepEnd();
    this.scroller.focus({ preventScroll: true });
  }

  get focused() {
    return this.shadowRoot.activeElement;
  }

  escape(event) {
    if (this.menu.isOpen) this.menu.show(false);
    else if (!this.place.inline) this.close();
    else return;
    event.stopPropagation();
  }

  /** A link to this element opens it, anywhere on the page. */
  linked(event) {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!this.id || link?.getAttribute("href") !== `#${this.id}`) return;
    event.preventDefault();
    if (!this.place.inline) this.open(link);
    else if (this.talk) this.writing.focus();
    else this.start.focus();
  }

  // Language

  /** Show all labels in a language. What was said keeps the language it was said in. */
  async setLanguage(wished) {
    const short = (wished ?? "").slice(0, 2).toLowerCase();
    const language = LANGUAGES.includes(short) ? short : "fr";
    if (language === this.language) return;
    this.language = language;
    this.labels.language ??= language; // messages may come before there are words
    const { signal } = this.gone;
    const words = await fetchWords(language, TandemChat.base, () => this.language === language && !signal.aborted);
    if (!words) return;
    this.root.lang = language;
    this.labels.show(words, language);
    this.languages.forEach((element, index) => element.setAttribute("aria-pressed", `${LANGUAGES[index] === language}`));
    if (this.root.hidden) {
      this.root.hidden = false;
      if (this.isOpen) this.writing.focus(); // opened before there were words
    }
    if (this.talk?.known) remember({ ...this.talk.known, language });
  }

  /** The person wants another language: say so in that language, by the choice that offers it when there is one. */
  async wish(language) {
    if (language === this.language) return;
    await this.setLanguage(language);
    if (!this.talk || this.labels.language !== language) return;
    const own = this.labels.get(`language-${language}`);
    const offered = this.lines.buttons.find((choice) => choice.dataset.title === own);
    if (offered) this.choose(offered);
    else this.say(this.labels.get("say-language"));
    this.wished = this.talk.waiting.at(-1);
  }

  /** The labels follow the assistant, which follows the person; but not while a wish has not been answered. */
  follow(event) {
    const open = this.wished && this.wished.state !== "refused" && this.wished.seq > event.seq;
    if (event.from === "assistant" && !open) this.setLanguage(event.language);
  }

  /** Say something to those who cannot see it. */
  speak(text, language = this.labels.language) {
    this.announcer.say(text, language);
  }

  // The conversation

  /** Start a conversation or go on with the known one; nothing when one is running. */
  begin(known = recall()) {
    if (this.talk) return;
    this.welcome.hidden = true;
    this.foot.hidden = false;
    this.notice.element.hidden = true;
    this.wished = null;
    this.lines.list.querySelectorAll(".waiting").forEach((line) => line.remove());
    const talk = new Talk(TandemChat.base, known);
    this.talk = talk;
    const on = (type, handler) => talk.addEventListener(type, ({ detail }) => this.talk === talk && handler(detail));
    on("started", (conversation) => {
      remember({ ...conversation, language: this.language });
      this.tell("start");
    });
    on("message", (message) => this.show(message));
    on("caughtup", () => this.resume());
    on("entry", (entry) => this.showEntry(entry));
    on("connection", (connection) => this.notice.connection(connection));
    on("lost", ({ erased }) => (erased ? this.part() : this.replace()));
    on("refused", () => this.fail());
    talk.run(this.language);
    this.unsaid.splice(0).forEach((text) => this.say(text));
  }

  tryAgain() {
    this.begin();
    this.writing.focus();
  }

  /** All that was said before this page was opened is shown. */
  resume() {
    this.view.toEnd(this.lines.lastOwn, false);
    this.expect();
    if (this.lastHeard) this.follow(this.lastHeard);
    this.menu.offerOver();
  }

  /** Leave a conversation. What was said in it and never arrived is kept for the next one. */
  leave() {
    this.talk?.stop();
    const left = this.talk?.waiting ?? [];
    this.unsaid.push(...left.filter(({ state }) => state !== "accepted").map(({ text }) => text));
    this.talk = null;
    this.menu.overButton.hidden = true;
  }

  /** Leave what is shown, and show nothing of it. */
  clear() {
    this.leave();
    this.lines.clear();
    this.lastHeard = this.lastOther = null;
    this.typing.expect(false);
    this.notice.connection("ok");
  }

  renew() {
    this.menu.show(false);
    this.clear();
    this.unsaid = []; // the person begins anew, knowing that it has not arrived
    forget();
    this.begin(null);
    this.writing.focus();
  }

  /** Another tab of this site began another conversation, or has a new key to this one: go on with that. */
  followTab(known) {
    const own = this.talk?.known;
    if (!known || !this.talk || (known.id === own?.id && known.token === own.token)) return;
    this.clear();
    this.begin(known);
  }

  /** Somebody comes from WhatsApp, with a code in the address: their conversation goes on here. */
  async comeBack(spoken) {
    const code = location.hash.match(/^#continue=([A-Z0-9]{4}-[A-Z0-9]{4})$/)?.[1];
    if (!code) return;
    history.replaceState(null, "", location.pathname + location.search); // it works once, and opens what was said
    const known = await goOn(TandemChat.base, code);
    if (this.gone.signal.aborted) return;
    if (known) {
      this.clear();
      remember(known);
      this.setLanguage(known.language);
    }
    this.open();
    if (known) return;
    await spoken;
    this.notice.tell(this.labels.get("code-over"));
  }

  /** The service no longer has this conversation: say so, begin another, and say there what was not yet said. */
  replace() {
    const { talk } = this;
    const kept = recall();
    if (kept && kept.token !== talk.known.token) {
      this.followTab(kept);
    } else if (talk.fresh && !talk.heard) {
      this.fail(); // the one just begun is gone as well: beginning again and again would help nobody
    } else {
      this.leave();
      this.lines.retire();
      forget();
      this.lines.add({ from: "system", text: this.labels.get("expired"), language: this.labels.language }, "fresh");
      this.begin(null);
    }
  }

  /** The person had everything erased: of what was shown here only the last word stays. A new talk is theirs to begin. */
  part() {
    const lastWord = [...this.lines.list.querySelectorAll("li.assistant")].at(-1);
    const wasHere = this.lines.list.contains(this.focused);
    this.clear();
    forget();
    if (lastWord) {
      this.lines.list.append(lastWord);
      this.lines.join(lastWord); // it stands alone now, and names its author again
    }
    if (wasHere) this.writing.focus();
    if (this.unsaid.length) this.begin(null);
  }

  /** None can be started: what was written waits until the person tries again. */
  fail() {
    this.leave();
    this.notice.tell(this.labels.get("unavailable"), true);
  }

  // What is said here

  say(text, choice) {
    if (!this.talk) this.begin();
    this.lines.retire();
    this.talk.say(text, choice);
    this.view.toOwn(this.lines.lastOwn);
  }

  choose(choice) {
    this.say(choice.dataset.title, choice.dataset.choice);
    // the button is used up: go on from the person's own words, so that the next Tab finds the next choices
    if (!this.focused || this.focused === choice) this.lines.lastOwn.focus();
  }

  /** An entry of the talk: a line of its own, which becomes that of its event. */
  showEntry(entry) {
    const language = this.labels.language;
    entry.line ??= this.lines.add({ from: "user", text: entry.text, language }, "waiting");
    const { line } = entry;
    line.querySelector(".state")?.remove();
    // its event may have come before it was known to be ours, and has a line of its own then
    if (entry.state === "told" && line.matches(".waiting")) line.remove();
    else if (entry.state === "waiting") this.notice.stateOf(line);
    else if (entry.state === "refused") {
      const again = button("", () => this.sendAgain(entry), this.labels.get("retry"));
      line.append(make("p", { class: "state" }, this.labels.get("failed"), " ", again));
      this.speak(this.labels.get("failed"));
    }
    this.expect();
  }

  sendAgain(entry) {
    this.talk.retry(entry);
    entry.line.focus(); // the button is gone
  }

  // What arrives

  show({ event, fresh, entry }) {
    if (event.kind === "typing") {
      if (event.from === "advisor") this.typing.show("advisor-typing");
      return;
    }
    if (!event.text && !event.choices) return;
    if (event.from === "user") this.lines.retire();
    const line = entry ? entry.line : this.lines.add(event, fresh ? "fresh" : "");
    if (entry) this.lines.arrive(line, event);
    if (event.from === "assistant") this.lastHeard = event;
    if (event.from !== "user") this.lastOther = event;
    if (!fresh) return;
    this.expect();
    const seen = this.view.following || entry;
    if (seen) this.view.toEnd(this.lines.lastOwn);
    if (event.from === "user") return;
    this.follow(event);
    if (event.card?.kind === "elsewhere" && this.menu.isOpen) this.menu.show(false);
    if (this.panel.hidden) this.dot.hidden = this.unread.hidden = false;
    else if (!this.view.shows(line)) this.jump.hidden = false;
    this.announce(event);
  }

  announce(event) {
    const { text, choices, card, language } = event;
    const author = this.lines.author(event);
    if (author) this.speak(author);
    if (text) this.speak(card?.kind === "elsewhere" ? card.text : text, language);
    if (!choices?.length) return;
    this.speak(this.labels.get("choices"));
    this.speak(choices.map(({ title }) => title).join(", "), language);
  }

  /** The assistant owes an answer to what arrived after its last words, unless a person has taken over. */
  expect() {
    const { last } = this.lines;
    const said = last?.dataset.from === "user" && !last.querySelector(".state");
    this.typing.expect(said && this.lastOther?.from === "assistant");
  }
}

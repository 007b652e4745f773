// What stands behind the three dots: larger text, times, a copy, a mail, WhatsApp, erasing, beginning anew.

import { button, make, nodes } from "./text.js";

const MOST_MAIL = 1800; // characters of a link that mail programs take
const WHATSAPP = /^https:\/\/wa\.me\/(\d+)\?/; // the one address that is opened from here, with the number in it

export class Menu {
  constructor(chat) {
    this.chat = chat;
    const { labels } = chat;
    const item = (key, click) => labels.text(button("item", click), key);
    this.copyButton = item("copy", () => this.copy());
    const mail = make("a", { class: "item", href: "mailto:", click: () => (mail.href = this.mail()) });
    this.overButton = item("whatsapp", () => this.askOver());
    this.overButton.hidden = true;
    this.list = make(
      "div",
      { class: "menu" },
      this.toggle("larger"),
      this.toggle("times"),
      this.copyButton,
      labels.text(mail, "mail"),
      this.overButton,
      item("erase", () => this.erase()),
      item("new-conversation", () => this.askSure()),
    );
    this.sheet = make("div", { role: "group", "aria-labelledby": "asked", hidden: true });
    this.element = make("div", { class: "options", id: "options", hidden: true }, this.list, this.sheet);
    labels.changes.push(() => this.showList());
  }

  /** A look that is on or off: a class of the panel. */
  toggle(key) {
    const click = () => element.setAttribute("aria-pressed", `${this.chat.panel.classList.toggle(key)}`);
    const element = this.chat.labels.text(button("item", click), key);
    element.setAttribute("aria-pressed", "false");
    return element;
  }

  get isOpen() {
    return !this.element.hidden;
  }

  show(shown) {
    const { optionsButton } = this.chat;
    this.element.hidden = !shown;
    this.showList();
    optionsButton.setAttribute("aria-expanded", `${shown}`);
    (shown ? this.list.firstChild : optionsButton).focus();
  }

  showList() {
    this.list.hidden = false;
    this.sheet.hidden = true;
    this.copyButton.textContent = this.chat.labels.get("copy");
  }

  /** In place of the list: words, and what can be done about them. */
  ask(words, actions, leave = "cancel") {
    const back = button("plain", () => this.show(false), this.chat.labels.get(leave));
    const row = make("div", { class: "row" }, ...actions, back);
    this.sheet.replaceChildren(make("div", { id: "asked" }, ...words), row);
    this.list.hidden = true;
    this.sheet.hidden = false;
    row.firstChild.focus();
  }

  askSure() {
    const { labels } = this.chat;
    const sure = button("primary", () => this.chat.renew(), labels.get("new-conversation"));
    this.ask([labels.get("new-conversation-sure")], [sure]);
  }

  /** In the person's words: the assistant asks back before anything is erased. */
  erase() {
    this.show(false);
    this.chat.say(this.chat.labels.get("say-erase"));
  }

  /** The conversation as plain text, to be kept or sent by whoever wrote it. */
  async copy() {
    const { chat } = this;
    try {
      await navigator.clipboard.writeText(chat.lines.plain());
    } catch {
      return; // forbidden by the browser or the page: the button then does not say that it was done
    }
    this.copyButton.textContent = chat.labels.get("copied");
    chat.speak(chat.labels.get("copied"));
  }

  /** A link that opens the person's own mail program. Of a long conversation it holds the end, where the outcome is. */
  mail() {
    const { labels, lines } = this.chat;
    const all = [...lines.plain().replaceAll("\n", "\r\n")];
    const end = all.slice(-MOST_MAIL);
    while (encodeURIComponent(end.join("")).length > MOST_MAIL) end.splice(0, 20);
    const body = `${end.length < all.length ? "… " : ""}${end.join("")}`;
    return `mailto:?subject=${encodeURIComponent(labels.get("mail-subject"))}&body=${encodeURIComponent(body)}`;
  }

  /** Ask the service whether one can go on in WhatsApp, and offer it where one can. */
  async offerOver() {
    const { talk } = this.chat;
    const { whatsapp } = await talk.request("continuation").catch(() => ({})); // without an answer it is not offered
    if (this.chat.talk === talk) this.overButton.hidden = !whatsapp;
  }

  /** What a person should know before the conversation goes over, and whether they wish it. */
  async askOver() {
    const { labels } = this.chat;
    const agree = button("primary", () => this.goOver(agree), labels.get("whatsapp-agree"));
    await this.answered(null, ({ notice }) => this.ask(nodes(notice), [agree]));
  }

  /** A link that opens WhatsApp, and its code for who has WhatsApp on another device. */
  async goOver(agree) {
    const { labels } = this.chat;
    agree.disabled = true;
    await this.answered({ consent: true }, ({ code, link }) => {
      const number = link.match(WHATSAPP)[1];
      const there = { class: "primary", href: link, target: "_blank", rel: "noopener noreferrer" };
      const typed = make("p", { class: "code" }, make("strong", {}, code), ` +${number}`);
      this.ask([labels.get("whatsapp-ready"), typed], [make("a", there, labels.get("whatsapp-open"))], "back");
    });
  }

  /** Show what the service says about going over; a kind word where it says nothing, or no. */
  async answered(body, show) {
    const { labels, talk } = this.chat;
    try {
      const answer = await talk.request("continuation", { body });
      if (this.isOpen && this.chat.talk === talk) show(answer);
    } catch {
      if (!this.isOpen) return;
      this.ask([labels.get("whatsapp-failed")], [], "back");
      this.chat.speak(labels.get("whatsapp-failed"));
    }
  }
}

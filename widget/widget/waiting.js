// What is said while nothing arrives: that somebody is writing, and how the connection is.

import { button, make, nodes } from "./text.js";

const FELT = 600; // milliseconds after which a wait is felt, and the typing indicator says that somebody is there
const SPOKEN = 2500; // after this it is also said to those who cannot see it
const PATIENCE = 60_000; // an indicator that never ends tells nothing any more
const HICCUP = 1500; // a connection away for less is nobody's concern

export class Typing {
  constructor(chat) {
    this.chat = chat;
    this.words = make("span");
    this.element = make("p", { class: "typing", hidden: true }, make("i", {}, make("b")), this.words);
  }

  /** Nobody writes; the assistant will soon, when an answer is owed. */
  expect(owed) {
    clearTimeout(this.timer);
    this.element.hidden = true;
    if (owed) this.timer = setTimeout(() => this.show("typing"), FELT);
  }

  show(key) {
    clearTimeout(this.timer);
    const { labels, view } = this.chat;
    view.growing(() => {
      this.words.textContent = labels.get(key);
      this.element.hidden = false;
    });
    this.timer = setTimeout(() => {
      this.chat.speak(labels.get(key));
      this.timer = setTimeout(() => (this.element.hidden = true), PATIENCE);
    }, SPOKEN - FELT);
  }
}

/** A notice above the messages, also spoken. */
export class Notice {
  constructor(chat) {
    this.chat = chat;
    this.words = make("span");
    this.again = chat.labels.text(button("plain", () => chat.tryAgain()), "retry");
    this.element = make("div", { class: "notice", hidden: true }, this.words, this.again);
  }

  /** @param {"ok" | "busy" | "away"} connection */
  connection(connection) {
    clearTimeout(this.timer);
    const { labels } = this.chat;
    if (connection === "busy") this.tell(labels.get("busy"));
    else if (connection === "away") {
      this.timer = setTimeout(() => this.tell(labels.get(navigator.onLine ? "unavailable" : "offline")), HICCUP);
    } else if (!this.element.hidden) {
      this.element.hidden = true;
      this.chat.speak(labels.get("online"));
    }
  }

  tell(text, canRetry = false) {
    clearTimeout(this.timer);
    this.words.replaceChildren(...nodes(text));
    this.again.hidden = !canRetry;
    this.element.hidden = false;
    this.chat.speak(text);
    this.chat.lines.list.querySelectorAll(".waiting .state").forEach((state) => this.sayOf(state));
  }

  /** Beside a message that is on its way: what it waits for, once the wait is felt. */
  stateOf(line) {
    const state = make("p", { class: "state", hidden: true });
    line.append(state);
    setTimeout(() => this.sayOf(state), FELT);
  }

  sayOf(state) {
    if (state.firstElementChild) return; // refused: it holds a button
    this.chat.view.growing(() => {
      state.hidden = false;
      state.textContent = this.chat.labels.get(this.chat.talk?.connection === "away" ? "waiting" : "sending");
    });
  }
}

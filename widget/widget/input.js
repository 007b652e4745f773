// What a person writes: it grows with the words, is sent with Enter, and says when it is too much.

const MAX_TEXT = 2000; // characters; the service takes no more
const TOUCH = matchMedia("(pointer: coarse)");

export class Input {
  constructor(chat) {
    this.chat = chat;
    const { form, input } = chat;
    form.addEventListener("submit", (event) => this.submit(event));
    input.addEventListener("input", () => this.measure());
    input.addEventListener("keydown", (event) => this.enter(event));
    // Opening puts the focus here, but must not bring up a phone's keyboard over the first words: a tap does.
    for (const type of ["pointerdown", "click"]) input.addEventListener(type, () => this.allowKeyboard());
    chat.labels.changes.push(() => this.measure());
  }

  focus() {
    if (TOUCH.matches) this.chat.input.inputMode = "none";
    this.chat.input.focus();
  }

  allowKeyboard() {
    const { input } = this.chat;
    if (input.inputMode !== "none") return;
    input.inputMode = "text";
    input.blur();
    setTimeout(() => input.focus());
  }

  enter(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    this.submit(event);
  }

  submit(event) {
    event.preventDefault();
    const { chat } = this;
    const text = chat.input.value.trim();
    const long = this.measure();
    if (text && !long) {
      chat.say(text);
      chat.input.value = "";
      this.measure();
    } else if (long) chat.speak(chat.labels.get("too-long"));
    chat.input.focus();
  }

  /** Returns whether there is too much for one message. */
  measure() {
    const { input, problem, labels } = this.chat;
    input.style.height = "auto";
    if (input.scrollHeight) input.style.height = `${input.scrollHeight + 3}px`;
    const long = [...input.value.trim()].length > MAX_TEXT;
    problem.hidden = !long;
    problem.textContent = long ? labels.get("too-long") : "";
    input.setAttribute("aria-invalid", `${long}`);
    return long;
  }
}

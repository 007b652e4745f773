// What a message says in parts, shown as more than a paragraph. The text says the same: whose card is unknown is text.

import { make, nodes } from "./text.js";

const LINE = "– "; // begins a line of a list in a text of the service

/**
 * The words of an event, and the buttons among them.
 * @param {(choice: {id: string, title: string}, text: string, name?: string) => HTMLElement} button makes a choice that
 *   can be taken
 * @returns {{words: Node[], rest: object[]}} `rest`: the choices that the words do not hold
 */
export function wordsOf({ text, card, choices = [] }, button) {
  if (card?.kind === "recap") return { words: recap(text, card, button), rest: choices };
  if (card?.kind === "outcome") return { words: outcome(card), rest: choices };
  if (card?.kind === "offers") return offers(text, card, choices, button);
  if (card?.kind === "elsewhere") return { words: nodes(card.text), rest: choices };
  return { words: nodes(text), rest: choices };
}

/** What was noted, each answer with the button that changes it. */
function recap(text, { rows }, button) {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.startsWith(LINE));
  const last = lines.findLastIndex((line) => line.startsWith(LINE));
  const list = make(
    "dl",
    {},
    ...rows.map(({ label, value, choice }) =>
      make(
        "div",
        {},
        make("dt", {}, label),
        make("dd", {}, make("span", {}, value), choice ? button(choice, "✎") : ""),
      ),
    ),
  );
  return [...nodes(lines.slice(0, first).join("\n")), list, ...nodes(lines.slice(last + 1).join("\n"))];
}

function outcome({ text, parts, note }) {
  const blocks = parts.flatMap(({ title, lines }) => [
    make("p", { class: "part" }, title),
    make("ul", {}, ...lines.map((line) => make("li", {}, ...nodes(line)))),
  ]);
  return [make("p", { class: "lead" }, ...nodes(text)), ...blocks, note ? make("p", { class: "note" }, ...nodes(note)) : ""];
}

/** Free times by day, as a small calendar. */
function offers(text, card, choices, button) {
  const days = new Map();
  for (const { choice, day, time, where, note } of card.slots) {
    if (!choices[choice]) return { words: nodes(text), rest: choices };
    const place = [where, note].filter(Boolean).join(", ");
    const slot = make("div", {}, button(choices[choice], time, [day, time, place].join(", ")), make("span", {}, place));
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  const list = [...days].map(([day, slots]) => make("li", {}, make("p", { class: "part" }, day), ...slots));
  const held = new Set(card.slots.map(({ choice }) => choice));
  return {
    words: [...nodes(card.text), make("ul", { class: "days" }, ...list), ...nodes(card.note)],
    rest: choices.filter((_, index) => !held.has(index)),
  };
}

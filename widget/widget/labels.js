// The widget's own words, in the language of the person.

export const LANGUAGES = ["fr", "nl", "en"];

const FIRST_WAIT = 1000; // milliseconds
const LONGEST_WAIT = 30_000;

const fetched = {}; // whoever goes back to a language has it at once, with a connection or without

export class Labels {
  constructor() {
    this.words = {};
    this.changes = [];
  }

  get(key) {
    return this.words[key] ?? "";
  }

  /** Let an element say a label, in whatever language is spoken. */
  text(element, key) {
    this.changes.push(() => (element.textContent = this.get(key)));
    return element;
  }

  /** Let a label be the name of an element that has no words. */
  name(element, key) {
    this.changes.push(() => element.setAttribute("aria-label", this.get(key)));
    return element;
  }

  show(words, language) {
    this.words = words;
    this.language = language;
    this.changes.forEach((change) => change());
  }
}

/** The words of a language; asks for them until they come, or `isWanted` says that nobody waits for them any more. */
export async function fetchWords(language, base, isWanted) {
  for (let wait = FIRST_WAIT; !fetched[language] && isWanted(); wait = Math.min(LONGEST_WAIT, wait * 2)) {
    try {
      const response = await fetch(new URL(`widget/texts/${language}.json`, base), { credentials: "omit" });
      if (response.ok) fetched[language] = await response.json();
    } catch {
      // no connection: the same pause as for any other answer
    }
    if (!fetched[language]) await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return isWanted() ? fetched[language] : null;
}

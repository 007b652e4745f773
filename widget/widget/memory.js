// What this browser keeps: which conversation is ours. Nothing that was said. Works without storage too, for one visit.
const KEY = "tandem-chat";

/** @returns {{id: string, token: string, language: string} | null} */
export function recall() {
  try {
    const { id, token, language } = JSON.parse(localStorage.getItem(KEY)) ?? {};
    return typeof id === "string" && typeof token === "string" ? { id, token, language } : null;
  } catch {
    return null;
  }
}

export function remember(conversation) {
  try {
    localStorage.setItem(KEY, JSON.stringify(conversation));
  } catch {
    // full, or forbidden by the browser: the conversation then lasts as long as the page
  }
}

export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // as above
  }
}

/** Call back when another tab of this site began another conversation. */
export function onChange(callback, signal) {
  addEventListener("storage", (event) => event.key === KEY && callback(recall()), { signal });
}

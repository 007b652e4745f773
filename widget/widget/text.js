// Words on the page: always text nodes, so that nothing anybody writes can become markup.

/** An element with attributes (`null` and `false` are left out) and children. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** A button that submits nothing. */
export function button(kind, click, ...inside) {
  return make("button", { type: "button", class: kind, click }, ...inside);
}

/** A line drawing of 24 by 24, from one path. Never speaks: the control around it has a name. */
export function icon(path) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(space, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

const LINK = new RegExp(
  [
    // without TLS only on this very machine, where the service is tried out
    String.raw`(?:https:\/\/|http:\/\/(?:127\.0\.0\.1|localhost)[:/])[^\s<>"'«»“”]+`,
    String.raw`(?<![\w.@/-])www\.[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[^\s<>"'«»“”]*)?`,
    String.raw`(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    // A phone number begins with + or 0 and has groups; "10 000" and "25.000" are amounts.
    String.raw`(?<![\d.,])(?:\+\d{2}|00\d{2}|0)(?:[\s./-]?\d){8,10}(?!\d)`,
  ].join("|"),
  "giu",
);

/** The parts of a text: what is a safe link has `href` (web, mailto or tel, nothing else), the rest is only text. */
export function parts(text) {
  const found = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const shown = trimmed(match[0]);
    found.push({ text: text.slice(end, match.index) }, { text: shown, href: address(shown) });
    end = match.index + shown.length;
  }
  return [...found, { text: text.slice(end) }].filter((part) => part.text);
}

/** Without the sentence's own signs at the end; a bracket stays when it was opened inside. */
function trimmed(link) {
  const short = link.replace(/[.,;:!?…]+$/u, "");
  return short.endsWith(")") && !short.includes("(") ? trimmed(short.slice(0, -1)) : short;
}

function address(shown) {
  if (/^https?:/i.test(shown)) return shown;
  if (/^www\./i.test(shown)) return `https://${shown}`;
  if (shown.includes("@")) return `mailto:${shown}`;
  return `tel:${shown.replace(/[^+\d]/g, "")}`;
}

/** A text as nodes, links tappable. */
export function nodes(text) {
  return parts(text).map((part) => {
    if (!part.href) return document.createTextNode(part.text);
    const elsewhere = part.href.startsWith("http") && { target: "_blank", rel: "noopener noreferrer" };
    return make("a", { href: part.href, ...elsewhere }, part.text);
  });
}

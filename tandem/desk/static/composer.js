// Writing on a ticket's page: drafts that survive, the length, Ctrl+Enter, who is here and who writes, canned answers,
// names after "@", and the seconds in which a reply can be taken back.

const page = document.body.dataset;
const HERE_EVERY = 15000;
const TYPING_EVERY = 3000;

// --- drafts: in this tab only, gone when it closes

const draftKey = (field) => `desk-draft-${field.dataset.draft}`;

function remember(field) {
  if (field.value) sessionStorage.setItem(draftKey(field), field.value);
  else sessionStorage.removeItem(draftKey(field));
}

function restore(field) {
  const kept = sessionStorage.getItem(draftKey(field)) ?? "";
  // a reply that was taken back comes first, then what was begun after it
  if (kept && !field.value.includes(kept)) field.value = [field.value, kept].filter(Boolean).join("\n");
  remember(field);
}

// --- the length

function measure(field) {
  const shown = document.querySelector(`[data-count-of="${field.id}"]`);
  if (!shown) return;
  const most = Number(shown.dataset.most);
  shown.textContent = field.value.length > most / 2 ? `${field.value.length} / ${most}` : "";
}

// --- who is here

function tell(fields) {
  const csrf = JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRF-Token"];
  return fetch(`/desk/tickets/${page.ticket}/presence`, {
    method: "POST",
    headers: { "X-CSRF-Token": csrf, "X-Desk-Background": "1" },
    body: new URLSearchParams(fields),
    keepalive: true,
  }).catch(() => {}); // the next sign of life says the same
}

let typedAt = 0;

function typing() {
  if (Date.now() - typedAt < TYPING_EVERY) return;
  typedAt = Date.now();
  tell({ typing: "yes" });
}

// --- taking back

function countDown() {
  for (const bar of document.querySelectorAll("[data-due]")) {
    const left = Math.ceil((Date.parse(bar.dataset.due) - Date.now()) / 1000);
    const shown = bar.querySelector("[data-left]");
    if (shown) shown.textContent = left > 0 ? ` (${left})` : "";
    if (left < -1 && !bar.dataset.over) {
      bar.dataset.over = "yes";
      htmx.trigger(document.body, "desk-ticket");
    }
  }
}

// --- canned answers

function openAnswers(link) {
  const sheet = document.getElementById("answers");
  if (!sheet) return;
  sheet.showPopover();
  htmx.ajax("GET", link.dataset.answers, { target: "#answers-box", select: "#answers-list", swap: "innerHTML" });
}

function filterAnswers(wish) {
  const words = wish.toLowerCase().split(/\s+/).filter(Boolean);
  for (const item of document.querySelectorAll("#answers-box [data-words]")) {
    item.hidden = !words.every((word) => item.dataset.words.includes(word));
  }
}

function insert(text) {
  const field = document.getElementById("reply");
  document.getElementById("answers").hidePopover();
  if (!field) return;
  field.focus();
  const before = field.value.slice(0, field.selectionStart);
  const gap = before && !before.endsWith("\n") ? "\n" : "";
  field.setRangeText(gap + text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

// --- names after "@"

function suggest(field) {
  const list = document.getElementById(field.dataset.mentions);
  const begun = field.value.slice(0, field.selectionStart).match(/@([^@\n]{0,30})$/);
  const wish = begun?.[1].toLowerCase();
  let shown = 0;
  for (const item of list.children) {
    const name = item.textContent.toLowerCase();
    item.hidden = wish === undefined || !name.split(/\s+/).concat(name).some((part) => part.startsWith(wish)) || ++shown > 6;
  }
  list.hidden = !shown;
}

function complete(button) {
  const list = button.closest("[data-names]");
  const field = document.querySelector(`[data-mentions="${list.id}"]`);
  const start = field.value.slice(0, field.selectionStart).lastIndexOf("@");
  field.setRangeText(`@${button.textContent} `, start, field.selectionStart, "end");
  list.hidden = true;
  field.focus();
  remember(field);
}

// --- one set of listeners for whatever is on the page now or later

document.addEventListener("input", (event) => {
  const field = event.target;
  if (field.matches("[data-draft]")) {
    remember(field);
    measure(field);
    if (field.value && event.isTrusted) typing();
  }
  if (field.matches("[data-mentions]")) suggest(field);
  if (field.matches("[data-filter-answers]")) filterAnswers(field.value);
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing) return;
  if ((event.ctrlKey || event.metaKey) && event.target.matches("[data-draft]")) {
    event.preventDefault();
    event.target.form.requestSubmit();
  } else if (event.target.matches("[data-filter-answers]")) {
    event.preventDefault();
    document.querySelector("#answers-box [data-words]:not([hidden]) [data-insert]")?.click();
  }
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-answers]");
  const take = event.target.closest("#answers-box [data-insert]");
  const name = event.target.closest("[data-names] button");
  if (!link && !take && !name) return;
  event.preventDefault();
  if (link) openAnswers(link);
  if (take) insert(take.closest("[data-words]").querySelector(".said").textContent);
  if (name) complete(name);
});

// a form that leaves the page by itself takes its draft along; the reply is sent from here, and only then forgotten
document.addEventListener("submit", (event) => {
  if (event.target.matches("[hx-post]")) return;
  for (const field of event.target.querySelectorAll("[data-draft]")) sessionStorage.removeItem(draftKey(field));
});

document.body.addEventListener("htmx:afterRequest", (event) => {
  const form = event.target.closest?.("form.reply");
  if (!form || event.detail.xhr.status >= 400 || !event.detail.xhr.status) return;
  const field = form.querySelector("textarea");
  field.value = "";
  field.dispatchEvent(new Event("input", { bubbles: true }));
});

document.body.addEventListener("htmx:load", (event) => {
  for (const field of event.detail.elt.querySelectorAll("[data-draft]")) begin(field);
});

function begin(field) {
  restore(field);
  measure(field);
}

if (page.ticket) {
  for (const field of document.querySelectorAll("[data-draft]")) begin(field);
  setInterval(countDown, 500);
  setInterval(() => document.hidden || tell({}), HERE_EVERY);
  document.addEventListener("visibilitychange", () => tell(document.hidden ? { gone: "yes" } : {}));
  window.addEventListener("pagehide", () => tell({ gone: "yes" }));
}

// One-letter keys for whoever works with the keyboard. Off while something is typed, and for whoever switches them off:
// people who speak to their computer would press them by speaking.

const isOn = () => localStorage.getItem("desk-keys") !== "off";
const isTyping = (target) => target.closest("input, select, textarea, [contenteditable], [popover]:popover-open");

function step(by) {
  const rows = [...document.querySelectorAll("[data-row]")];
  if (!rows.length) return;
  const here = rows.findIndex((row) => row.closest("li").contains(document.activeElement));
  const next = here < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, here + by));
  rows[next].focus();
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  "/": () => document.getElementById("q")?.focus(),
  r: () => document.getElementById("reply")?.focus(),
  "?": () => document.getElementById("keys")?.togglePopover(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !isOn()) return;
  const act = KEYS[event.key];
  if (!act || isTyping(event.target)) return;
  event.preventDefault();
  act();
});

const box = document.querySelector("[data-keys]");
if (box) {
  box.checked = isOn();
  box.addEventListener("change", () => localStorage.setItem("desk-keys", box.checked ? "on" : "off"));
}

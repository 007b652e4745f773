// What scripts add to the desk. Everything works without them; with them it is quicker and stays up to date.

import "./keep.js";
import "./live.js";
import "./keys.js";
import "./composer.js";

document.documentElement.classList.add("scripts");

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

// what somebody asked for and did not happen is said; what the page asks by itself is tried again anyway
const isByItself = (event) => !!event.detail.requestConfig?.headers?.["X-Desk-Background"];
const showTrouble = (shown) => (event) => isByItself(event) || (document.getElementById("trouble").hidden = !shown);

// a step that was refused is shown where it was taken
for (const sheet of document.querySelectorAll(".dialog.stays")) {
  sheet.classList.remove("stays");
  sheet.popover = "auto";
  sheet.showPopover();
}

// whoever signs out leaves no half-written text behind in this tab
document.addEventListener("submit", (event) => {
  if (event.target.matches('[action="/desk/sign-out"]')) sessionStorage.clear();
});

for (const name of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.body.addEventListener(name, showTrouble(true));
}
document.body.addEventListener("htmx:afterSwap", showTrouble(false));

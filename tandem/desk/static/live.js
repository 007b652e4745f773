// The stream of changes, the count of who waits in the title, and desktop notifications without a word about people.

const page = document.body.dataset;
const WAIT_LISTS = 3000; // a busy desk asks for its list at most so often
const OLD_AFTER = 20000; // without a stream for so long, the page says that it may be old

let source = null;
let leads = false;
let lost = null;

// Desks that all ask at the very same moment wait for each other: each waits a little, by chance.
function later(event, pause, spread) {
  let last = 0;
  let timer = null;
  return () => {
    if (timer) return;
    const wait = Math.max(Math.random() * spread, last + pause - Date.now());
    timer = setTimeout(() => {
      timer = null;
      last = Date.now();
      htmx.trigger(document.body, event);
    }, wait);
  };
}

const queueChanged = later("desk-queue", WAIT_LISTS, 400);
const anythingChanged = later("desk-change", WAIT_LISTS, 400);
const ticketChanged = later("desk-ticket", 250, 50);

function listen() {
  if (source || (document.hidden && !leads)) return;
  const address = new URL("/desk/events", location.href);
  if (page.ticket) address.searchParams.set("ticket", page.ticket);
  if (page.at) address.searchParams.set("at", page.at);
  source = new EventSource(address);
  source.addEventListener("open", () => isOld(false));
  source.addEventListener("error", () => isOld(true));
  source.addEventListener("queue", queueChanged);
  source.addEventListener("queue", anythingChanged);
  source.addEventListener("ticket", ticketChanged);
}

function stop() {
  source?.close();
  source = null;
  delete page.at; // what happens from now on is not known when it comes back
  isOld(false);
}

function isOld(yes) {
  clearTimeout(lost);
  const words = document.getElementById("old");
  if (!yes) words.hidden = true;
  else if (words.hidden) lost = setTimeout(() => (words.hidden = false), OLD_AFTER);
}

// Browsers open few connections to one server: pages in the background close theirs, but for one that goes on counting.
function leadOne() {
  navigator.locks?.request("desk-events", () => {
    leads = true;
    listen();
    return new Promise(() => {});
  });
}

const title = document.title;

function count(waiting) {
  const { count: number, said } = waiting.dataset;
  document.title = Number(number) ? `(${number}) ${title}` : title;
  if (!said) return;
  document.getElementById("news").textContent = said;
  if (document.hidden && notifies()) new Notification("microStart", { body: said, tag: "desk", icon: "/desk/static/mark.svg" });
}

const notifies = () => window.Notification?.permission === "granted" && localStorage.getItem("desk-notify") === "on";

function notifyButton() {
  const button = document.querySelector("[data-notify]");
  if (!button) return;
  button.hidden = !window.Notification;
  if (button.hidden) return;
  const show = () => {
    button.setAttribute("aria-pressed", String(notifies()));
    button.querySelector("[data-refused]").hidden = Notification.permission !== "denied";
  };
  show();
  button.addEventListener("click", async () => {
    if (notifies()) localStorage.setItem("desk-notify", "off");
    else if ((await Notification.requestPermission()) === "granted") localStorage.setItem("desk-notify", "on");
    show();
  });
}

document.body.addEventListener("htmx:load", (event) => {
  if (event.detail.elt.id === "waiting") count(event.detail.elt);
});
notifyButton();
if ("live" in page) {
  document.addEventListener("visibilitychange", () => (document.hidden && !leads ? stop() : listen()));
  window.addEventListener("pagehide", stop);
  window.addEventListener("pageshow", listen);
  listen();
  leadOne();
}

// One conversation with the service: what is said goes out once and in order, what is answered comes in once and in
// order, whatever the connection does. It shows nothing: the element shows what this reports.

import { readStream } from "./stream.js";

const FIRST_PAUSE = 1000; // milliseconds, as all times here
const LONGEST_PAUSE = 30_000;
const ANSWER_TIME = 20_000;
const FIRST_SIGN = 10_000; // a stream says something at once: a proxy that holds this back would hold answers back too
const SILENCE = 40_000; // and then every 15 seconds: after this long the line is dead
const DOUBT = 20_000; // a device that wakes up does not trust a line that was silent for this long
const POLL_SECONDS = 25;

/** The conversation does not exist (any more), or the token is not its own; `erased` when the person wished it away. */
class Lost extends Error {}

/** The service understood and said no: sending the same again cannot help. */
class Refused extends Error {}

/** randomUUID is missing on pages without TLS, where a trial may well run. */
function newId() {
  const byte = (value) => value.toString(16).padStart(2, "0");
  return crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint8Array(16)), byte).join("");
}

/**
 * Reports with DOM events, whose `detail` is
 * - `started`: the { id, token } of a new conversation
 * - `message`: { event, fresh, entry }: an event of the contract; `fresh` unless it was said before this page was open;
 *   `entry` when it was said here
 * - `caughtup`: all that was said before has been reported
 * - `entry`: something said here was added to `waiting` or changed its state
 * - `connection`: "ok", "busy" (too much was sent at once) or "away"; what is waiting is sent when it is back
 * - `lost`: { erased }: the conversation is gone; `refused`: none can be started
 */
export class Talk extends EventTarget {
  /**
   * @param {URL} base where the service is
   * @param {{id: string, token: string} | null} known a conversation to go on with; null starts one
   */
  constructor(base, known) {
    super();
    this.base = base;
    this.known = known;
    this.fresh = !known;
    this.last = 0;
    this.heard = false;
    this.waiting = []; // { clientId, text, choice, state: "waiting" | "accepted" | "refused" | "told", seq }
    this.connection = "ok";
    this.streams = true;
    this.sign = Date.now();
    this.ended = false;
    this.wakes = 0;
    this.calls = new Set(); // AbortControllers of what is asked and has not been answered
    this.pauses = new Set(); // functions that end a pause
  }

  /** Begin in this language; returns when the talk has ended. */
  async run(language) {
    try {
      if (this.fresh) {
        // never the query of the page: it may hold something personal
        const body = { language, page: location.origin + location.pathname };
        this.known = (await this.persist(() => this.request("", { body }))) ?? null;
        if (!this.known) return;
        this.report("started", this.known);
      }
      this.deliver();
      while (await this.persist(() => this.fetchEvents(0, this.fresh)));
      this.report("caughtup");
      while (!this.ended) await this.persist(() => (this.streams ? this.stream() : this.poll()));
    } catch (error) {
      this.report(error instanceof Lost ? "lost" : "refused", error);
    }
  }

  /** Say a text, or take a choice by its id. It is sent as soon as the service can be reached, exactly once. */
  say(text, choice) {
    const entry = { clientId: newId(), text, choice, state: "waiting", seq: Infinity };
    this.waiting.push(entry);
    this.report("entry", entry);
    this.deliver();
    return entry;
  }

  /** Try again what was refused. */
  retry(entry) {
    entry.state = "waiting";
    this.report("entry", entry);
    this.deliver();
  }

  /** The connection may be back, or the page is looked at again: do not sit out a pause, do not trust a silent line. */
  wake() {
    if (this.connection === "ok" && Date.now() - this.sign < DOUBT) return;
    this.wakes++;
    this.hangUp();
  }

  /** Nothing more is sent or reported. */
  stop() {
    this.ended = true;
    this.hangUp();
  }

  hangUp() {
    this.calls.forEach((call) => call.abort());
    this.rouse();
  }

  /** A pause that ends early when there is reason to try again. */
  pause(length) {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.pauses.delete(end);
        resolve();
      };
      const timer = setTimeout(end, length);
      this.pauses.add(end);
    });
  }

  rouse() {
    this.pauses.forEach((end) => end());
  }

  report(type, detail) {
    if (!this.ended) this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  reach(connection) {
    if (connection === this.connection) return;
    this.connection = connection;
    if (connection === "ok") this.rouse(); // what works for one call will work for the others
    this.report("connection", connection);
  }

  /** Repeat a task until it works or is answered with a no. Pauses grow, with chance, so that not all come back at once. */
  async persist(task) {
    for (let tries = 0; !this.ended; tries++) {
      const { wakes } = this;
      try {
        const result = await task();
        this.reach("ok");
        return result;
      } catch (error) {
        if (error instanceof Lost || error instanceof Refused) throw error;
        if (this.ended) break;
        if (this.wakes !== wakes) continue; // we hung up ourselves: call again at once
        this.reach(error.busy ? "busy" : "away");
        const length = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** tries) * (0.5 + Math.random() / 2);
        // who was told to wait does, whatever else works meanwhile
        if (error.after) await new Promise((resolve) => setTimeout(resolve, Math.max(length, error.after)));
        else await this.pause(length);
      }
    }
    return undefined;
  }

  /** The response to one request; throws Lost, Refused, or another Error when it may be tried again. */
  async fetch(path, accept, signal, body) {
    const headers = { Accept: accept };
    if (path) headers.Authorization = `Bearer ${this.known.token}`;
    if (body) headers["Content-Type"] = "application/json";
    if (accept !== "application/json") headers["Last-Event-ID"] = `${this.last}`;
    const place = path && `/${encodeURIComponent(this.known.id)}/${path}`;
    const response = await fetch(new URL(`chat/v1/conversations${place}`, this.base), {
      method: body ? "POST" : "GET",
      headers,
      body: body && JSON.stringify(body),
      signal,
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    if (response.ok) return response;
    if (path && [401, 404].includes(response.status)) {
      const { erased } = await response.json().catch(() => ({}));
      throw Object.assign(new Lost(), { erased });
    }
    if (response.status < 500 && ![408, 425, 429].includes(response.status)) throw new Refused();
    const after = 1000 * Number(response.headers.get("Retry-After"));
    throw Object.assign(new Error(`answer ${response.status}`), { after: after > 0 ? after : 0, busy: response.status === 429 });
  }

  async request(path, { body, patience = ANSWER_TIME } = {}) {
    const call = new AbortController();
    const timer = setTimeout(() => call.abort(), patience);
    this.calls.add(call);
    try {
      return await (await this.fetch(path, "application/json", call.signal, body)).json();
    } finally {
      clearTimeout(timer);
      this.calls.delete(call);
    }
  }

  /** Whether anything new came. */
  async fetchEvents(wait, fresh) {
    const patience = wait * 1000 + ANSWER_TIME;
    const { events } = await this.request(`events?after=${this.last}&wait=${wait}`, { patience });
    for (const event of events) await this.take(event, fresh);
    return events.length > 0;
  }

  async poll() {
    await this.fetchEvents(POLL_SECONDS, true);
    this.sign = Date.now();
  }

  /** Read the stream until it ends. Where streams do not come through, the talk goes on by asking. */
  async stream() {
    const line = new AbortController();
    const end = () => line.abort();
    const { wakes } = this;
    this.calls.add(line);
    let timer = setTimeout(end, FIRST_SIGN);
    let came = false;
    try {
      const response = await this.fetch("events", "text/event-stream", line.signal);
      this.streams = response.headers.get("Content-Type")?.startsWith("text/event-stream") && !!response.body;
      if (!this.streams) return;
      for await (const data of readStream(response.body)) {
        came = true;
        this.sign = Date.now();
        this.reach("ok");
        clearTimeout(timer);
        timer = setTimeout(end, SILENCE);
        if (data) await this.take(JSON.parse(data), true);
      }
      // ended by the service, which may be restarting
      await this.pause(FIRST_PAUSE * Math.random());
    } catch (error) {
      if (line.signal.aborted && !came && this.wakes === wakes) this.streams = false;
      else throw error;
    } finally {
      clearTimeout(timer);
      line.abort();
      this.calls.delete(line);
    }
  }

  async take(event, fresh) {
    if (event.kind === "typing") {
      this.report("message", { event, fresh });
      return;
    }
    // What was said here may arrive before the answer that names its number: only then is it known to be ours.
    if (event.from === "user") await this.inFlight;
    if (event.seq <= this.last) return;
    this.last = event.seq;
    this.heard = true;
    const entry = this.waiting.find((candidate) => candidate.seq === event.seq);
    if (entry) this.drop(entry);
    this.report("message", { event, fresh, entry });
  }

  drop(entry) {
    entry.state = "told";
    this.waiting = this.waiting.filter((other) => other !== entry);
  }

  /** Send what is waiting, one after the other: order is part of what was said. */
  async deliver() {
    if (this.delivering || !this.known) return;
    this.delivering = true;
    try {
      let entry;
      while (!this.ended && (entry = this.waiting.find(({ state }) => state === "waiting"))) {
        await this.send(entry);
      }
    } catch (error) {
      this.report("lost", error);
    } finally {
      this.delivering = false;
    }
  }

  async send(entry) {
    const { clientId, text, choice } = entry;
    const body = { client_id: clientId, ...(choice ? { choice } : { text }) };
    try {
      const answer = await this.persist(() => {
        const attempt = this.request("messages", { body });
        this.inFlight = attempt.then(({ seq }) => (entry.seq = seq), () => {});
        return attempt;
      });
      if (!answer) return; // the talk was stopped
      // its event may have been shown already: just now, or after an earlier try that had arrived after all
      if (entry.seq <= this.last) this.drop(entry);
      else entry.state = "accepted";
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      entry.state = "refused";
    }
    this.report("entry", entry);
  }
}

/** The { id, token, language } of the conversation that a code from WhatsApp opens; null when it opens none any more. */
export async function goOn(base, code) {
  try {
    const response = await fetch(new URL("chat/v1/continuations", base), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ code }),
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null; // no connection: the code still works when the link is followed again
  }
}

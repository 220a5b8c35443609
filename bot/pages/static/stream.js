// What we say, live: one stream that finds its way back, shows nothing twice and tells us what has been shown.
const SILENCE = 40_000; // milliseconds; the server gives a sign every 15 seconds
const ACKNOWLEDGE = 250; // milliseconds, so that a burst is acknowledged once

let source = null;
let begun = false; // there is somebody to stream to
let on = {};
let last = 0;
let silence = 0;
let acknowledging = 0;
let pauses = 0;

export const lastSeen = () => last;

/** What the history has shown needs no showing again. */
export function shownUpTo(seq) {
  last = Math.max(last, seq);
}

function acknowledge() {
  clearTimeout(acknowledging);
  acknowledging = setTimeout(() => {
    const body = JSON.stringify({ seq: last });
    const headers = { "Content-Type": "application/json" };
    fetch("/chat/seen", { method: "POST", headers, body, keepalive: true }).catch(() => {}); // coming back says it too
  }, ACKNOWLEDGE);
}

function alive() {
  clearTimeout(silence);
  silence = setTimeout(open, SILENCE);
  pauses = 0;
  on.up();
}

function receive(event) {
  alive();
  const message = JSON.parse(event.data);
  if (message.seq <= last) return;
  last = message.seq;
  on.message(message);
  acknowledge();
}

function lost() {
  on.down();
  if (source.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
  clearTimeout(silence);
  silence = setTimeout(open, Math.min(30_000, 1000 * 2 ** pauses++));
  on.refused();
}

/** Open the stream unless it is open. */
export const ensure = () => source || open();

function open() {
  begun = true;
  close();
  source = new EventSource(`/chat/events?after=${last}`);
  source.addEventListener("open", alive);
  source.addEventListener("beat", alive);
  source.addEventListener("message", receive);
  source.addEventListener("error", lost);
}

function close() {
  clearTimeout(silence);
  source?.close();
  source = null;
}

/** `on.message(message)`, `on.up()`, `on.down()`, `on.refused()`: the server will not have this stream. */
export function start(handlers) {
  on = handlers;
  addEventListener("pagehide", close);
  addEventListener("pageshow", (event) => event.persisted && begun && open());
  addEventListener("online", () => source && open());
}

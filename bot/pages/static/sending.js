// What the person says, on its way to us: kept here until we have it, sent in order, the same id each time.
import { keep, kept } from "./words.js";

const LONGEST_PAUSE = 30; // seconds
const PATIENCE = 30_000; // milliseconds for one answer

let on = null; // until the page has begun, things are only kept
let working = false;
let wake = () => {};

export const waiting = () => kept("queue", []);
const drop = (id) => keep("queue", waiting().filter((item) => item.id !== id));

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Send something the person did; returns it with its id. It is kept before anything else can go wrong. */
export function send(item) {
  const whole = { ...item, id: newId(), at: new Date().toISOString() };
  keep("queue", [...waiting(), whole]);
  queueMicrotask(flush);
  return whole;
}

async function post({ at, label, ...said }) {
  const answer = await fetch("/chat/messages", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...said, language_code: navigator.language }),
    signal: AbortSignal.timeout?.(PATIENCE),
  });
  const body = await answer.json();
  const later = answer.status === 429 || answer.status >= 500;
  return { ...body, ok: answer.ok, later, after: Number(answer.headers.get("Retry-After")) || 0 };
}

const pause = (seconds) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, seconds * 1000);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });

async function attempt(item, tries) {
  const answer = await post(item).catch(() => ({ later: true, after: 0 }));
  if (answer.later) {
    on.waiting(item, answer.detail);
    await pause(answer.after || Math.min(LONGEST_PAUSE, 2 ** tries));
    return tries + 1;
  }
  drop(item.id);
  if (answer.ok) on.sent(item, answer.seq);
  else on.refused(item, answer.detail);
  return 0;
}

/** Send all that waits, one after the other, for as long as it takes. */
async function flush() {
  if (working || !on) return;
  working = true;
  try {
    for (let tries = 0, item; (item = waiting()[0]); ) tries = await attempt(item, tries);
  } finally {
    working = false;
  }
}

/** `on.sent(item, seq)`, `on.waiting(item, sentence)`, `on.refused(item, sentence)`, `on.elsewhere()`: another tab says something. */
export function start(handlers) {
  on = handlers;
  addEventListener("online", () => wake());
  addEventListener("storage", (event) => event.key === "kanca.queue" && on.elsewhere());
  flush();
}

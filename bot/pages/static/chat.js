// The page: what the person does goes to `sending`, what we say comes from `stream`, and `log` shows both.
import * as log from "./log.js";
import * as photos from "./photos.js";
import * as sending from "./sending.js";
import * as stream from "./stream.js";
import { find, keep, kept, speak, word } from "./words.js";

const text = find("text");
const menu = find("menu");
const attach = find("attach");
const typing = find("typing");
const older = find("older");
const banner = find("banner");
const notice = find("notice");

// ---- what is said

const asBubble = ({ id, at, text: words, label, place, pictures = [] }) => ({
  ...{ seq: 0, id, at, from: "you", text: label ?? words ?? "", place, choices: [], document: null },
  pictures: pictures.map((ref) => `/chat/picture/${ref}`),
});

function say(item) {
  const whole = sending.send(item);
  if (item.kind !== "hello") log.add(asBubble(whole));
  think(20);
}

function showWaiting() {
  for (const item of sending.waiting()) if (item.kind !== "hello") log.add(asBubble(item));
}

let thinking = 0;
function think(seconds) {
  clearTimeout(thinking);
  typing.hidden = !seconds;
  if (!seconds) return;
  thinking = setTimeout(think, seconds * 1000, 0);
  if (find("newest").hidden) log.toEnd();
}

const sendingHandlers = {
  sent(item, seq) {
    log.mark(item.id, "");
    tell("");
    stream.ensure();
    if (!typing.hidden) think(4);
    if (seq && seq < stream.lastSeen()) location.reload(); // all was deleted, and begins anew
  },
  waiting(item, sentence) {
    log.mark(item.id, "waiting", word("unsent"));
    think(0);
    if (sentence) tell(sentence);
  },
  elsewhere: () => showWaiting(),
  refused(item, sentence) {
    log.mark(item.id, "failed", word("failed"));
    think(0);
    tell(sentence);
  },
};

// ---- what we say

const streamHandlers = {
  message(message) {
    if (whose && message.whose !== whose) return location.reload(); // another profile talks here now: its own history
    whose = message.whose;
    think(0);
    tell("");
    log.add(message);
    speak(message.language);
    if (document.hidden) document.title = "● Kanca";
  },
  up: () => connected(true),
  down: () => connected(false),
  async refused() {
    const past = await history(0).catch(() => null);
    if (past && !past.known && !sending.waiting().length) tell(word("no-cookies"));
  },
};

let whose = 0; // to whom the messages on the screen were said
let disconnected = 0;
function connected(up) {
  if (up) {
    clearTimeout(disconnected);
    disconnected = 0;
    banner.textContent = "";
  } else {
    disconnected ||= setTimeout(() => (banner.textContent = word(navigator.onLine ? "reconnecting" : "offline")), 2500);
  }
}

const tell = (sentence) => (notice.textContent = sentence);

// ---- history

async function history(before) {
  const answer = await fetch(`/chat/history?before=${before}`);
  if (!answer.ok) throw new Error(`history: ${answer.status}`);
  return answer.json();
}

let oldest = 0;
function showPast({ messages }) {
  const ours = messages.filter((message) => message.from === "us");
  log.addOlder(messages);
  oldest = ours[0]?.seq ?? 0;
  older.hidden = oldest <= 1 || ours.length < 50;
}

async function firstPast() {
  for (let seconds = 1; ; seconds = Math.min(30, seconds * 2)) {
    const past = await history(0).catch(() => null);
    if (past) return past;
    connected(false);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}

older.addEventListener("click", async () => {
  older.disabled = true;
  await history(oldest).then(showPast, () => connected(false));
  older.disabled = false;
});

// ---- the composer

let sendWhenUp = false;

function draft() {
  keep("draft", text.value);
  text.style.height = "auto";
  text.style.height = `${text.scrollHeight}px`;
  find("send").disabled = !text.value.trim() && !photos.any();
}

function submit() {
  const words = text.value.trim();
  sendWhenUp = photos.busy();
  find("composer").ariaBusy = String(sendWhenUp);
  if (sendWhenUp) return; // `changed` comes back here when the last photo is up
  if (photos.failed()) return tell(word("upload-failed"));
  const pictures = photos.refs();
  if (pictures.length) say({ kind: "pictures", pictures, text: words });
  else if (words) say({ kind: "text", text: words });
  else return;
  text.value = "";
  tell("");
  photos.clear();
}

const photoHandlers = {
  changed() {
    draft();
    if (sendWhenUp && !photos.busy()) submit();
  },
  trouble(sentence) {
    sendWhenUp = false; // what failed is looked at first
    find("composer").ariaBusy = "false";
    tell(sentence);
  },
};

function openMenu(open) {
  menu.hidden = !open;
  attach.ariaExpanded = String(open);
}

function sendPlace() {
  openMenu(false);
  text.focus({ preventScroll: true });
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => say({ kind: "location", place: [+coords.latitude.toFixed(5), +coords.longitude.toFixed(5)] }),
    () => tell(word("place-failed")),
    { timeout: 15_000, maximumAge: 300_000 },
  );
}

function composer() {
  text.value = kept("draft", "");
  text.addEventListener("input", draft);
  text.addEventListener("keydown", (event) => {
    const sends = event.key === "Enter" && !event.shiftKey && !event.isComposing && matchMedia("(pointer: fine)").matches;
    if (!sends) return;
    event.preventDefault();
    submit();
  });
  text.addEventListener("paste", ({ clipboardData }) => clipboardData.files.length && photos.add(clipboardData.files));
  find("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
    text.focus({ preventScroll: true });
  });
  attach.addEventListener("click", () => {
    openMenu(menu.hidden);
    if (!menu.hidden) find("pick-photo").focus();
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    openMenu(false);
    attach.focus();
  });
  document.addEventListener("click", (event) => !menu.contains(event.target) && !attach.contains(event.target) && openMenu(false));
  find("pick-photo").addEventListener("click", () => {
    openMenu(false);
    find("files").click();
    attach.focus();
  });
  find("pick-place").hidden = !navigator.geolocation || !isSecureContext;
  find("pick-place").addEventListener("click", sendPlace);
  photos.start(photoHandlers);
  draft();
}

// ---- begin

function greet(past) {
  const [, start = ""] = location.hash.match(/^#start=([\w-]{1,64})$/) ?? [];
  if (start) window.history.replaceState(null, "", "/");
  const waits = sending.waiting();
  if (start || !(past.messages.length || waits.length)) say({ kind: "hello", start });
}

async function begin() {
  composer();
  const past = await firstPast();
  connected(true);
  showPast(past);
  const latest = past.messages.filter((message) => message.from === "us").at(-1);
  stream.shownUpTo(latest?.seq ?? 0);
  if (latest) speak(latest.language);
  whose = latest?.whose ?? 0;
  showWaiting();
  greet(past);
  log.toEnd();
  stream.start(streamHandlers);
  if (past.known) stream.ensure();
  sending.start(sendingHandlers);
}

log.onPress(({ label, message, position }) => say({ kind: "press", press: { message, position }, label }));
addEventListener("offline", () => connected(false));
document.addEventListener("visibilitychange", () => !document.hidden && (document.title = "Kanca"));
begin();

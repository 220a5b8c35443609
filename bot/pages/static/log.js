// The conversation on the screen: bubbles, the days between them, choices, and where the person is looking.
import { clock, day, dayOf, find, lang, make, word } from "./words.js";

const log = find("log");
const scroll = find("scroll");
const newest = find("newest");
const NEAR = 120; // pixels from the end that still count as being there

let press = () => {};
export const onPress = (handler) => (press = handler);

const atEnd = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR;
export const toEnd = () => scroll.scrollTo(0, scroll.scrollHeight);

// Our sentences may carry an address to open; nothing else in a text is more than text.
function text(message) {
  const parts = message.text.split(/(https?:\/\/[^\s]+[^\s.,;:!?)])/);
  const shown = parts.map((part, index) =>
    index % 2 && message.from === "us" ? make("a", { href: part, target: "_blank", rel: "noopener" }, part) : part,
  );
  return make("p", {}, ...shown);
}

function picture(url) {
  const image = make("img", { src: `${url}?w=320`, alt: word("photo"), width: 240, height: 180, decoding: "async" });
  image.addEventListener("load", () => newest.hidden && toEnd()); // a tall one has moved the end away
  return make("a", { href: `${url}?w=1280`, target: "_blank", rel: "noopener" }, image);
}

function file(document) {
  return make("a", { className: "file", href: document.url, download: document.name }, `${word("download")}: ${document.name}`);
}

function place([latitude, longitude]) {
  return make("p", { className: "place" }, `${word("my-place")} (${latitude.toFixed(3)}, ${longitude.toFixed(3)})`);
}

function choices(message) {
  const buttons = message.choices.map((choice) => {
    const button = make("button", { type: "button" }, choice.label);
    button.addEventListener("click", () => {
      if (group.ariaDisabled === "true") return;
      group.ariaDisabled = "true"; // a second tap of a trembling finger says nothing, also when its button has moved on
      setTimeout(() => (group.ariaDisabled = "false"), 1000);
      press(choice);
    });
    return button;
  });
  const group = make("div", { className: "choices", lang: lang(message.language) }, ...buttons);
  group.role = "group";
  return group;
}

function turn(message) {
  const at = new Date(message.at);
  const ours = message.from === "us";
  const bubble = make(
    "div",
    { className: "bubble" },
    make("span", { className: "unseen" }, `${ours ? "Kanca" : word("you")}: `),
    message.pictures.length && make("div", { className: "pictures" }, ...message.pictures.map(picture)),
    message.text && text(message),
    message.place && place(message.place),
    message.document && file(message.document),
    make("small", {}, make("b", { className: "state" }), make("time", { dateTime: message.at }, clock(at))),
  );
  if (ours) bubble.lang = lang(message.language);
  const whole = make("div", { className: `turn ${ours ? "us" : "you"}` }, bubble, message.choices.length && choices(message));
  whole.dataset.day = dayOf(at);
  if (message.id) whole.dataset.id = message.id;
  return whole;
}

const separator = (element, at) => {
  const line = make("p", { className: "day" }, day(at));
  line.dataset.day = element.dataset.day;
  return line;
};

// The bubbles of some messages, with a line wherever a day begins.
function laidOut(messages, dayBefore) {
  const elements = [];
  for (const message of messages) {
    const element = turn(message);
    if (element.dataset.day !== dayBefore) elements.push(separator(element, new Date(message.at)));
    dayBefore = element.dataset.day;
    elements.push(element);
  }
  return elements;
}

// Only what was offered last stands out; older choices stay there to be pressed.
function mute() {
  const groups = [...log.querySelectorAll(".choices")];
  const last = log.lastElementChild?.querySelector(".choices");
  for (const group of groups) group.classList.toggle("old", group !== last);
}

/** Show a new message at the end. One that is there already (by its id) is not shown again. */
export function add(message) {
  if (message.id && bubble(message.id)) return;
  const follow = message.from === "you" || atEnd();
  log.append(...laidOut([message], log.lastElementChild?.dataset.day));
  mute();
  if (!follow) return;
  const last = log.lastElementChild;
  if (last.offsetHeight > scroll.clientHeight) last.scrollIntoView(); // a long one is read from its beginning
  else toEnd();
}

/** Put older messages before all others, keeping the eye where it is. Nothing of it is read aloud. */
export function addOlder(messages) {
  const fromEnd = scroll.scrollHeight - scroll.scrollTop;
  const fresh = messages.filter((message) => !message.id || !bubble(message.id));
  const elements = laidOut(fresh, "");
  const first = log.firstElementChild;
  if (elements.length && first?.className === "day" && first.dataset.day === elements.at(-1).dataset.day) first.remove();
  log.ariaLive = "off";
  log.prepend(...elements);
  mute();
  scroll.scrollTo(0, scroll.scrollHeight - fromEnd);
  setTimeout(() => (log.ariaLive = "polite"), 500);
}

const bubble = (id) => log.querySelector(`[data-id="${CSS.escape(id)}"]`);

/** Say beneath a bubble of the person's what becomes of it: "" when it has arrived. */
export function mark(id, state, sentence = "") {
  const found = bubble(id);
  if (!found) return;
  found.classList.toggle("waiting", state === "waiting");
  found.classList.toggle("failed", state === "failed");
  found.querySelector(".state").textContent = sentence;
}

scroll.addEventListener("scroll", () => (newest.hidden = atEnd()), { passive: true });
newest.addEventListener("click", () => {
  toEnd();
  find("text").focus({ preventScroll: true });
});
new ResizeObserver(() => newest.hidden && toEnd()).observe(scroll); // a keyboard opens: stay at the end

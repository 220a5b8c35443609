// The page's own words in the person's language, how times are written, and the one way to make an element.
let current = JSON.parse(document.getElementById("words").textContent);

export const word = (name) => current.words[name];
export const lang = (language) => language.split("-")[0];

function put() {
  document.documentElement.lang = lang(current.language);
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll("[data-label]")) element.ariaLabel = word(element.dataset.label);
  for (const element of document.querySelectorAll("[data-placeholder]")) element.placeholder = word(element.dataset.placeholder);
}

/** Change the page's words when a message comes in another language. */
export async function speak(language) {
  if (language === current.language) return;
  const answer = await fetch(`/chat/words?language=${language}`).catch(() => null);
  if (!answer?.ok) return;
  current = await answer.json();
  put();
}

const clockFormat = new Intl.DateTimeFormat("id", { hour: "2-digit", minute: "2-digit" });
const dayFormat = new Intl.DateTimeFormat("id", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
export const clock = (date) => clockFormat.format(date);

export function day(date) {
  const written = date.toDateString();
  if (written === new Date().toDateString()) return word("today");
  if (written === new Date(Date.now() - 864e5).toDateString()) return word("yesterday");
  return dayFormat.format(date);
}

export const find = (id) => document.getElementById(id);

export function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.filter(Boolean));
  return element;
}

// What must outlive a reload. A browser may forbid it: then a reload forgets, and all else works.
export function keep(name, value) {
  try {
    localStorage.setItem(`kanca.${name}`, JSON.stringify(value));
  } catch {
    memory.set(name, value);
  }
}

export function kept(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(`kanca.${name}`)) ?? memory.get(name) ?? otherwise;
  } catch {
    return memory.get(name) ?? otherwise;
  }
}

const memory = new Map();

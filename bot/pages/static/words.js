// The page's own words in the person's language, how times are written, and the one way to make an element.
let current = JSON.parse(document.getElementById("words").textContent);

export const word = (name) => current.words[name];
export const lang = (language) => language.split("-")[0];

function put() {
  document.documentElement.lang = lang(current.language);
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll("[data-label]")) element.ariaLabel = word(element.dataset.label);
  for (const element of document.querySelectorAll("[data-placeholder]")) element.placeholder = word(element.dataset.placeholder);
  for (const line of document.querySelectorAll("p.day")) line.textContent = day(new Date(line.dataset.day));
}

/** Change the page's words when a message comes in another language. */
export async function speak(language) {
  if (language === current.language) return;
  const answer = await fetch(`/chat/words?language=${language}`).catch(() => null);
  if (!answer?.ok) return;
  current = await answer.json();
  put();
}

// Times are West Java's, wherever the browser is, and written as in all we say (locales/formatting.py).
const WIB = 7 * 36e5;
const there = (date) => new Date(+date + WIB);
export const clock = (date) => `${there(date).toISOString().slice(11, 16).replace(":", ".")} WIB`;
export const dayOf = (date) => there(date).toISOString().slice(0, 10);

export function day(date) {
  if (dayOf(date) === dayOf(Date.now())) return word("today");
  if (dayOf(date) === dayOf(Date.now() - 864e5)) return word("yesterday");
  const on = there(date);
  const weekday = current.days[(on.getUTCDay() + 6) % 7];
  return `${weekday}, ${on.getUTCDate()} ${current.months[on.getUTCMonth()]} ${on.getUTCFullYear()}`;
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

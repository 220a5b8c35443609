// Photos on their way up: made smaller, two at a time, each with its progress, each removable until it is sent.
import { find, keep, kept, make, word } from "./words.js";

const MOST = 8; // in one message
const AT_ONCE = 2;
const LARGE = 700_000; // bytes; above, a slow line is spared
const LONG_SIDE = 1600; // pixels; the largest we keep is 1280

const tray = find("tray");
let photos = []; // { file, ref, state: "waiting" | "going" | "done" | "failed", request, item, bar, label }
let on = {};

export const refs = () => photos.filter((photo) => photo.ref).map((photo) => photo.ref);
export const busy = () => photos.some((photo) => photo.state === "waiting" || photo.state === "going");
export const failed = () => photos.some((photo) => photo.state === "failed");
export const any = () => photos.length > 0;

function changed() {
  keep("photos", refs());
  on.changed();
}

// A phone's photo of 5 MB says no more than one of 400 kB; when a browser cannot do it, the photo goes as it is.
async function smaller(file) {
  if (file.size < LARGE) return file;
  try {
    const image = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, LONG_SIDE / Math.max(image.width, image.height));
    const canvas = make("canvas", { width: Math.round(image.width * scale), height: Math.round(image.height * scale) });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.88));
    return blob && blob.size < file.size ? blob : file;
  } catch {
    return file;
  }
}

function upload(photo, blob) {
  const form = new FormData();
  form.append("photo", blob, "photo");
  const request = new XMLHttpRequest();
  photo.request = request;
  request.open("POST", "/chat/pictures");
  request.responseType = "json";
  request.timeout = 180_000;
  request.upload.onprogress = (event) => (photo.bar.value = event.loaded / event.total);
  request.onloadend = () => settle(photo, request);
  request.send(form);
}

function settle(photo, request) {
  if (!photos.includes(photo)) return;
  const good = request.status === 201;
  photo.state = good ? "done" : "failed";
  photo.hopeless = request.status === 413 || request.status === 422; // no photo, or not one we can keep
  if (good) photo.ref = request.response.ref;
  else on.trouble(request.response?.detail ?? word("upload-failed"));
  draw(photo);
  changed();
  next();
}

async function next() {
  const going = photos.filter((photo) => photo.state === "going").length;
  const photo = photos.find((candidate) => candidate.state === "waiting");
  if (!photo || going >= AT_ONCE) return;
  photo.state = "going";
  draw(photo);
  next();
  upload(photo, await smaller(photo.file));
}

function draw(photo) {
  photo.item.className = photo.state;
  photo.bar.hidden = photo.state === "done" || photo.state === "failed";
  photo.again.hidden = photo.state !== "failed" || photo.hopeless;
}

function remove(photo) {
  photos = photos.filter((other) => other !== photo);
  photo.request?.abort();
  photo.item.remove();
  URL.revokeObjectURL(photo.blob);
  changed();
  next();
  find("text").focus({ preventScroll: true });
}

function again(photo) {
  photo.state = "waiting";
  photo.bar.value = 0;
  draw(photo);
  next();
  on.changed();
}

function show(photo, url) {
  photo.bar = make("progress", { max: 1, value: 0, ariaLabel: word("uploading") });
  photo.again = make("button", { type: "button", className: "again", hidden: true }, word("retry"));
  photo.again.addEventListener("click", () => again(photo));
  const away = make("button", { type: "button", className: "away", ariaLabel: word("remove-photo") }, "×");
  away.addEventListener("click", () => remove(photo));
  const image = make("img", { src: url, alt: word("photo"), width: 72, height: 72 });
  photo.item = make("li", {}, image, photo.bar, photo.again, away);
  photos.push(photo);
  tray.append(photo.item);
  draw(photo);
}

export function add(files) {
  for (const file of files) {
    if (photos.length >= MOST) {
      on.trouble(word("too-many-photos"));
      break;
    }
    const blob = URL.createObjectURL(file);
    show({ file, blob, ref: "", state: "waiting" }, blob);
  }
  changed();
  next();
}

/** Sent: the tray is empty again. */
export function clear() {
  for (const photo of photos) URL.revokeObjectURL(photo.blob);
  photos = [];
  tray.replaceChildren();
  changed();
}

/** `on.changed()`, `on.trouble(sentence)`. Photos that were up before a reload come back. */
export function start(handlers) {
  on = handlers;
  for (const ref of kept("photos", [])) show({ ref, state: "done" }, `/chat/picture/${ref}?w=320`);
  find("files").addEventListener("change", (event) => {
    add(event.target.files);
    event.target.value = "";
  });
}

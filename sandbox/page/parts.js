// What both halves of the page share: the list that stays at its end, the box to type in.
import { html, useEffect, useRef, useState } from "./vendor/preact-htm.js";

export function Messages({ count, children }) {
  const box = useRef(null);
  useEffect(() => { box.current.scrollTop = box.current.scrollHeight; }, [count]);
  return html`<div class="messages" ref=${box} role="log">${children}</div>`;
}

export function TypeBox({ label, hint, send }) {
  const [text, setText] = useState("");
  const go = (event) => {
    event.preventDefault();
    if (text.trim()) { send(text); setText(""); }
  };
  const keys = (event) => { if (event.key === "Enter" && !event.shiftKey) go(event); };
  return html`<form class="type" onSubmit=${go}>
    <textarea aria-label=${label} placeholder=${hint} value=${text} dir="auto"
      onInput=${(event) => setText(event.target.value)} onKeyDown=${keys}></textarea>
    <button class="primary">Send</button>
  </form>`;
}

export const hour = (date) => new Date(date).toISOString().slice(11, 16);

const seen = new Map();

// How many messages of the bot have come to a place since this person last had it open.
export function unread(who, place, count, open) {
  const key = `${who} ${place}`;
  if (open) seen.set(key, count);
  return Math.max(0, count - (seen.get(key) || 0));
}

// After the name of a place: what is new there, and whether something is wrong with it.
export const Marks = ({ count, trouble }) => html`
  ${trouble.signs.length ? html` <span class="wrong-here" role="img" aria-label="in trouble">!</span>` : ""}
  ${count ? html` <span class="unread" role="img" aria-label=${`${count} new`}>${count}</span>` : ""}`;

function Sign({ sign }) {
  const [left, setLeft] = useState(sign.seconds);
  useEffect(() => {
    if (!sign.seconds) return undefined;
    const end = performance.now() + sign.seconds * 1000;
    setLeft(sign.seconds);
    const timer = setInterval(() => setLeft((end - performance.now()) / 1000), 250);
    return () => clearInterval(timer);
  }, [sign]);
  if (sign.seconds && left <= 0) return null;
  return html`<span class="sign">${sign.words}${sign.seconds ? ` for ${Math.ceil(left)} s` : ""}</span>`;
}

export const Signs = ({ trouble }) => html`<span class="signs" role="status">${trouble.signs.map((one) => html`<${Sign} sign=${one} />`)}</span>`;

// The name of what is open, what is wrong with it, and the menu that makes trouble for it or for the whole platform.
export function Bar({ title, trouble, whole, platform, chat, act }) {
  const menu = useRef(null);
  const close = () => { menu.current.open = false; };
  const go = (name, place) => {
    close();
    menu.current.querySelector("summary").focus();
    act({ act: "trouble", platform: platform.toLowerCase(), name, chat: place });
  };
  const keys = (event) => {
    if (event.key !== "Escape") return;
    close();
    menu.current.querySelector("summary").focus();
  };
  const leave = (event) => { if (!menu.current.contains(event.relatedTarget)) close(); };
  const group = (label, acts, place) => html`<div role="group" aria-label=${label}><small dir="auto">${label}</small>
    ${acts.map((one) => html`<button type="button" onClick=${() => go(one.name, place)}>${one.label}</button>`)}</div>`;
  return html`<div class="bar"><b dir="auto">${title}</b><${Signs} trouble=${trouble} />
    <details class="trouble" ref=${menu} onKeyDown=${keys} onFocusOut=${leave}>
      <summary>Trouble</summary>
      <div class="menu">${group(title, trouble.acts, chat)}${group(`All of ${platform}`, whole.acts, "")}</div>
    </details></div>`;
}

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

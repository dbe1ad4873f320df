// A Telegram client in small: chats, messages with inline keyboards, the box to type in.
import { html, useState } from "./vendor/preact-htm.js";
import { Bar, Marks, Messages, Signs, TypeBox, hour, unread } from "./parts.js";

function Keys({ message, press }) {
  if (!message.buttons.length) return null;
  return html`<div class="keys">${message.buttons.map((row) => html`<div>${row.map((button) =>
    html`<button onClick=${() => press(message, button)}>${button.text}</button>`)}</div>`)}</div>`;
}

function Message({ message, user, press }) {
  if (message.service) return html`<div class="message service">${message.from.name} ${message.service}</div>`;
  const mine = message.from.id === user;
  return html`<div class=${"message" + (mine ? " mine" : "")} dir="auto">
    <div class="from"><b>${message.from.name}</b> ${hour(message.date)}${message.edited ? " · edited" : ""}</div>
    <span dangerouslySetInnerHTML=${{ __html: message.html }}></span>
    ${message.file && html`<div class="file">${message.file.name}</div>`}
    <${Keys} message=${message} press=${press} />
  </div>`;
}

function fits(chat, request) {
  const mine = ["creator", "administrator"].includes(chat.you);
  const there = ["creator", "administrator", "member", "restricted"].includes(chat.bot);
  return chat.type !== "private" && request.chat_is_channel === (chat.type === "channel")
    && (there || !request.bot_is_member) && (mine || !request.user_administrator_rights);
}

// The reply keyboard: each button that asks for a chat is a list of those that fit, as the app shows one.
function Chooser({ chats, keyboard, pick }) {
  const asking = (keyboard ? keyboard.keyboard.flat() : []).filter((button) => button.request_chat);
  return asking.map((button) => html`<select aria-label=${button.text} value=""
      onChange=${(event) => pick(button.request_chat.request_id, Number(event.target.value))}>
    <option value="">${button.text} …</option>
    ${chats.filter((one) => fits(one, button.request_chat)).map((one) => html`<option value=${one.id}>${one.title}</option>`)}
  </select>`);
}

// Every topic of a forum is a place of its own.
function places(chats) {
  return chats.flatMap((chat) => (chat.topics.length === 0
    ? [{ ...chat, key: String(chat.id), kind: chat.type === "supergroup" ? "group" : chat.type, topic: 0 }]
    : chat.topics.map((topic) => ({
      ...chat, key: `${chat.id}/${topic.id}`, kind: "topic", topic: topic.id, title: `${chat.title} · ${topic.name}`,
      trouble: topic.trouble, messages: chat.messages.filter((message) => message.topic === topic.id),
    }))));
}

export function Telegram({ chats, trouble, user, act }) {
  const [chosen, choose] = useState(null);
  const all = places(chats);
  const chat = all.find((one) => one.key === chosen || (one.upgraded_from && String(one.upgraded_from) === chosen)) || all[0];
  const press = async (message, button) => {
    if ("start" in button) {
      choose(String(user));
      return act({ act: "telegram.start", user, payload: button.start });
    }
    if (button.url) return window.open(button.url, "_blank", "noopener");
    const answer = await act({ act: "telegram.tap", user, chat: message.chat, message: message.id, data: button.data });
    const start = answer.url && new URL(answer.url).searchParams.get("start");
    return start ? press(message, { start }) : answer;
  };
  const send = (text) => act({ act: "telegram.say", user, chat: chat.id, topic: chat.topic, text });
  const pick = (request, picked) => act({ act: "telegram.choose", user, request, chat: picked });
  const hint = chat.menu.slice(0, 4).map((one) => "/" + one.command).join("  ");
  const said = (one) => one.messages.filter((message) => message.from.is_bot && !message.service).length;
  return html`<section class="app telegram" aria-label="Telegram">
    <h2>Telegram <${Signs} trouble=${trouble} /></h2>
    <nav>${all.map((one) => html`
      <button aria-pressed=${one === chat} onClick=${() => choose(one.key)}>
        <span class="place">${one.kind}</span> ${one.title}<${Marks} count=${unread(user, one.key, said(one), one === chat)} trouble=${one.trouble} /></button>`)}</nav>
    <${Bar} key=${chat.key} title=${chat.title} trouble=${chat.trouble} whole=${trouble} platform="Telegram" chat=${chat.key} act=${act} />
    <${Messages} count=${chat.messages.length + chat.key}>
      ${chat.messages.length === 0 && html`<p class="empty">Write to the bot: <code>/start</code></p>`}
      ${chat.messages.map((message) => html`<${Message} key=${`${message.chat} ${message.id}`} message=${message} user=${user} press=${press} />`)}
    <//>
    <${Chooser} chats=${chats} keyboard=${chat.keyboard} pick=${pick} />
    <${TypeBox} label="Write on Telegram" hint=${hint || "Write a message"} send=${send} />
  </section>`;
}

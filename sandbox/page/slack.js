// A Slack client in small: channels, blocks, forms on top, the home tab.
import { html, useState } from "./vendor/preact-htm.js";
import { Bar, Marks, Messages, Signs, TypeBox, unread } from "./parts.js";

const ENTITIES = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };
const plain = (text) => text.replace(/&(lt|gt|amp);/g, (found) => ENTITIES[found]);
let names = {};
const MARKS = [["*", "b"], ["_", "i"], ["~", "s"], ["`", "code"]];

// Slack's mrkdwn, as far as messages use it; everything else is plain text.
function marked(text) {
  const parts = text.split(/(<[^>]+>|(?<![\w*])\*[^*\n]+\*|(?<!\w)_[^_\n]+_|(?<!\w)~[^~\n]+~|`[^`\n]+`)/g);
  return parts.map((part) => {
    if (part.startsWith("<") && part.endsWith(">")) {
      const [target, words] = part.slice(1, -1).split("|");
      if (target.startsWith("@")) return `@${names[target.slice(1)] || words || target.slice(1)}`;
      const fallback = target.startsWith("!date") ? words : plain(words || target);
      return target.startsWith("http") ? html`<a href=${plain(target)} target="_blank" rel="noopener">${fallback}</a>` : fallback;
    }
    const mark = MARKS.find(([sign]) => part.length > 2 && part.startsWith(sign) && part.endsWith(sign));
    return mark ? html`<${mark[1]}>${marked(part.slice(1, -1))}<//>` : plain(part);
  });
}

const words = (text) => (text ? (text.type === "mrkdwn" ? marked(text.text) : text.text) : "");

function Element({ element, block, press, values, set }) {
  if (element.type === "button") {
    const go = () => (element.url ? window.open(element.url, "_blank", "noopener") : press(element, block));
    return html`<button type="button" class=${element.style || ""} onClick=${go}>${words(element.text)}</button>`;
  }
  if (element.type === "static_select") {
    return html`<select aria-label=${words(element.placeholder)} onChange=${(event) => press(element, block, event.target.value)}>
      <option value="">${words(element.placeholder)}</option>
      ${element.options.map((option) => html`<option value=${option.value}>${words(option.text)}</option>`)}
    </select>`;
  }
  return words(element);
}

function Rich({ node }) {
  const style = node.style || {};
  if (node.type === "text") {
    const inner = style.bold ? html`<b>${node.text}</b>` : style.code ? html`<code>${node.text}</code>` : node.text;
    return style.strike ? html`<s>${inner}</s>` : style.italic ? html`<i>${inner}</i>` : inner;
  }
  if (node.type === "link") return html`<a href=${node.url} target="_blank" rel="noopener">${node.text || node.url}</a>`;
  return (node.elements || []).map((one) => html`<${Rich} node=${one} />`);
}

function Block({ block, ...more }) {
  switch (block.type) {
    case "header": return html`<div class="block header" dir="auto">${words(block.text)}</div>`;
    case "divider": return html`<hr class="block" />`;
    case "rich_text": return html`<div class="block" dir="auto" style="white-space:pre-wrap"><${Rich} node=${block} /></div>`;
    case "context": return html`<div class="block context" dir="auto">${block.elements.map((one) => html`<span>${words(one)} </span>`)}</div>`;
    case "actions": return html`<div class="block actions">
      ${block.elements.map((one) => html`<${Element} element=${one} block=${block} ...${more} />`)}</div>`;
    case "section": return html`<div class="block section">
      <div dir="auto">${words(block.text)}
        ${block.fields && html`<div class="pairs">${block.fields.map((one) => html`<div dir="auto">${words(one)}</div>`)}</div>`}</div>
      ${block.accessory && html`<${Element} element=${block.accessory} block=${block} ...${more} />`}</div>`;
    default: return null;
  }
}

function Message({ message, bot, act, user, channel }) {
  const press = (element, block, value) => act({
    act: "slack.press", user, channel, ts: message.ts, action: element.action_id, block: block.block_id || "", value: value ?? null,
  });
  const blocks = message.blocks || [];
  return html`<div class=${"message" + (message.ephemeral ? " only" : "")}>
    <div class="from"><b>${message.name}</b>${message.user === bot ? " · app" : ""}
      ${message.ephemeral ? " · only you can see this" : ""}${message.edited ? " · edited" : ""}</div>
    ${blocks.length ? blocks.map((block) => html`<${Block} block=${block} press=${press} />`)
      : html`<div dir="auto" style="white-space:pre-wrap">${marked(message.text)}</div>`}
    ${(message.files || []).map((file) => html`<div class="file">${file.name}</div>`)}
  </div>`;
}

const SELECTS = ["static_select", "external_select", "multi_static_select", "multi_external_select", "radio_buttons", "checkboxes"];

function Input({ block, values, set, search }) {
  const element = block.element, name = block.block_id;
  const [found, setFound] = useState([]);
  const several = element.type.startsWith("multi") || element.type === "checkboxes";
  const label = html`<span dir="auto">${words(block.label)}</span>${block.optional ? html` <small>optional</small>` : ""}`;
  if (!SELECTS.includes(element.type)) {
    const value = values[name] ?? element.initial_value ?? "";
    const change = (event) => set(name, event.target.value);
    return html`<label>${label}
      ${element.multiline ? html`<textarea rows="4" value=${value} onInput=${change} dir="auto"></textarea>`
        : html`<input value=${value} onInput=${change} dir="auto" />`}
      ${block.hint && html`<small dir="auto">${words(block.hint)}</small>`}</label>`;
  }
  const external = element.type.includes("external");
  const before = [element.initial_option, ...(element.initial_options || [])].filter(Boolean);
  const options = external ? [...before, ...found] : element.options;
  const chosen = values[name] ?? (several ? before.map((one) => one.value) : before[0]?.value || "");
  const change = (event) => set(name, several ? [...event.target.selectedOptions].map((one) => one.value) : event.target.value);
  const look = async (event) => setFound(await search(block, element, event.target.value));
  return html`<label>${label}
    ${external && html`<input placeholder="Search" onInput=${look} />`}
    <select dir="auto" multiple=${several} value=${chosen} onChange=${change}>
      ${!several && html`<option value=""></option>`}
      ${options.map((one) => html`<option value=${one.value} selected=${several && chosen.includes(one.value)}>${words(one.text)}</option>`)}
    </select>
    ${block.hint && html`<small dir="auto">${words(block.hint)}</small>`}</label>`;
}

function Modal({ view, user, act }) {
  const [values, setValues] = useState({});
  const set = (name, value) => setValues({ ...values, [name]: value });
  const search = async (block, element, query) =>
    (await act({ act: "slack.suggest", user, block: block.block_id, action: element.action_id, query })).options || [];
  const submit = (event) => {
    event.preventDefault();
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
    act({ act: "slack.submit", user, values: given });
  };
  const press = (element, block) => act({ act: "slack.modal", user, action: element.action_id, block: block.block_id || "", values });
  return html`<div class="modal" role="dialog" aria-label=${words(view.title)}><form onSubmit=${submit}>
    <h3 dir="auto">${words(view.title)}</h3>
    ${view.blocks.map((block) => html`<div key=${block.block_id}>
      ${block.type === "input" ? html`<${Input} block=${block} values=${values} set=${set} search=${search} />`
        : html`<${Block} block=${block} press=${press} />`}
      ${view.errors[block.block_id] && html`<div class="wrong" role="alert">${view.errors[block.block_id]}</div>`}</div>`)}
    <footer>
      <button type="button" onClick=${() => act({ act: "slack.close", user })}>${words(view.close) || "Cancel"}</button>
      ${view.submit && html`<button class="primary">${words(view.submit)}</button>`}
    </footer></form></div>`;
}

function Home({ view, user, act }) {
  const press = (element, block) => act({ act: "slack.press", user, action: element.action_id, block: block.block_id || "" });
  if (!view) return html`<p class="empty">Opening…</p>`;
  return view.blocks.map((block) => html`<${Block} block=${block} press=${press} />`);
}

const named = (channel) => (channel.kind === "im" ? "liaison" : `# ${channel.name}`);

export function Slack({ sight, trouble, bot, user, act }) {
  const [chosen, choose] = useState(null);
  names = sight.names;
  const mine = sight.channels.filter((one) => one.member);
  const home = chosen === "home";
  const channel = mine.find((one) => one.id === chosen) || mine[0];
  const openHome = () => { choose("home"); act({ act: "slack.home", user }); };
  const send = (text) => act({ act: "slack.say", user, channel: channel.id, text });
  const fresh = (one) => unread(user, one.id, one.messages.filter((message) => message.user === bot).length, !home && one === channel);
  return html`<section class="app slack" aria-label="Slack">
    <h2>Slack <${Signs} trouble=${trouble} /></h2>
    <nav><button aria-pressed=${home} onClick=${openHome}>Home</button>
      ${mine.map((one) => html`<button aria-pressed=${!home && one === channel} onClick=${() => choose(one.id)}>
        ${one.kind === "im" ? html`<span class="place">direct</span> ` : ""}${named(one)}<${Marks} count=${fresh(one)} trouble=${one.trouble} /></button>`)}</nav>
    ${!home && html`<${Bar} key=${channel.id} title=${named(channel)} trouble=${channel.trouble} whole=${trouble}
      platform="Slack" chat=${channel.id} act=${act} />`}
    <${Messages} count=${home ? "home" : channel.messages.length + channel.id}>
      ${home ? html`<${Home} view=${sight.home} user=${user} act=${act} />`
        : channel.messages.length === 0 ? html`<p class="empty">Write to the bot: <code>/liaison upcoming</code></p>`
        : channel.messages.map((message) => html`
          <${Message} key=${message.ts} message=${message} bot=${bot} act=${act} user=${user} channel=${channel.id} />`)}
    <//>
    ${!home && html`<${TypeBox} label="Write on Slack" hint="/liaison upcoming" send=${send} />`}
    ${sight.modal && html`<${Modal} key=${sight.modal.id + sight.modal.hash} view=${sight.modal} user=${user} act=${act} />`}
  </section>`;
}

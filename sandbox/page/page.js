// The sandbox page: draws what both stand-ins say a person sees, and tells them what the person does.
import { html, render, useEffect, useRef, useState } from "./vendor/preact-htm.js";
import { Slack } from "./slack.js";
import { Telegram } from "./telegram.js";

const MOVES = [["+1 min", 60], ["+1 hour", 3600], ["+1 day", 86400], ["+1 week", 604800]];

async function post(body) {
  const answer = await fetch("/act", { method: "POST", body: JSON.stringify(body) });
  return answer.json();
}

// What a person sees, with who that is: the page changes its person only when the new one's sight has come.
function useWorld(player) {
  const [world, setWorld] = useState(null);
  useEffect(() => {
    let waiting = false, gone = false;
    const load = async () => {
      if (waiting) return;
      waiting = true;
      await new Promise((ready) => requestAnimationFrame(ready));
      waiting = false;
      const answer = await fetch(`/state?player=${player}`);
      const state = await answer.json();
      if (!gone) setWorld({ state, player });
    };
    const changes = new EventSource("/changes");
    changes.onmessage = load;
    load();
    return () => { gone = true; changes.close(); };
  }, [player]);
  return world;
}

function Header({ state, player, choose, act }) {
  const now = new Date(state.now).toUTCString().replace("GMT", "UTC");
  return html`<header>
    <h1>Liaison sandbox</h1>
    <div class="who" role="group" aria-label="Who you are">
      ${state.players.map((one, at) => html`
        <button aria-pressed=${at === player} onClick=${() => choose(at)} title=${one.place}>${one.name}</button>`)}
    </div>
    <div class="clock" role="group" aria-label="Move the clock forward">
      <span class="now">${now}</span>
      ${MOVES.map(([label, seconds]) => html`<button onClick=${() => act({ act: "clock", seconds })}>${label}</button>`)}
    </div>
    <button onClick=${() => act({ act: "restart" })}>Restart the bot</button>
  </header>`;
}

function Page() {
  const [wanted, choose] = useState(0);
  const [notice, setNotice] = useState("");
  const timer = useRef(0);
  const world = useWorld(wanted);
  const act = async (body) => {
    const answer = await post(body);
    const said = answer.problem || answer.notice || "";
    if (said) {
      setNotice(said);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setNotice(""), 6000);
    }
    return answer;
  };
  if (!world) return html`<p>Loading…</p>`;
  const { state, player } = world;
  const me = state.players[player];
  return html`
    <${Header} state=${state} player=${player} choose=${choose} act=${act} />
    <main>
      <${Slack} key=${"s" + player} sight=${state.slack} trouble=${state.trouble.slack} bot=${state.bot} user=${me.slack} act=${act} />
      <${Telegram} key=${"t" + player} chats=${state.telegram} trouble=${state.trouble.telegram} user=${me.telegram} act=${act} />
    </main>
    ${notice && html`<div class="notice" role="status" dir="auto">${notice}</div>`}`;
}

render(html`<${Page} />`, document.getElementById("page"));

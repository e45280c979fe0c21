// Sends without a reload, in order, and tries again by itself; the same id makes a second try harmless.
// Nothing typed is kept in the browser's storage, where the next person at the device could find it:
// it stays in the box, or in its bubble, until we have answered that it is kept.

const PATIENCE = 20000;
const WAITS = [1000, 2000, 5000, 10000, 20000];

export function send({ page, lines, ...talk }, listening) {
  const box = page.querySelector("#say");
  const wrong = page.querySelector("#say-wrong");
  const trouble = page.querySelector("#trouble");
  const announcer = page.querySelector("#announcer");
  const waiting = [];
  let busy = false;

  page.addEventListener("submit", (event) => {
    const form = event.target.closest("[data-send]");
    if (!form) return;
    event.preventDefault();
    const typed = "composer" in form.dataset;
    const text = form.elements.text.value;
    const fault = typed && faultOf(text, page.dataset);
    showFault(fault);
    if (fault) return;
    say(text, form.elements.choice?.value || undefined);
    if (typed) box.value = "";
    box.focus({ preventScroll: true });
  });

  const hasKeys = matchMedia("(pointer: fine)").matches;
  page.querySelector("[data-with-keys]").hidden = !hasKeys;
  page.querySelector("[data-without-keys]").hidden = hasKeys;
  box.addEventListener("keydown", (event) => {
    const sends = event.key === "Enter" && !event.shiftKey && !event.isComposing;
    if (!sends || !hasKeys) return;
    event.preventDefault();
    box.form.requestSubmit();
  });
  addEventListener("online", () => next(true));

  function say(text, choice) {
    waiting.push({ id: newId(), text, choice, tries: 0, sign: lines.addYours(text) });
    next();
  }

  async function next(now = false) {
    if (busy || !waiting.length) return;
    const message = waiting[0];
    if (message.timer && !now) return;
    clearTimeout(message.timer);
    message.timer = null;
    message.sign.sending();
    busy = true;
    const outcome = await attempt(message);
    busy = false;
    if (outcome === "try again") return putOff(message);
    waiting.shift();
    if (!waiting.length) showTrouble("");
    next();
  }

  async function attempt(message) {
    try {
      const answer = await post(message);
      if (answer.ok) return taken(message, await answer.json());
      if (answer.status >= 500 || answer.status === 429) return "try again";
      return refused(message, await answer.json());
    } catch {
      return "try again";
    }
  }

  function post({ id, text, choice }) {
    const headers = { "Content-Type": "application/json" };
    if (talk.token) headers.Authorization = `Bearer ${talk.token}`;
    const body = JSON.stringify({ id, text, choice });
    return fetch(page.dataset.messages, { method: "POST", headers, body, signal: AbortSignal.timeout(PATIENCE) });
  }

  function taken(message, { token, messages }) {
    if (token) talk.token = token;
    message.sign.sent();
    if (!lines.addOurs(messages)) announcer.textContent = page.dataset.sent;
    listening.begun(talk.token);
    return "done";
  }

  function refused(message, { error }) {
    message.sign.notSent(() => { box.value = message.text; box.focus(); });
    showFault(error);
    return "done";
  }

  function putOff(message) {
    message.sign.notSent(() => next(true));
    showTrouble(page.dataset.away);
    message.timer = setTimeout(() => next(true), WAITS[Math.min(message.tries++, WAITS.length - 1)]);
  }

  function showTrouble(words) {
    if (!words && !trouble.hidden) announcer.textContent = page.dataset.back;
    const appears = words && trouble.hidden;
    trouble.textContent = words;
    trouble.hidden = !words;
    if (appears) lines.toLatest();
  }

  function showFault(words) {
    wrong.textContent = words || "";
    wrong.hidden = !words;
    box.toggleAttribute("aria-invalid", Boolean(words));
    if (words) box.focus();
  }
}

function faultOf(text, says) {
  if (!text.trim()) return says.nothingSaid;
  return [...text].length > Number(says.longest) ? says.tooLong : "";
}

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

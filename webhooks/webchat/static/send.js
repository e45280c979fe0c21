// Sends in order, and tries again by itself; the same id makes a second try harmless.
// Nothing typed is kept in the browser's storage, where the next person at the device could find it:
// it stays in its bubble until we have answered that it is kept.

import { upload } from "./upload.js";

const PATIENCE = 20000;
const WAITS = [1000, 2000, 5000, 10000, 20000];

export class Send {
  constructor({ page, lines }, listening) {
    this.page = page;
    this.lines = lines;
    this.listening = listening;
    this.trouble = page.querySelector("#trouble");
    this.seal = page.querySelector("[data-composer] [name=seal]").value;
    this.waiting = [];
    this.busy = false;
    this.token = null;
    addEventListener("online", () => this.next(true));
  }

  say(text, choice, files = []) {
    const sign = this.lines.addYours(text, files.map((file) => file.name));
    this.waiting.push({ id: newId(), text, choice, files, tries: 0, timer: null, sign });
    this.next();
  }

  async next(now = false) {
    const [message] = this.waiting;
    if (this.busy || !message || (message.timer && !now)) return;
    clearTimeout(message.timer);
    message.timer = null;
    message.sign.sending();
    this.busy = true;
    const answer = await this.#post(message);
    this.busy = false;
    if (!answer) return this.#putOff(message);
    this.waiting.shift();
    if (!this.waiting.length) this.#showTrouble("");
    if (answer.error) this.#refused(message, answer);
    else this.#taken(message, answer);
    this.next();
  }

  // What we were answered; null when it is to be tried again.
  async #post({ id, text, choice, files, sign }) {
    if (files.length) {
      const fields = { id, text, choice, seal: this.seal };
      return upload(this.page.dataset.messages, this.token, fields, files, (percent) => sign.sending(percent));
    }
    const headers = { "Content-Type": "application/json" };
    if (this.token) headers.Authorization = `Bearer ${this.token}`;
    const body = JSON.stringify({ id, text, choice });
    try {
      const signal = AbortSignal.timeout(PATIENCE);
      const answer = await fetch(this.page.dataset.messages, { method: "POST", headers, body, signal });
      return answer.status >= 500 || answer.status === 429 ? null : await answer.json();
    } catch {
      return null;
    }
  }

  #taken(message, { token, messages }) {
    if (token) this.token = token;
    message.sign.sent();
    if (!this.lines.addOurs(messages)) this.lines.announce(this.page.dataset.sent);
    this.listening.begun(this.token);
  }

  #refused(message, { error }) {
    message.sign.notSent();
    this.page.dispatchEvent(new CustomEvent("refused", { detail: { text: message.text, files: message.files, error } }));
  }

  #putOff(message) {
    message.sign.notSent(() => this.next(true));
    message.timer = setTimeout(() => this.next(true), WAITS[Math.min(message.tries++, WAITS.length - 1)]);
    this.#showTrouble(this.page.dataset.away);
  }

  #showTrouble(words) {
    if (!words && !this.trouble.hidden) this.lines.announce(this.page.dataset.back);
    const appears = words && this.trouble.hidden;
    this.trouble.textContent = words;
    this.trouble.hidden = !words;
    if (appears) this.lines.toLatest();
  }
}

function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

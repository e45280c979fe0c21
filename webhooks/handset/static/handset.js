// Keeps the phone live: sends without a reload, asks for changes, counts segments as you type.

const ASK_EVERY = 700;
const page = document.querySelector("[data-handset]");
const screen = page.querySelector("[data-screen]");
const list = page.querySelector("[data-list]");
const announcer = page.querySelector("[data-announcer]");
const box = page.querySelector("#text");
const counted = page.querySelector("[data-counted]");
const away = page.querySelector("[data-away]");
let version = page.dataset.version;
let counting = null;

async function ask() {
  const answer = await fetch(`${page.dataset.texts}&version=${version}`).catch(() => null);
  if (answer?.status !== 200) return;
  const news = await answer.json();
  version = news.version;
  show(news.html);
}

// The server draws the texts, so that the page with and without script is the same.
function show(html) {
  const had = new Set([...list.children].map((text) => text.dataset.sid));
  list.innerHTML = html;
  const fresh = [...list.querySelectorAll(".sms--theirs")].filter((text) => !had.has(text.dataset.sid));
  if (fresh.length) announcer.textContent = fresh.map((text) => text.querySelector(".sms__body").textContent).join("\n");
  toLatest();
}

function toLatest() {
  screen.scrollTop = screen.scrollHeight;
}

async function send(form) {
  const typed = form.contains(box) ? box.value : null;
  if (typed !== null && !typed.trim()) return box.focus();
  const sending = fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  if (typed !== null) box.value = "";
  setTimeout(ask, 100);
  const answer = await sending.catch(() => null);
  away.hidden = Boolean(answer?.ok);
  if (!answer?.ok && typed !== null) box.value = typed;
  count();
  ask();
}

async function count() {
  const answer = await fetch(page.dataset.count, { method: "POST", body: new URLSearchParams({ text: box.value }) }).catch(() => null);
  if (answer?.ok) counted.textContent = await answer.text();
}

page.addEventListener("submit", (event) => {
  if (!event.target.closest("[data-send]")) return;
  event.preventDefault();
  send(event.target);
});
box.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  box.form.requestSubmit();
});
box.addEventListener("input", () => {
  clearTimeout(counting);
  counting = setTimeout(count, 150);
});
setInterval(ask, ASK_EVERY);
toLatest();

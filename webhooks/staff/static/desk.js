// Keys for the desk, and care for what is being typed. Everything works without this.

const rows = () => [...document.querySelectorAll("[data-row]")];
const typing = (event) =>
  event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select");

function move(by) {
  const all = rows();
  if (!all.length) return;
  const at = all.findIndex((row) => row.contains(document.activeElement));
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
  next.querySelector("a")?.focus();
  next.scrollIntoView({ block: "nearest" });
}

function why() {
  const here = rows().find((row) => row.contains(document.activeElement)) ?? document;
  const summary = here.querySelector(".why summary");
  summary?.click();
}

const keys = {
  j: () => move(1),
  k: () => move(-1),
  w: why,
  "/": () => document.querySelector('[data-key="/"]')?.focus(),
  "?": () => document.querySelector('[data-key="?"]')?.click(),
  g: () => document.querySelector(".brand a")?.click(),
};

document.addEventListener("keydown", (event) => {
  if (typing(event) || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});

// What went wrong is read first.
document.querySelector("[data-focus]")?.focus();

// One press sends once; leaving with unsent words asks first.
for (const form of document.querySelectorAll("form[data-guard]")) {
  let changed = false;
  form.addEventListener("input", () => (changed = true));
  form.addEventListener("submit", () => (changed = false));
  addEventListener("beforeunload", (event) => changed && event.preventDefault());
}
for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
}
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// The whole record is printed, also where it is folded away.
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("[data-open-for-print], .why")) folded.open = true;
});

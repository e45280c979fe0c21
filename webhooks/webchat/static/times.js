// Keeps "2 minutes ago" true while the page is open. The words are the browser's own.

const NEW = 10000;
const STEPS = [[60, "second", 1], [3600, "minute", 60], [86400, "hour", 3600], [Infinity, "day", 86400]];
const language = document.documentElement.lang;
const near = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
const full = new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "short", timeZone: "Europe/London" });

export function inFull(at) {
  return full.format(at);
}

export function tellTimes(page) {
  const tell = () => {
    for (const time of page.querySelectorAll("time[datetime]")) {
      const ago = time.querySelector("[data-ago]");
      if (ago) ago.textContent = inWords(new Date(time.dateTime));
    }
  };
  page.addEventListener("times", () => queueMicrotask(tell));
  setInterval(tell, 15000);
  tell();
}

function inWords(at) {
  const passed = Date.now() - at < NEW ? 0 : (Date.now() - at) / 1000;
  const [, unit, length] = STEPS.find(([most]) => passed < most);
  return near.format(-Math.floor(passed / length), unit);
}

// Hears what is said while the page is open: by server-sent events, or by asking where none is free.
// After each message it tells the server what it has, which is when that message counts as delivered.

const ASK_EVERY = 4000;
const STREAM_AGAIN = 60000;

export function receive({ page, lines }) {
  let token = null;
  let stream = null;
  let asking = null;
  let confirming = null;

  if (page.dataset.begun) listen();
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && page.dataset.begun) ask();
  });

  function listen() {
    if (stream || token || !("EventSource" in window)) return poll();
    stream = new EventSource(`${page.dataset.events}?after=${lines.last}`);
    stream.addEventListener("message", (event) => heard([JSON.parse(event.data)]));
    stream.addEventListener("open", stopPolling);
    stream.addEventListener("error", () => {
      if (stream.readyState !== EventSource.CLOSED) return poll();
      stream = null;
      poll();
      setTimeout(listen, STREAM_AGAIN);
    });
  }

  function poll() {
    if (!asking && (!stream || stream.readyState !== EventSource.OPEN)) asking = setInterval(ask, ASK_EVERY);
  }

  function stopPolling() {
    clearInterval(asking);
    asking = null;
  }

  async function ask() {
    const headers = token ? { Authorization: `Bearer ${token}` } : {};
    try {
      const answer = await fetch(`${page.dataset.messages}?after=${lines.last}`, { headers });
      if (answer.ok) heard((await answer.json()).messages);
    } catch {
      // The line is down; the next time round asks again.
    }
  }

  function heard(messages) {
    if (lines.addOurs(messages)) confirm();
  }

  function confirm() {
    clearTimeout(confirming);
    confirming = setTimeout(ask, 300);
  }

  return {
    begun(given) {
      const first = !page.dataset.begun;
      page.dataset.begun = "yes";
      page.querySelector("[data-once-begun]").hidden = false;
      token = given;
      if (first) listen();
      confirm();
    },
  };
}

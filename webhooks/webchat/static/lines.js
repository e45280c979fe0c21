// Draws what was said, from the shapes in the page's templates, each message once.
import { inFull } from "./times.js";

export class Lines {
  constructor(page) {
    this.page = page;
    this.list = page.querySelector("#lines");
    this.choices = page.querySelector("#choices");
    this.announcer = page.querySelector("#announcer");
    this.last = Number(page.dataset.seen);
    this.drawn = new Set([...this.list.querySelectorAll("[data-id]")].map((line) => Number(line.dataset.id)));
  }

  // What the person says. The answer is a handle that tells how far it has got.
  addYours(text) {
    this.choices.replaceChildren();
    const item = this.#shape("line-yours");
    item.querySelector(".bubble__text").textContent = text;
    this.#when(item, new Date());
    this.list.append(item);
    this.toLatest();
    return new Sent(item, this.page);
  }

  // What we say. A message that is drawn already is not drawn, nor announced, again.
  addOurs(messages) {
    const fresh = messages.filter((message) => !this.drawn.has(message.id));
    const items = fresh.map((message) => this.#draw(message));
    if (items.length) {
      this.announcer.textContent = fresh.map((message) => message.text).join("\n");
      this.toLatest(items[0]);
    }
    return items.length > 0;
  }

  // Down to the end of the talk, but never so far that the start of what is new is out of sight.
  toLatest(from = this.list.lastElementChild) {
    if (this.list.childElementCount < 2) return;
    requestAnimationFrame(() => {
      const under = this.page.querySelector(".top").getBoundingClientRect().height + 16;
      const end = this.page.querySelector(".talk").getBoundingClientRect().bottom - window.innerHeight;
      const start = from.getBoundingClientRect().top - under;
      window.scrollBy({ top: Math.min(end, start), behavior: "instant" });
    });
  }

  #draw(message) {
    const byStaff = message.author && message.author !== "assistant";
    const item = this.#shape(byStaff ? "line-staff" : "line-ours");
    if (byStaff) item.querySelector(".line__who").prepend(message.author);
    item.dataset.id = message.id;
    item.querySelector(".bubble__text").textContent = message.text;
    if (message.reference) item.querySelector(".bubble").append(this.#reference(message.reference));
    this.#when(item, message.at ? new Date(message.at) : new Date());
    this.list.append(item);
    this.drawn.add(message.id);
    this.last = Math.max(this.last, message.id);
    this.choices.replaceChildren(...this.#choices(message.choices));
    return item;
  }

  #when(item, at) {
    const time = this.#shape("line-time");
    time.dateTime = at.toISOString();
    time.title = inFull(at);
    time.querySelector("[data-full]").textContent = inFull(at);
    item.querySelector(".line__when").prepend(time);
    this.page.dispatchEvent(new Event("times"));
  }

  #reference(number) {
    const box = this.#shape("line-reference");
    box.querySelector("[data-number]").textContent = number;
    this.page.dispatchEvent(new CustomEvent("reference", { detail: box }));
    return box;
  }

  #choices(offered) {
    if (!offered?.length) return [];
    const list = this.#shape("choice-list");
    for (const { value, label } of offered) {
      const one = this.#shape("choice");
      one.querySelector("[name=choice]").value = value;
      one.querySelector("[name=text]").value = label;
      one.querySelector("[data-label]").textContent = label;
      list.append(one);
    }
    return [list];
  }

  #shape(id) {
    return document.getElementById(id).content.firstElementChild.cloneNode(true);
  }
}

// How far one of the person's own messages has got, in words.
class Sent {
  constructor(item, page) {
    this.line = item.querySelector(".line");
    this.state = item.querySelector("[data-state]");
    this.says = page.dataset;
    this.again = null;
    this.sending();
  }

  sending() { this.#say(this.says.sending, false); }
  sent() { this.#say(this.says.sent, false); }

  notSent(tryAgain) {
    this.#say(this.says.notSent, true);
    this.again = document.getElementById("again").content.firstElementChild.cloneNode(true);
    this.again.addEventListener("click", tryAgain);
    this.state.after(this.again);
  }

  #say(words, failed) {
    this.again?.remove();
    this.line.classList.toggle("line--not-sent", failed);
    this.state.textContent = words;
  }
}

// Draws what was said, from the shapes in the page's templates, each message once.
import { Sent } from "./sent.js";
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
  addYours(text, files = []) {
    this.choices.replaceChildren();
    const item = this.#shape("line-yours");
    item.querySelector(".bubble__text").textContent = text;
    if (files.length) item.querySelector(".bubble").append(this.#files(files));
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
      this.announce(fresh.map((message) => message.text).join("\n"));
      this.toLatest(items[0]);
    }
    return items.length > 0;
  }

  // Said once by a screen reader, without moving it from where it is.
  announce(words) {
    this.announcer.textContent = words;
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
    if (message.reference && !this.#hasReference(message.reference)) item.querySelector(".bubble").append(this.#reference(message.reference));
    this.#when(item, message.at ? new Date(message.at) : new Date());
    this.list.append(item);
    this.drawn.add(message.id);
    this.last = Math.max(this.last, message.id);
    this.choices.replaceChildren(...this.#choices(message.choices));
    return item;
  }

  #files(names) {
    const list = this.#shape("file-list");
    for (const name of names) {
      const one = this.#shape("file");
      one.textContent = name;
      list.append(one);
    }
    return list;
  }

  #when(item, at) {
    const time = this.#shape("line-time");
    time.dateTime = at.toISOString();
    time.title = inFull(at);
    time.querySelector("[data-full]").textContent = inFull(at);
    item.querySelector(".line__when").prepend(time);
    this.page.dispatchEvent(new Event("times"));
  }

  // It is set apart where it is first told, and not again.
  #hasReference(number) {
    return [...this.list.querySelectorAll("[data-number]")].some((box) => box.textContent.trim() === number);
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

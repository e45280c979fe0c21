// How far one of the person's own messages has got, in words.
export class Sent {
  constructor(item, page) {
    this.line = item.querySelector(".line");
    this.state = item.querySelector("[data-state]");
    this.says = page.dataset;
    this.again = null;
    this.progress = null;
    this.sending();
  }

  sending(percent) {
    this.#say(this.says.sending, false);
    if (percent === undefined) return;
    this.progress ??= document.getElementById("progress").content.firstElementChild.cloneNode(true);
    this.progress.value = percent;
    this.state.after(this.progress);
    this.state.textContent += ` ${percent}%`;
  }

  sent() { this.#say(this.says.sent, false); }

  notSent(tryAgain) {
    this.#say(this.says.notSent, true);
    if (!tryAgain) return;
    this.again = document.getElementById("again").content.firstElementChild.cloneNode(true);
    this.again.addEventListener("click", tryAgain);
    this.state.after(this.again);
  }

  #say(words, failed) {
    this.again?.remove();
    this.progress?.remove();
    this.line.classList.toggle("line--not-sent", failed);
    this.state.textContent = words;
  }
}

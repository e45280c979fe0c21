// The box to write in, and every other form that says something: nothing reloads, nothing typed is lost.
import { chooseFiles } from "./files.js";

export function compose({ page }, send) {
  const box = page.querySelector("#say");
  const wrong = page.querySelector("#say-wrong");
  const hasKeys = matchMedia("(pointer: fine)").matches;
  const files = chooseFiles(page, show);

  page.addEventListener("submit", (event) => {
    const form = event.target.closest("[data-send]");
    if (!form) return;
    event.preventDefault();
    const isTyped = "composer" in form.dataset;
    const text = form.elements.text.value;
    const fault = isTyped ? faultOf(text, page.dataset, files.none) : "";
    show(fault);
    if (fault) return;
    send.say(text, form.elements.choice?.value || undefined, isTyped ? files.take() : []);
    if (isTyped) box.value = "";
    box.focus({ preventScroll: true });
  });

  page.querySelector("[data-with-keys]").hidden = !hasKeys;
  page.querySelector("[data-without-keys]").hidden = hasKeys;
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !hasKeys) return;
    event.preventDefault();
    box.form.requestSubmit();
  });
  // Words that were refused come back into the box, before whatever has been typed since.
  page.addEventListener("refused", ({ detail }) => {
    show(detail.error);
    box.value = [detail.text, box.value].filter(Boolean).join("\n");
    if (files.none) files.put(detail.files);
  });

  function show(fault) {
    wrong.textContent = fault;
    wrong.hidden = !fault;
    if (fault) box.setAttribute("aria-invalid", "true");
    else box.removeAttribute("aria-invalid");
    if (fault) box.focus();
  }
}

function faultOf(text, says, noFiles) {
  if (!text.trim() && noFiles) return says.nothingSaid;
  return [...text].length > Number(says.longest) ? says.tooLong : "";
}

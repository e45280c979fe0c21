// Copies the reference number with one press.

export function readyToCopy(page) {
  for (const box of page.querySelectorAll("[data-reference]")) ready(box);
  page.addEventListener("reference", (event) => ready(event.detail));
}

function ready(box) {
  const button = box.querySelector("[data-copy]");
  if (!navigator.clipboard) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(box.querySelector("[data-number]").textContent.trim());
    button.textContent = button.dataset.copied;
  });
}

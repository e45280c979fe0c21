// Leave quickly: hide everything at once, then go, leaving this page out of the way back.

export function leaveQuickly(page) {
  const link = page.querySelector("[data-leave]");
  link.addEventListener("click", (event) => {
    event.preventDefault();
    go(page, link.href);
  });
  // A page kept by the browser for its back button must not come up again with the words on it.
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
}

function go(page, address) {
  page.hidden = true;
  document.title = "";
  // Inside a landlord's page the cookie is the frame's own, which the way out itself cannot clear.
  if (window.top !== window) fetch(address, { redirect: "manual", keepalive: true });
  try {
    window.top.location.replace(address);
  } catch {
    location.replace(address);
  }
}

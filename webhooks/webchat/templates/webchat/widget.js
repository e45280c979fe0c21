{#- What a landlord's site puts on its pages: <script src=".../chat/<landlord>/widget.js" async></script> -#}
{%- set words = {"open": "Message us", "close": "Close messages", "title": "Messages with " ~ landlord.name} -%}
// A button that opens the chat of {{ landlord.page }} in a frame. It keeps nothing and reads nothing of the page it is on.
(() => {
  const words = {{ words | tojson }};
  const chat = new URL({{ landlord.page | tojson }}, new URL("../", document.currentScript.src));
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });

  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { all: initial; position: fixed; inset-block-end: 16px; inset-inline-end: 16px; z-index: 2147483000; }
    button { min-height: 48px; padding: 10px 20px; border: 2px solid #fff; border-radius: 24px; background: {{ colour }}; color: #fff; font: 600 17px/1.2 system-ui, sans-serif; cursor: pointer; box-shadow: 0 2px 12px rgb(0 0 0 / .3); }
    button:focus-visible { outline: 3px solid #ffb81c; box-shadow: 0 0 0 6px #1a2226; }
    .panel { display: flex; flex-direction: column; align-items: flex-end; gap: 8px; }
    iframe { width: min(420px, calc(100vw - 32px)); height: min(680px, calc(100vh - 96px)); border: 1px solid #76838a; border-radius: 12px; background: #fff; box-shadow: 0 4px 24px rgb(0 0 0 / .3); }
    [hidden] { display: none; }
    @media print { :host { display: none; } }`);
  root.adoptedStyleSheets = [style];

  const panel = document.createElement("div");
  panel.className = "panel";
  const button = document.createElement("button");
  button.type = "button";
  let frame = null;

  const show = (open) => {
    if (open && !frame) {
      frame = document.createElement("iframe");
      frame.title = words.title;
      frame.src = chat.href;
      panel.prepend(frame);
    }
    if (frame) frame.hidden = !open;
    button.textContent = open ? words.close : words.open;
    button.setAttribute("aria-expanded", String(open));
    (open ? frame : button).focus({ preventScroll: true });
  };

  button.addEventListener("click", () => show(!frame || frame.hidden));
  host.addEventListener("keydown", (event) => { if (event.key === "Escape" && frame && !frame.hidden) show(false); });
  button.textContent = words.open;
  button.setAttribute("aria-expanded", "false");
  panel.append(button);
  root.append(panel);
  document.body.append(host);
})();

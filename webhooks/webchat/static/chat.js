// Starts the parts of the chat page. Everything works without them; with them nothing reloads.
import { compose } from "./composer.js";
import { readyToCopy } from "./copy.js";
import { leaveQuickly } from "./leave.js";
import { Lines } from "./lines.js";
import { receive } from "./receive.js";
import { Send } from "./send.js";
import { tellTimes } from "./times.js";

const page = document.querySelector("[data-chat]");
leaveQuickly(page);

const lines = new Lines(page);
const talk = { page, lines };
compose(talk, new Send(talk, receive(talk)));
readyToCopy(page);
tellTimes(page);
lines.toLatest();

// Starts the parts of the chat page. Everything works without them; with them nothing reloads.
import { readyToCopy } from "./copy.js";
import { leaveQuickly } from "./leave.js";
import { Lines } from "./lines.js";
import { receive } from "./receive.js";
import { send } from "./send.js";
import { tellTimes } from "./times.js";

const page = document.querySelector("[data-chat]");
leaveQuickly(page);

const lines = new Lines(page);
const talk = { page, lines, token: null };
const listening = receive(talk);
send(talk, listening);
readyToCopy(page);
tellTimes(page);
lines.toLatest();

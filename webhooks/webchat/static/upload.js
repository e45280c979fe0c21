// Sends a message with photos or files, and tells how much has gone: only XMLHttpRequest can.

const PATIENCE = 10 * 60 * 1000;

// The answer, or null when it is to be tried again.
export function upload(address, token, fields, files, tell) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.append(name, value);
  for (const file of files) form.append("files", file);
  return new Promise((answered) => {
    const call = new XMLHttpRequest();
    call.open("POST", address);
    if (token) call.setRequestHeader("Authorization", `Bearer ${token}`);
    call.setRequestHeader("Accept", "application/json");
    call.timeout = PATIENCE;
    call.upload.addEventListener("progress", ({ loaded, total }) => tell(Math.floor((100 * loaded) / total)));
    call.addEventListener("loadend", () => answered(understood(call)));
    call.send(form);
  });
}

function understood({ status, responseText }) {
  if (!status || status >= 500 || status === 429) return null;
  try {
    return JSON.parse(responseText);
  } catch {
    return null;
  }
}

// Photos and files to be sent along: chosen in several goes, shown by name, left out again.

const MEGABYTE = 1024 * 1024;

export function chooseFiles(page, wrong) {
  const input = page.querySelector("#files");
  const list = page.querySelector("#chosen");
  const says = page.dataset;
  let chosen = [];

  page.querySelector(".composer__files").classList.add("composer__files--ready");
  input.addEventListener("change", () => {
    const fault = faultOf([...chosen, ...input.files]);
    wrong(fault);
    if (!fault) put([...chosen, ...input.files]);
    input.value = ""; // so that the same file can be chosen anew
  });

  function put(files) {
    chosen = files;
    list.hidden = !files.length;
    list.replaceChildren(...files.map(row));
  }

  function row(file) {
    const item = document.getElementById("chosen-file").content.firstElementChild.cloneNode(true);
    item.querySelector("[data-name]").textContent = `${file.name} (${size(file)})`;
    item.querySelector("[data-which]").textContent = ` ${file.name}`;
    item.querySelector("[data-remove]").addEventListener("click", () => {
      put(chosen.filter((one) => one !== file));
      input.focus();
    });
    return item;
  }

  function faultOf(files) {
    if (files.length > Number(says.most)) return says.tooManyFiles;
    if (files.some((file) => file.size > Number(says.each))) return says.fileTooLarge;
    const together = files.reduce((sum, file) => sum + file.size, 0);
    return together > Number(says.together) ? says.filesTooLarge : "";
  }

  return {
    put,
    take() {
      const taken = chosen;
      put([]);
      return taken;
    },
    get none() { return !chosen.length; },
  };
}

function size(file) {
  const large = file.size >= MEGABYTE;
  const unit = large ? "megabyte" : "kilobyte";
  const value = file.size / (large ? MEGABYTE : 1024);
  return new Intl.NumberFormat(document.documentElement.lang, { style: "unit", unit, maximumFractionDigits: large ? 1 : 0 }).format(Math.max(value, large ? 0 : 1));
}

"use strict";

// Everything works without this script. It makes four things nicer: uploads show how far they are,
// files can be dropped, a running check is watched, and questions are answered by single keys.

document.documentElement.classList.add("script");

// Uploads ------------------------------------------------------------------------------------

/** Files that were dropped on a form, each with its path, until the form is sent. */
const dropped = new WeakMap();

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form.evidence")) return;
  event.preventDefault();
  const fields = new FormData(form);
  for (const { file, path } of dropped.get(form) ?? []) fields.append("files", file, path);
  if (isEmpty(fields)) {
    report(form, "Choose files or a folder first, or paste some lines.", { failed: true });
  } else {
    send(form, fields);
  }
});

/** Whether a form brings nothing to check. */
function isEmpty(fields) {
  const files = [...fields.getAll("files"), ...fields.getAll("folder")];
  return files.every((file) => file.name === "") && !fields.get("pasted").trim();
}

/** Sends a form as the browser would, and says how far it is. */
function send(form, fields) {
  const request = new XMLHttpRequest();
  const button = form.querySelector("button.primary");
  button.disabled = true;
  request.upload.addEventListener("progress", ({ loaded, total }) => {
    const percent = total ? Math.floor((loaded / total) * 100) : 0;
    report(form, percent < 100 ? `${percent} % uploaded` : "Uploaded; saving …", { percent });
  });
  request.addEventListener("load", () => {
    if (request.status < 400) {
      location.assign(request.responseURL);
    } else {
      button.disabled = false;
      report(form, refusal(request.responseText), { failed: true });
    }
  });
  request.addEventListener("error", () => {
    button.disabled = false;
    report(form, "The upload broke off. Is the desk still running? Try again.", { failed: true });
  });
  request.open("POST", form.action);
  request.send(fields);
}

/** What the page says that came instead of the case. */
function refusal(source) {
  const page = new DOMParser().parseFromString(source, "text/html");
  const texts = [...page.querySelectorAll("main h1, main .lead")].map((item) => item.textContent);
  return texts.length > 0 ? texts.join(". ") : "The desk did not take the upload. Try again.";
}

/** Shows a line below the button of a form. */
function report(form, text, { percent = 0, failed = false } = {}) {
  const line = form.querySelector(".upload-progress");
  line.hidden = false;
  line.classList.toggle("failed", failed);
  const bar = line.querySelector("progress");
  bar.hidden = failed;
  bar.value = percent;
  const words = line.querySelector("span");
  if (words.textContent !== text) words.textContent = text;
}

// Drag and drop ------------------------------------------------------------------------------

document.addEventListener("dragover", (event) => {
  const area = dropArea(event);
  if (!area) return;
  event.preventDefault();
  area.classList.add("over");
});

document.addEventListener("dragleave", (event) => {
  if (event.relatedTarget === null) dropArea(event)?.classList.remove("over");
});

document.addEventListener("drop", async (event) => {
  const area = dropArea(event);
  if (!area) return;
  event.preventDefault();
  area.classList.remove("over");
  const form = area.closest("form");
  // The items are gone after the first wait, so all entries are taken before it.
  const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry());
  const found = (await Promise.all(entries.filter(Boolean).map(filesBelow))).flat();
  const files = [...(dropped.get(form) ?? []), ...found];
  dropped.set(form, files);
  const size = files.reduce((sum, { file }) => sum + file.size, 0);
  area.querySelector(".hint").textContent =
    `${files.length} dropped, ${(size / 1_048_576).toFixed(1)} MB. Drop more, or check them now.`;
});

/** The area for files, when files are dragged; wherever they fall on the page, they go there. */
function dropArea(event) {
  return event.dataTransfer?.types.includes("Files") ? document.querySelector(".drop") : null;
}

/** All files of a dropped file or folder, with their paths in it. */
async function filesBelow(entry) {
  const path = entry.fullPath.replace(/^\//, "");
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    return [{ file, path }];
  }
  const reader = entry.createReader();
  const files = [];
  // A reader gives some entries at a time, and none at its end.
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return files;
    for (const inner of some) files.push(...(await filesBelow(inner)));
  }
}

// A running check ----------------------------------------------------------------------------

/** Milliseconds between two looks at a running check. */
const lookInterval = 1_000;

/** Looks at the check of this page until it is done. */
async function watchCheck() {
  while (document.getElementById("progress")) {
    await new Promise((resolve) => setTimeout(resolve, lookInterval));
    try {
      const answer = await fetch(location.href);
      if (answer.ok) show(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } catch {
      // The desk may be starting again; the next look tells.
    }
  }
}

/** Takes over what changed on the page of a running check. */
function show(fresh) {
  const section = document.getElementById("progress");
  const news = fresh.getElementById("progress");
  if (news) {
    if (news.innerHTML !== section.innerHTML) section.innerHTML = news.innerHTML;
  } else if (hasUnsavedText()) {
    const link = document.createElement("a");
    link.href = location.href;
    link.textContent = "The check is done: show what was found";
    section.replaceChildren(link);
    section.removeAttribute("id");
  } else {
    document.querySelector("main").replaceWith(fresh.querySelector("main"));
    document.title = fresh.title;
    announce("The check is done.");
  }
}

/** Whether a person has typed something that a fresh page would lose. */
function hasUnsavedText() {
  const fields = document.querySelectorAll("main input:not([type=radio]), main textarea");
  return [...fields].some((field) => field.value !== field.defaultValue);
}

/** Says something to people who do not see the page change. */
function announce(text) {
  const line = document.createElement("p");
  line.className = "unseen";
  line.setAttribute("role", "status");
  document.querySelector("main").prepend(line);
  // A region is listened to once it is there; what is in it from the start is not read out.
  setTimeout(() => (line.textContent = text), 100);
}

watchCheck();

// Keys of a question -------------------------------------------------------------------------

/** Whether single keys are on; people who speak to their computer turn them off. */
const keys = {
  get areOn() {
    return localStorage.getItem("keys") !== "off";
  },
  set areOn(isOn) {
    localStorage.setItem("keys", isOn ? "on" : "off");
  },
};

document.addEventListener("keydown", (event) => {
  const question = document.querySelector(".question");
  if (!question || !keys.areOn || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.matches("textarea, select, input:not([type=radio])")) return;
  if (/^[1-9]$/.test(event.key)) {
    const choice = question.querySelectorAll(".choice input")[Number(event.key) - 1];
    choice?.focus();
    choice?.click();
  } else if (event.key === "?") {
    const how = question.querySelector(".find-out");
    if (how) how.open = !how.open;
  } else if (event.key === "b") {
    question.querySelector("[rel=prev]")?.click();
  }
});

document.addEventListener("click", (event) => {
  const button = event.target.closest("button.switch-keys");
  if (!button) return;
  keys.areOn = !keys.areOn;
  nameKeys();
});

/** Says on the page, and to screen readers, which keys there are. */
function nameKeys() {
  const line = document.querySelector(".keys");
  if (!line) return;
  line.querySelector(".which").hidden = !keys.areOn;
  line.querySelector(".switch-keys").textContent = keys.areOn ? "Turn keys off" : "Turn keys on";
  document.querySelectorAll(".choice input").forEach((choice, index) => {
    if (keys.areOn && index < 9) choice.setAttribute("aria-keyshortcuts", String(index + 1));
    else choice.removeAttribute("aria-keyshortcuts");
  });
}

nameKeys();

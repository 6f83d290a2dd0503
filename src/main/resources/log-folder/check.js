// The page that lies beside the log's files: checks the folder it lies in, on any server, and lists
// the entries. See log-check.js for the check itself.
import { LogFiles, listEntries } from "./log-check.js";
import { CheckPanel, Texts, element } from "./log-check-page.js";
import { parseCheckpoint, parseNote } from "./log-formats.js";

const FOLDER = new URL("./", document.baseURI).href;
const AT_ONCE = 50;
const BUNDLE = 256;

const byId = (id) => document.getElementById(id);

/** German or English: as the address says, or else as the browser would like it. */
function language() {
  const wanted = [new URLSearchParams(location.search).get("lang"), ...navigator.languages];
  const offered = wanted.map((tag) => tag?.slice(0, 2)).find((tag) => tag === "de" || tag === "en");
  return offered ?? "de";
}

const lang = language();
const texts = new Texts(document.querySelector(`template[data-log-texts][lang="${lang}"]`));
const files = new LogFiles(FOLDER);

function showTexts() {
  document.documentElement.lang = lang;
  document.title = texts.get("folder.title");
  for (const place of document.querySelectorAll("[data-text]")) {
    place.textContent = texts.get(place.dataset.text);
  }
  for (const link of byId("languages").querySelectorAll("a")) {
    if (link.lang === lang) {
      link.setAttribute("aria-current", "true");
    }
  }
  byId("loading").remove();
  byId("content").hidden = false;
}

/** The key from the folder, to be replaced by one from elsewhere. */
async function offerKey() {
  const field = byId("key");
  const found = await files.read("vkey").catch(() => null);
  const own = found === null ? "" : new TextDecoder().decode(found).trim();
  const hint = () => {
    const isOwn = field.value.trim() === own;
    const missing = own === "" && field.value.trim() === "";
    const key = missing ? "missing" : isOwn ? "own" : "other";
    byId("key-hint").textContent = texts.get(`folder.key.${key}`);
    byId("key-reset").hidden = isOwn || own === "";
  };
  const take = () => {
    field.value = own;
    hint();
  };
  field.addEventListener("input", hint);
  byId("key-reset").addEventListener("click", () => {
    take();
    field.focus();
  });
  // Somebody may have been faster than the network.
  if (field.value.trim() === "") {
    take();
  } else {
    hint();
  }
}

/** A line of the list; what it holds is read and checked when it is opened. */
function line(entry) {
  const when = entry.text === null ? null : new Date(entry.time);
  const summary = element(
    "summary",
    {},
    element("span", { class: "log-number" }, texts.get("folder.entries.summary", entry.index)),
    " ",
    when === null
      ? texts.get("folder.entries.unreadable")
      : element("time", { datetime: entry.time }, texts.shown({ date: when })),
    " ",
    element("code", {}, entry.type ?? ""),
  );
  const host = element("div", {});
  const details = element("details", {}, summary);
  if (entry.text !== null) {
    details.append(element("p", { class: "log-bytes" }, element("code", {}, entry.text)));
  }
  details.append(host);
  details.addEventListener("toggle", () => {
    if (details.open && !host.hasChildNodes()) {
      new CheckPanel(host, texts, {
        base: FOLDER,
        vkey: () => byId("key").value,
        index: entry.index,
        shown: entry.text ?? undefined,
      });
    }
  });
  return element("li", {}, details);
}

/** The newest entries, and older ones when asked for. */
async function list() {
  const note = await files.read("checkpoint");
  const { origin, size } = parseCheckpoint(parseNote(note).text);
  byId("origin").textContent = origin;
  byId("entries-intro").textContent = texts.get(
    size === 0 ? "folder.entries.none" : "folder.entries.intro",
  );
  let next = size - 1;
  let bundle = { number: -1, entries: [] };
  const more = async () => {
    let first = null;
    for (let shown = 0; shown < AT_ONCE && next >= 0; shown++, next--) {
      const number = Math.floor(next / BUNDLE);
      if (bundle.number !== number) {
        bundle = { number, entries: await listEntries(files, size, number) };
      }
      const item = line(bundle.entries[next % BUNDLE] ?? { index: next, text: null });
      byId("entries").append(item);
      first ??= item;
    }
    byId("older").hidden = next < 0;
    return first;
  };
  byId("older").addEventListener("click", async () => {
    (await more())?.querySelector("summary").focus();
  });
  await more();
}

showTexts();
await offerKey();
new CheckPanel(byId("panel"), texts, {
  base: FOLDER,
  vkey: () => byId("key").value,
  index: null,
});
try {
  await list();
} catch {
  // Why, the check itself tells in words.
  byId("entries-intro").textContent = texts.get("folder.entries.failed");
}

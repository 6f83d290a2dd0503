// Checks a transparency log in the reader's own browser, from its static files alone. Nothing is
// asked of the server but files, and nothing it says is believed. The formats are in
// log-formats.js; what the page shows of a check, in log-check-page.js.

// The same version of the other file as of this one: the page's address carries it.
const {
  concat,
  cosignedAt,
  equal,
  HASH,
  hashAt,
  leafHash,
  openCheckpoint,
  parseBundle,
  parseCheckpoint,
  parseEntry,
  parseNote,
  parsePolicy,
  parseVerifierKeys,
  Problem,
  quorumReached,
  rootOfPart,
  TILE,
  tilePath,
  tileWidth,
  toBase64,
  toHex,
  Tree,
  utf8,
  verifyConsistency,
  verifyInclusion,
} = await import(`./log-formats.js${new URL(import.meta.url).search}`);
const { ContentProblem, Contents } = await import(
  `./log-contents.js${new URL(import.meta.url).search}`
);

// ------------------------------------------------------------------------- The log's files

/** The log's files as the network gives them, never from the browser's memory. */
export class LogFiles {
  constructor(base, signal) {
    this.base = new URL(base.endsWith("/") ? base : `${base}/`, location.href);
    this.signal = signal;
    this.tiles = new Map();
  }

  /** The bytes of a file, or null where there is none. */
  async read(path) {
    let answer;
    let bytes;
    try {
      answer = await fetch(new URL(path, this.base), {
        cache: "no-store",
        credentials: "omit",
        redirect: "manual",
        signal: this.signal,
      });
      bytes = new Uint8Array(await answer.arrayBuffer());
    } catch (e) {
      if (e.name === "AbortError") {
        throw e;
      }
      throw new Problem("unreachable", path);
    }
    if (answer.status === 404 || answer.status === 410) {
      return null;
    }
    if (!answer.ok) {
      throw new Problem("refused", path, answer.status || "→");
    }
    return bytes;
  }

  /** A file of this width, or the full one, which may have taken its place. */
  async partOrWhole(level, number, width) {
    const part = await this.read(tilePath(level, number, width));
    if (part !== null || width === TILE) {
      return { bytes: part, whole: width === TILE };
    }
    return { bytes: await this.read(tilePath(level, number)), whole: true };
  }

  /** A tile, cut to the width that it has in a tree of this size; null where it is missing. */
  async readTile(size, level, number) {
    const width = tileWidth(size, level, number);
    const path = tilePath(level, number, width);
    const { bytes, whole } = await this.partOrWhole(level, number, width);
    if (bytes === null) {
      return null;
    }
    if (bytes.length !== (whole ? TILE : width) * HASH) {
      throw new Problem("tileLength", path);
    }
    return bytes.subarray(0, width * HASH);
  }

  /** The same, for proofs: read once, and needed. */
  tile(size, level, number) {
    const path = tilePath(level, number, tileWidth(size, level, number));
    if (!this.tiles.has(path)) {
      this.tiles.set(
        path,
        this.readTile(size, level, number).then((tile) => {
          if (tile === null) {
            throw new Problem("tileMissing", path);
          }
          return tile;
        }),
      );
    }
    return this.tiles.get(path);
  }

  /** A bundle as it stands, taken apart; null where it is missing. */
  async readBundle(size, number) {
    const width = tileWidth(size, 0, number);
    const { bytes, whole } = await this.partOrWhole("entries", number, width);
    return bytes === null ? null : parseBundle(bytes, whole && width < TILE ? width : Infinity);
  }
}

// ------------------------------------------------------ The head that this browser saw before

const MEMORY = "kf-log-seen:";

/** The last good head of a log, with the time at which this browser saw it; null at first. */
export function remembered(origin) {
  try {
    const { checkpoint, seenAt } = JSON.parse(localStorage.getItem(MEMORY + origin));
    const note = parseNote(utf8.encode(checkpoint));
    const at = new Date(seenAt);
    at.toISOString(); // Throws where it is no time.
    return { ...note, ...parseCheckpoint(note.text), seenAt: at };
  } catch {
    return null; // Nothing there, or nothing that we wrote.
  }
}

function remember(head) {
  try {
    const value = JSON.stringify({ checkpoint: head.note, seenAt: new Date().toISOString() });
    localStorage.setItem(MEMORY + head.origin, value);
    return true;
  } catch {
    return false; // Storage is switched off.
  }
}

// ------------------------------------------------------------------------------- The checks

/** The steps of a check, in order; the page's texts name them "step." + name. */
export const ENTRY_STEPS = ["head", "entry", "included", "seen", "witnesses"];
export const LOG_STEPS = ["head", "entries", "tiles", "root", "seen", "contents", "witnesses"];

/** A check on its way: tells the page where it stands and gathers what is wrong. */
class Check {
  constructor(steps, onStep) {
    this.onStep = onStep ?? (() => {});
    this.states = new Map(steps.map((step) => [step, "waiting"]));
    this.problems = [];
  }

  begin(step) {
    this.tell(step, "running");
  }

  /**
   * A step has ended.
   *
   * @param state "good", "bad", or "open" where there was nothing to compare with
   * @param messages what it found: key and values
   * @param compared what was compared: name and value, or values
   */
  end(step, state, messages, compared = []) {
    this.tell(step, state, { messages, compared });
  }

  fail(step, problems, compared = []) {
    this.problems.push(...problems);
    const messages = problems.map(({ key, values }) => [key, ...values]);
    this.end(step, "bad", messages, compared);
  }

  tell(step, state, more = {}) {
    this.states.set(step, state);
    this.onStep({ step, state, ...more });
  }

  /** Runs a step; what is wrong ends the step and not the check. */
  async step(name, work) {
    this.begin(name);
    try {
      return await work();
    } catch (e) {
      if (!(e instanceof Problem)) {
        throw e;
      }
      this.fail(name, [e]);
      return null;
    }
  }

  /** What is left cannot be checked any more. */
  stop() {
    for (const [step, state] of this.states) {
      if (state === "waiting") {
        this.end(step, "unchecked", []);
      }
    }
  }

  get good() {
    return this.problems.length === 0;
  }

  /** Whether the files are what the head promises, whatever they say. */
  get whole() {
    return this.problems.every((problem) => problem instanceof ContentProblem);
  }
}

const date = (value) => ({ date: value });

/** Step "head": the checkpoint is there and signed. */
async function checkHead(check, files, vkey) {
  return check.step("head", async () => {
    if (!globalThis.crypto?.subtle) {
      throw new Problem("browserInsecure");
    }
    const keys = await parseVerifierKeys(vkey);
    const bytes = await files.read("checkpoint");
    if (bytes === null) {
      throw new Problem("fileMissing", "checkpoint");
    }
    const head = await openCheckpoint(bytes, keys);
    check.end("head", "good", [["good.head", head.size]], [
      ["origin", head.origin],
      ["size", String(head.size)],
      ["root", toBase64(head.root)],
      ["key", head.signers.map((key) => key.text)],
      ["note", head.note],
    ]);
    return head;
  });
}

/**
 * Step "seen": nothing that this browser saw before was changed or taken back.
 *
 * @param rootAt the root over the first so many entries
 * @param proof how it is shown, where it is shown by hashes alone
 */
async function checkSeen(check, head, rootAt, proof) {
  await check.step("seen", async () => {
    const before = remembered(head.origin);
    if (before === null) {
      check.end("seen", "open", [["open.seen"]]);
      return;
    }
    const compared = [
      ["oldSize", String(before.size)],
      ["oldRoot", toBase64(before.root)],
      ["oldNote", before.note],
    ];
    const when = date(before.seenAt);
    if (before.size > head.size) {
      const problem = new Problem("rolledBack", before.size, head.size, when);
      check.fail("seen", [problem], compared);
      return;
    }
    const same = equal(await rootAt(before.size), before.root);
    const hashes = same && proof ? await proof(before) : [];
    compared.push(["newRoot", toBase64(head.root)]);
    if (hashes.length > 0) {
      compared.push(["hashes", hashes.map(toBase64)]);
    }
    if (same) {
      check.end("seen", "good", [["good.seen", before.size, when]], compared);
    } else {
      compared.push(["newNote", head.note]);
      check.fail("seen", [new Problem("rewritten", before.size, when)], compared);
    }
  });
}

/** Step "witnesses": what the log's policy asks for stands under the head. */
async function checkWitnesses(check, files, head, vkey) {
  await check.step("witnesses", async () => {
    const bytes = await files.read("policy");
    if (bytes === null) {
      check.end("witnesses", "open", [["open.noPolicy"]]);
      return;
    }
    const policy = await parsePolicy(bytes);
    const keys = (await parseVerifierKeys(vkey)).map((key) => key.text);
    if (!policy.logs.some((key) => keys.includes(key.text))) {
      throw new Problem("policyOther");
    }
    const confirmed = new Map();
    const problems = [];
    for (const [name, key] of policy.witnesses) {
      for (const line of head.signatures.filter((s) => s.name === key.name && s.id === key.id)) {
        const time = await cosignedAt(line.signature, key, head.text);
        if (time === null) {
          problems.push(new Problem("cosignatureWrong", name));
        } else {
          confirmed.set(name, time);
        }
      }
    }
    if (problems.length === 0 && !quorumReached(policy, confirmed)) {
      problems.push(new Problem("quorumMissed", confirmed.size, policy.witnesses.size));
    }
    const compared = [...confirmed].map(([name, time]) => ["witness", name, date(time)]);
    if (problems.length > 0) {
      check.fail("witnesses", problems, compared);
    } else if (confirmed.size === 0) {
      check.end("witnesses", "open", [["open.noWitness"]]);
    } else {
      check.end("witnesses", "good", [["good.witnesses", confirmed.size]], compared);
    }
  });
}

/** Closes a check; a head is remembered where the files are what it promises. */
function close(check, head, more = {}) {
  check.stop();
  const kept = check.whole && head !== null && remember(head);
  return { good: check.good, problems: check.problems, head, kept, ...more };
}

/**
 * Checks one entry: the head's signature, the entry's bytes, that the head covers them, that
 * nothing this browser saw before was changed, and the witnesses.
 *
 * @param onStep is told {step, state, messages, compared} whenever a step begins or ends
 * @param options shown: the entry as the page shows it; signal: cancels
 */
export async function checkEntry(base, vkey, index, onStep, { shown, signal } = {}) {
  const check = new Check(ENTRY_STEPS, onStep);
  const files = new LogFiles(base, signal);
  const head = await checkHead(check, files, vkey);
  if (head === null) {
    return close(check, head);
  }
  const tree = new Tree(head.size, (level, number) => files.tile(head.size, level, number));
  const leaf = await check.step("entry", () => checkBytes(check, files, head, index, shown));
  if (leaf !== null) {
    await check.step("included", () => checkIncluded(check, tree, head, index, leaf));
  }
  await checkSeen(
    check,
    head,
    (size) => rootAtFromTiles(tree, head, size),
    (before) => tree.consistency(before.size),
  );
  await checkWitnesses(check, files, head, vkey);
  return close(check, head);
}

/** Step "entry": its bytes are there, are an entry, and are what the page shows. */
async function checkBytes(check, files, head, index, shown) {
  if (index >= head.size) {
    throw new Problem("entryBeyond", index, head.size);
  }
  const number = Math.floor(index / TILE);
  const bundle = await files.readBundle(head.size, number);
  const path = tilePath("entries", number, tileWidth(head.size, 0, number));
  if (bundle === null) {
    throw new Problem("bundleMissing", path);
  }
  const bytes = bundle.entries[index % TILE];
  if (bytes === undefined) {
    const width = tileWidth(head.size, 0, number);
    throw new Problem(bundle.cut ? "bundleCut" : "bundleShort", path, bundle.entries.length, width);
  }
  const leaf = await leafHash(bytes);
  const compared = [
    ["bytes", new TextDecoder().decode(bytes)],
    ["leaf", toBase64(leaf)],
  ];
  try {
    const { text } = parseEntry(bytes, index);
    if (shown !== undefined && shown !== text) {
      throw new Problem("entryNotShown", index);
    }
    const key = shown === undefined ? "good.entry" : "good.entryShown";
    check.end("entry", "good", [[key, bytes.length]], compared);
  } catch (e) {
    if (!(e instanceof Problem)) {
      throw e;
    }
    check.fail("entry", [e], compared);
  }
  return leaf;
}

/** Step "included": from the entry up to the signed root. */
async function checkIncluded(check, tree, head, index, leaf) {
  const proof = await tree.inclusion(index);
  const compared = [
    ["leaf", toBase64(leaf)],
    ["hashes", proof.map(toBase64)],
    ["root", toBase64(head.root)],
  ];
  if (await verifyInclusion(index, head.size, leaf, proof, head.root)) {
    check.end("included", "good", [["good.included", proof.length]], compared);
    return;
  }
  // Who is it? The tile's own leaf leads to the root: then it is the entry.
  const listed = hashAt(await tree.tile(0, Math.floor(index / TILE)), index % TILE);
  const problem = (await verifyInclusion(index, head.size, listed, proof, head.root))
    ? new Problem("entryChanged", index)
    : await brokenPath(tree, head, index);
  check.fail("included", [problem], [...compared, ["listedLeaf", toBase64(listed)]]);
}

/** Follows the way from the signed root down to an entry, to the first tile that does not fit. */
async function brokenPath(tree, head, index) {
  if (!equal(await tree.root(), head.root)) {
    return new Problem("rootNotFromTiles");
  }
  let top = 0;
  while (tileWidth(head.size, top + 1, 0) > 0) {
    top += 1;
  }
  for (let level = top; level > 0; level--) {
    const at = Math.floor(index / TILE ** level);
    const upper = Math.floor(at / TILE);
    if (at < Math.floor(head.size / TILE ** level)) {
      const lower = await tree.tile(level - 1, at);
      const expected = hashAt(await tree.tile(level, upper), at % TILE);
      if (!equal(await rootOfPart(lower, 0, TILE), expected)) {
        return new Problem("tileChanged", tilePath(level - 1, at));
      }
    }
  }
  return new Problem("notIncluded", index);
}

/** The root over the first entries, worked out from tiles that are shown to lead to the head. */
async function rootAtFromTiles(tree, head, size) {
  const root = size === head.size ? head.root : await tree.hash(0, size);
  const proof = await tree.consistency(size);
  if (!(await verifyConsistency(size, head.size, root, head.root, proof))) {
    throw new Problem("rootNotFromTiles");
  }
  return root;
}

// --------------------------------------------------------------------------- The whole log

const AHEAD = 8;
const NAMED = 6;

/**
 * Checks the whole log, from the entries up, and names what is wrong.
 *
 * @param onStep is told also {step, state: "running", done, total} as it goes
 */
export async function checkLog(base, vkey, onStep, { signal } = {}) {
  const check = new Check(LOG_STEPS, onStep);
  const files = new LogFiles(base, signal);
  const head = await checkHead(check, files, vkey);
  if (head === null) {
    return close(check, head);
  }
  const read = await check.step("entries", () => readEntries(check, files, head, signal));
  if (read === null) {
    return close(check, head);
  }
  await check.step("tiles", () => readUpperTiles(check, files, head, read));
  if (check.states.get("tiles") === "bad") {
    return close(check, head);
  }
  const verdict = await diagnose(files, head, read);
  closeEntriesAndTiles(check, head, read, verdict);
  if (verdict.rootFromEntries) {
    await checkSeen(check, head, (size) => new Tree(size, read.fromEntries.tile).root());
  } else {
    check.end("seen", "unchecked", []);
  }
  await checkContents(check, read, verdict.rootFromEntries);
  await checkWitnesses(check, files, head, vkey);
  return close(check, head, { told: read.contents.told });
}

/** Step "contents": what the entries say holds together; entries that nobody signed do not count. */
async function checkContents(check, read, isProven) {
  const { contents } = read;
  const open = [
    [!isProven, "unproven"],
    [contents.isEmpty, "none"],
    [contents.isContinued, "continued"],
  ].find(([is]) => is);
  if (open !== undefined) {
    check.end("contents", isProven ? "open" : "unchecked", [[`step.contents.${open[1]}`]]);
    return;
  }
  await check.step("contents", async () => {
    await contents.finish((above, until, root) => hadRoot(read, above, until, root), read.lastTime);
    const { problems, more } = contents;
    if (problems.length === 0) {
      check.end("contents", "good", contents.good);
    } else {
      check.fail("contents", more > 0 ? [...problems, new Problem("more", more)] : problems);
    }
  });
}

/** Whether the log had this root at a size above the one and not above the other. */
async function hadRoot(read, above, until, root) {
  for (let size = above + 1; size <= until; size++) {
    if (toHex(await new Tree(size, read.fromEntries.tile).root()) === root) {
      return true;
    }
  }
  return false;
}

/** Tiles kept by level and number, so that a tree can be grown from them. */
class TileSet {
  constructor() {
    this.kept = new Map();
    this.tile = (level, number) => {
      const tile = this.kept.get(`${level}/${number}`);
      if (tile === undefined) {
        throw new Problem("rootNotFromTiles");
      }
      return tile;
    };
  }

  set(level, number, tile) {
    this.kept.set(`${level}/${number}`, tile);
  }

  get(level, number) {
    return this.kept.get(`${level}/${number}`);
  }

  delete(level, number) {
    this.kept.delete(`${level}/${number}`);
  }
}

/** Reads every bundle with the tile beside it, some ahead, and hashes every entry. */
async function readEntries(check, files, head, signal) {
  const read = {
    fromEntries: new TileSet(), // what the entries say
    published: new TileSet(), // what the files say
    bundles: [], // per bundle: {missing, cut, count, width}
    entryProblems: [],
    tileProblems: [],
    ids: new Map(),
    contents: new Contents((path) => files.read(path)),
    lastTime: "",
  };
  const count = Math.ceil(head.size / TILE);
  const reading = new Map();
  const start = (number) => {
    if (number < count && !reading.has(number)) {
      const both = Promise.all([
        files.readBundle(head.size, number),
        files.readTile(head.size, 0, number).catch(problemOrThrow),
      ]);
      both.catch(() => {}); // Told when its turn comes.
      reading.set(number, both);
    }
  };
  for (let number = 0; number < count; number++) {
    signal?.throwIfAborted();
    for (let ahead = 0; ahead <= AHEAD; ahead++) {
      start(number + ahead);
    }
    const [bundle, tile] = await reading.get(number);
    reading.delete(number);
    await takeBundle(read, head, number, bundle);
    takeTile(read, head, 0, number, tile);
    const done = Math.min(head.size, (number + 1) * TILE);
    check.tell("entries", "running", { done, total: head.size });
  }
  return read;
}

const problemOrThrow = (e) => {
  if (e instanceof Problem && e.kind === "damage") {
    return e;
  }
  throw e;
};

async function takeBundle(read, head, number, bundle) {
  const width = tileWidth(head.size, 0, number);
  const entries = bundle?.entries ?? [];
  const leaves = await Promise.all(entries.map(leafHash));
  for (const [i, bytes] of entries.entries()) {
    const index = number * TILE + i;
    const entry = takeEntry(read, bytes, index);
    read.lastTime = entry?.time ?? "";
    if (entry !== null && Contents.matters(entry.type)) {
      await read.contents.take(index, entry);
    }
  }
  read.fromEntries.set(0, number, concat(...leaves));
  const cut = bundle?.cut ?? false;
  if (cut && entries.length === width) {
    read.entryProblems.push(new Problem("bundleLong", tilePath("entries", number, width)));
  }
  read.bundles.push({
    missing: bundle === null,
    cut: cut && entries.length < width,
    count: entries.length,
    width,
  });
}

/** The entry; null where its bytes are none. */
function takeEntry(read, bytes, index) {
  try {
    const entry = parseEntry(bytes, index);
    const { id } = entry;
    if (read.ids.has(id)) {
      read.entryProblems.push(new Problem("idTwice", read.ids.get(id), index));
    } else {
      read.ids.set(id, index);
    }
    return entry;
  } catch (e) {
    read.entryProblems.push(problemOrThrow(e));
    return null;
  }
}

/** Keeps a tile, or what is wrong with it. */
function takeTile(read, head, level, number, tile) {
  const path = tilePath(level, number, tileWidth(head.size, level, number));
  if (tile === null) {
    read.tileProblems.push(new Problem("tileMissing", path));
  } else if (tile instanceof Problem) {
    read.tileProblems.push(tile);
  } else {
    read.published.set(level, number, tile);
  }
}

/** Reads the tiles above, and works them out from the entries. */
async function readUpperTiles(check, files, head, read) {
  for (let level = 1; tileWidth(head.size, level, 0) > 0; level++) {
    const hashes = Math.floor(head.size / TILE ** level);
    for (let number = 0; number * TILE < hashes; number++) {
      const width = tileWidth(head.size, level, number);
      const published = await files.readTile(head.size, level, number).catch(problemOrThrow);
      takeTile(read, head, level, number, published);
      const row = [];
      for (let i = 0; i < width; i++) {
        const lower = read.fromEntries.get(level - 1, number * TILE + i);
        row.push(
          lower?.length === TILE * HASH ? await rootOfPart(lower, 0, TILE) : new Uint8Array(),
        );
      }
      // Where an entry is missing below, there is no hash here either.
      if (row.every((hash) => hash.length === HASH)) {
        read.fromEntries.set(level, number, concat(...row));
      }
    }
  }
}

/**
 * Who is it? What leads to the signed root is right, and what differs from it is wrong. Where the
 * entries lead there, it is the tiles; where the tiles do, it is the entries; tile by tile.
 */
async function diagnose(files, head, read) {
  const complete = read.bundles.every((bundle) => bundle.count === bundle.width);
  const fits = async (tiles) => {
    const root = await new Tree(head.size, tiles.tile).root().catch(problemOrThrow);
    return root instanceof Problem ? false : equal(root, head.root);
  };
  if (complete && (await fits(read.fromEntries))) {
    return { rootFromEntries: true, ...compareTiles(head, read) };
  }
  for (const right of edgesMended(head, read)) {
    if (await fits(right)) {
      return { rootFromTiles: true, ...(await descend(head, read, right)) };
    }
  }
  return neither(files, head, read);
}

/** Every tile of a tree, from the top down. */
function* everyTile(size) {
  let top = 0;
  while (tileWidth(size, top + 1, 0) > 0) {
    top += 1;
  }
  for (let level = top; level >= 0; level--) {
    for (let number = 0; tileWidth(size, level, number) > 0; number++) {
      yield { level, number, path: tilePath(level, number, tileWidth(size, level, number)) };
    }
  }
}

/** Each tile that says otherwise than the entries. */
function compareTiles(head, read) {
  const tiles = [...read.tileProblems];
  for (const { level, number, path } of everyTile(head.size)) {
    const published = read.published.get(level, number);
    const mine = fromEntries(head, read, level, number);
    if (published && mine && !equal(published, mine)) {
      tiles.push(new Problem("tileChanged", path));
    }
  }
  return { entries: [], tiles };
}

/** A tile as the entries have it; undefined where an entry below is missing. */
function fromEntries(head, read, level, number) {
  const tile = read.fromEntries.get(level, number);
  return tile?.length === tileWidth(head.size, level, number) * HASH ? tile : undefined;
}

/**
 * The root is made of the last tile of each level. Should one of them be damaged, what the entries
 * say may stand in for it: so each choice is tried, the published tiles first.
 */
function* edgesMended(head, read) {
  const tiles = [...everyTile(head.size)];
  const edges = tiles.filter(({ level, number }) => tileWidth(head.size, level, number) < TILE);
  for (let choice = 0; choice < 2 ** edges.length; choice++) {
    const right = new TileSet();
    for (const tile of tiles) {
      const { level, number } = tile;
      const edge = edges.indexOf(tile);
      const published = read.published.get(level, number);
      const mine = fromEntries(head, read, level, number);
      const chosen = edge >= 0 && Math.floor(choice / 2 ** edge) % 2 === 1 ? mine : published;
      if (chosen ?? mine) {
        right.set(level, number, chosen ?? mine);
      }
    }
    yield right;
  }
}

/** The edges lead to the root: from there down, each hash vouches for a whole tile below. */
async function descend(head, read, right) {
  const tiles = [...read.tileProblems];
  for (const { level, number, path } of everyTile(head.size)) {
    const published = read.published.get(level, number);
    const above = right.get(level + 1, Math.floor(number / TILE));
    if (above && tileWidth(head.size, level, number) === TILE) {
      const vouched = hashAt(above, number % TILE);
      const leads = async (tile) => tile && equal(await rootOfPart(tile, 0, TILE), vouched);
      const mine = fromEntries(head, read, level, number);
      if (await leads(published)) {
        right.set(level, number, published);
      } else if (await leads(mine)) {
        right.set(level, number, mine);
      } else {
        right.delete(level, number);
      }
    }
    const known = right.get(level, number);
    if (published && !(known && equal(published, known))) {
      tiles.push(new Problem("tileChanged", path));
    }
  }
  return { entries: compareEntries(head, read, right), tiles };
}

/** Neither entries nor tiles lead to the signed root. */
async function neither(files, head, read) {
  const other = await sizeOfRoot(files, head, read);
  if (other !== null) {
    const name = other < head.size ? "sizeTooLarge" : "sizeTooSmall";
    return { entries: [], tiles: [], root: [new Problem(name, head.size, other)] };
  }
  const { tiles } = compareTiles(head, { ...read, tileProblems: [] });
  const gaps = compareEntries(head, read, read.published);
  if (tiles.length === 0 && read.tileProblems.length === 0 && gaps.length === 0) {
    return { entries: [], tiles: [], root: [new Problem("rootWrong")] };
  }
  // Tiles and entries differ, and who is right cannot be said: both are named.
  return {
    entries: gaps,
    tiles: [...read.tileProblems, ...tiles.map((p) => new Problem("tileUnfit", ...p.values))],
    root: [new Problem("rootUnproven")],
  };
}

/** The size that the signed root belongs to, where it is a few entries more or less; or null. */
async function sizeOfRoot(files, head, read) {
  const last = Math.max(0, Math.ceil(head.size / TILE) - 1);
  const leaves = (await longestBundle(files, last)) ?? read.fromEntries.get(0, last);
  if (leaves === undefined) {
    return null;
  }
  const tiles = new TileSet();
  read.fromEntries.kept.forEach((tile, key) => tiles.kept.set(key, tile));
  tiles.set(0, last, leaves);
  if (leaves.length === TILE * HASH) {
    const above = read.fromEntries.get(1, Math.floor(last / TILE)) ?? new Uint8Array();
    tiles.set(1, Math.floor(last / TILE), concat(above, await rootOfPart(leaves, 0, TILE)));
  }
  const most = last * TILE + leaves.length / HASH;
  for (let size = most; size > Math.max(0, most - TILE); size--) {
    const root = await new Tree(size, tiles.tile).root().catch(problemOrThrow);
    if (size !== head.size && !(root instanceof Problem) && equal(root, head.root)) {
      return size;
    }
  }
  return null;
}

/** A folder cannot be asked what it holds, so each width of the last bundle is tried. */
async function longestBundle(files, number) {
  for (let high = TILE; high > 0; high -= 32) {
    const widths = Array.from({ length: 32 }, (_, i) => high - i);
    const found = await Promise.all(
      widths.map((width) => files.read(tilePath("entries", number, width))),
    );
    const bytes = found.find((each) => each !== null);
    if (bytes) {
      return concat(...(await Promise.all(parseBundle(bytes, TILE).entries.map(leafHash))));
    }
  }
  return null;
}

/**
 * Names what happened to the entries: what the bundles hold, laid beside what the tiles list. A
 * walk along both; where they part, the next matches say whether an entry was changed, dropped,
 * doubled, added, or stands in another's place.
 *
 * @param listed the tiles that are right; bundles without such a tile are passed over
 */
export function compareEntries(head, read, listed) {
  const problems = [];
  const expected = []; // the leaves that the tiles list, as far as bundles differ
  const found = []; // the leaves of the bundles, in order
  read.bundles.forEach((bundle, number) => {
    const list = listed.get(0, number);
    const path = tilePath("entries", number, bundle.width);
    if (bundle.missing) {
      problems.push(new Problem("bundleMissing", path));
      return;
    }
    const mine = read.fromEntries.get(0, number);
    const begins = list === undefined || equal(list.subarray(0, mine.length), mine);
    if (bundle.cut) {
      problems.push(new Problem("bundleCut", path, bundle.count, bundle.width));
    } else if (bundle.count < bundle.width && begins) {
      problems.push(new Problem("bundleShort", path, bundle.count, bundle.width));
    }
    if (begins && bundle.count <= bundle.width) {
      return;
    }
    const until = bundle.cut ? bundle.count : bundle.width;
    for (let i = 0; i < until; i++) {
      expected.push({ index: number * TILE + i, hash: toHex(hashAt(list, i)) });
    }
    for (let i = 0; i < bundle.count; i++) {
      found.push(toHex(hashAt(mine, i)));
    }
  });
  return [...problems, ...walk(expected, found)];
}

function walk(expected, found) {
  const problems = [];
  const place = new Map(expected.map(({ hash }, j) => [hash, j]));
  const named = (j) => expected[j].index;
  const swapped = new Set();
  let j = 0;
  for (let i = 0; i < found.length; i++) {
    if (expected[j]?.hash === found[i]) {
      j += 1;
      continue;
    }
    const next = found[i + 1];
    const at = place.get(found[i]);
    if (swapped.has(i)) {
      j += 1;
    } else if (j >= expected.length || next === expected[j].hash) {
      // One more than listed, the rest goes on as listed.
      const twice = at !== undefined && at < j;
      problems.push(
        twice
          ? new Problem("entryDoubled", named(at))
          : new Problem("entryAdded", j === 0 ? named(0) : named(j - 1) + 1),
      );
    } else if (at === undefined) {
      problems.push(new Problem("entryChanged", named(j)));
      j += 1;
    } else if (at > j && found[i + at - j] === expected[j].hash) {
      problems.push(new Problem("entriesSwapped", named(j), named(at)));
      swapped.add(i + at - j);
      j += 1;
    } else if (at > j && next !== expected[j + 1]?.hash) {
      problems.push(dropped(named(j), named(at - 1)));
      j = at + 1;
    } else {
      problems.push(new Problem("entryReplaced", named(j), named(at)));
      j += 1;
    }
  }
  if (j < expected.length) {
    problems.push(dropped(named(j), named(expected.length - 1)));
  }
  return problems;
}

const dropped = (first, last) =>
  first === last
    ? new Problem("entryDropped", first)
    : new Problem("entriesDropped", first, last);

/** Says the first few and counts the rest. */
function few(problems) {
  return problems.length <= NAMED
    ? problems
    : [...problems.slice(0, NAMED), new Problem("more", problems.length - NAMED)];
}

/** Ends the three steps that are answered together. What nothing vouches for stays unchecked. */
function closeEntriesAndTiles(check, head, read, verdict) {
  // Of an entry that was changed it need not be told that it is no longer canonical too.
  const entries = verdict.entries.length > 0 ? verdict.entries : read.entryProblems;
  const tiles = [...everyTile(head.size)].length;
  const end = (step, problems, proven, message) => {
    if (problems.length > 0) {
      check.fail(step, few(problems));
    } else if (proven) {
      check.end(step, "good", [message]);
    } else {
      check.end(step, "unchecked", []);
    }
  };
  end("entries", entries, verdict.rootFromEntries, ["good.entries", head.size]);
  const tilesProven = verdict.rootFromEntries || verdict.rootFromTiles;
  end("tiles", verdict.tiles, tilesProven, ["good.tiles", tiles]);
  const compared = [["root", toBase64(head.root)]];
  if (verdict.root) {
    check.fail("root", verdict.root, compared);
  } else if (verdict.rootFromEntries) {
    check.end("root", "good", [["good.root"]], compared);
  } else {
    check.end("root", "bad", [["open.rootNotFromEntries"]], compared);
  }
}

/** The entries of one bundle as they stand, unchecked, for a list; those that are none are null. */
export async function listEntries(files, size, number) {
  const bundle = await files.readBundle(size, number);
  return (bundle?.entries ?? []).map((bytes, i) => {
    try {
      return { index: number * TILE + i, ...parseEntry(bytes, number * TILE + i) };
    } catch {
      return { index: number * TILE + i, text: null };
    }
  });
}

// The formats of the transparency log, as they stand in public papers: C2SP signed-note,
// tlog-checkpoint, tlog-tiles, tlog-cosignature, tlog-policy; RFC 6962 and RFC 9162 (tree and
// proofs); RFC 8785 (canonical JSON). Every hash and signature is worked out here, by Web Crypto.
// This file shares nothing with the program that writes the log. See log-check.js for the checks.

/**
 * What is wrong. The name makes a key of the page's texts ("problem." + name), the values fill
 * their places. A kind other than "damage" means that nothing could be said about the log.
 */
export class Problem extends Error {
  constructor(name, ...values) {
    super(`${name} ${values.join(" ")}`);
    this.problem = name;
    this.key = `problem.${name}`;
    this.values = values;
    this.kind = NOT_CHECKED[name] ?? "damage";
  }
}

const NOT_CHECKED = {
  browserOld: "browser",
  browserInsecure: "browser",
  keyUnreadable: "key",
  unreachable: "network",
  refused: "network",
};

// ---------------------------------------------------------------------------------------- Bytes

export const utf8 = new TextEncoder();

/** Refuses what is not UTF-8, and leaves a byte order mark in place: it has no business here. */
const fromUtf8 = (bytes) =>
  new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

export function concat(...parts) {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export const equal = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);

export const toHex = (bytes) => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");

export function toBase64(bytes) {
  return btoa(String.fromCharCode(...bytes));
}

/** Standard base64 with padding, and only the one spelling of each value. */
export function fromBase64(text) {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 !== 0) {
    throw new SyntaxError("no base64");
  }
  const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  if (toBase64(bytes) !== text) {
    throw new SyntaxError("base64 with left-over bits");
  }
  return bytes;
}

export async function sha256(bytes) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

// ------------------------------------------------------------------------- The tree (RFC 6962)

export const HASH = 32;
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** SHA-256(0x00 || entry) */
export const leafHash = (entry) => sha256(concat(LEAF, entry));

/** SHA-256(0x01 || left || right) */
export const nodeHash = (left, right) => sha256(concat(NODE, left, right));

/** Largest power of two smaller than n; n > 1. */
function split(n) {
  let k = 1;
  while (k * 2 < n) {
    k *= 2;
  }
  return k;
}

const isPowerOfTwo = (n) => n > 0 && Number.isInteger(Math.log2(n));

/** RFC 9162, 2.1.3.2. Sizes may be BigInt: the standard allows 64 bits. */
export async function verifyInclusion(index, size, leaf, proof, root) {
  let fn = BigInt(index);
  let sn = BigInt(size) - 1n;
  if (fn < 0n || fn > sn || leaf.length !== HASH) {
    return false;
  }
  let r = leaf;
  for (const p of proof) {
    if (sn === 0n) {
      return false;
    }
    if ((fn & 1n) === 1n || fn === sn) {
      r = await nodeHash(p, r);
      while ((fn & 1n) === 0n && fn !== 0n) {
        fn >>= 1n;
        sn >>= 1n;
      }
    } else {
      r = await nodeHash(r, p);
    }
    fn >>= 1n;
    sn >>= 1n;
  }
  return sn === 0n && equal(r, root);
}

/** RFC 9162, 2.1.4.2. An old size of nought is consistent with everything, by an empty proof. */
export async function verifyConsistency(oldSize, newSize, oldRoot, newRoot, proof) {
  const m = BigInt(oldSize);
  const n = BigInt(newSize);
  if (m < 0n || m > n) {
    return false;
  }
  if (m === n) {
    return proof.length === 0 && equal(oldRoot, newRoot);
  }
  if (m === 0n) {
    return proof.length === 0;
  }
  if (proof.length === 0) {
    return false;
  }
  const path = (m & (m - 1n)) === 0n ? [oldRoot, ...proof] : proof;
  let fn = m - 1n;
  let sn = n - 1n;
  while ((fn & 1n) === 1n) {
    fn >>= 1n;
    sn >>= 1n;
  }
  let fr = path[0];
  let sr = path[0];
  for (const c of path.slice(1)) {
    if (sn === 0n) {
      return false;
    }
    if ((fn & 1n) === 1n || fn === sn) {
      fr = await nodeHash(c, fr);
      sr = await nodeHash(c, sr);
      while ((fn & 1n) === 0n && fn !== 0n) {
        fn >>= 1n;
        sn >>= 1n;
      }
    } else {
      sr = await nodeHash(sr, c);
    }
    fn >>= 1n;
    sn >>= 1n;
  }
  return sn === 0n && equal(fr, oldRoot) && equal(sr, newRoot);
}

// ------------------------------------------------------------------------- Tiles (tlog-tiles)

export const TILE = 256;

/** 1234067 becomes x001/x234/067. */
function groups(number) {
  const digits = String(number);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, "0");
  return padded.match(/.{3}/g).map((group, i, all) => (i < all.length - 1 ? `x${group}` : group))
    .join("/");
}

/** The address of a tile below the log's folder; level "entries" is that of a bundle. */
export function tilePath(level, number, width = TILE) {
  return `tile/${level}/${groups(number)}${width === TILE ? "" : `.p/${width}`}`;
}

/** How many hashes a tile of a tree of that size holds. */
export function tileWidth(size, level, number) {
  const hashes = Math.floor(size / TILE ** level);
  return Math.max(0, Math.min(TILE, hashes - number * TILE));
}

export const hashAt = (tile, i) => tile.subarray(i * HASH, (i + 1) * HASH);

/** MTH over some hashes of a tile; their count is a power of two. */
export async function rootOfPart(tile, begin, count) {
  let row = Array.from({ length: count }, (_, i) => hashAt(tile, begin + i));
  while (row.length > 1) {
    const above = [];
    for (let i = 0; i < row.length; i += 2) {
      above.push(nodeHash(row[i], row[i + 1]));
    }
    row = await Promise.all(above);
  }
  return row[0];
}

/** A tree whose hashes come from tiles, wherever those come from. */
export class Tree {
  /** @param tile gives the bytes of a tile: (level, number) => Uint8Array, perhaps later */
  constructor(size, tile) {
    this.size = size;
    this.tile = tile;
  }

  /** MTH(D[begin:end]); begin is a multiple of a power of two not smaller than the length. */
  async hash(begin, end) {
    const n = end - begin;
    if (n === 0) {
      return sha256(new Uint8Array());
    }
    if (!isPowerOfTwo(n)) {
      const k = split(n);
      const [left, right] = await Promise.all([
        this.hash(begin, begin + k),
        this.hash(begin + k, end),
      ]);
      return nodeHash(left, right);
    }
    let level = 0;
    let count = n;
    let first = begin;
    while (count >= TILE) {
      level += 1;
      count /= TILE;
      first /= TILE;
    }
    const tile = await this.tile(level, Math.floor(first / TILE));
    return rootOfPart(tile, first % TILE, count);
  }

  root() {
    return this.hash(0, this.size);
  }

  /** PATH(m, D[n]) of RFC 6962, 2.1.1: the leaf's sibling first. */
  async inclusion(index, begin = 0, end = this.size) {
    const n = end - begin;
    if (n <= 1) {
      return [];
    }
    const k = split(n);
    return index < begin + k
      ? [...(await this.inclusion(index, begin, begin + k)), await this.hash(begin + k, end)]
      : [...(await this.inclusion(index, begin + k, end)), await this.hash(begin, begin + k)];
  }

  /** PROOF(m, D[n]) of RFC 6962, 2.1.2; 0 < m < n. */
  async consistency(oldSize) {
    const subproof = async (m, begin, end, known) => {
      const n = end - begin;
      if (m === n) {
        return known ? [] : [await this.hash(begin, end)];
      }
      const k = split(n);
      return m <= k
        ? [...(await subproof(m, begin, begin + k, known)), await this.hash(begin + k, end)]
        : [...(await subproof(m - k, begin + k, end, false)), await this.hash(begin, begin + k)];
    };
    return oldSize === 0 || oldSize === this.size ? [] : subproof(oldSize, 0, this.size, true);
  }
}

/**
 * Takes a bundle apart: each entry behind its length in two bytes, big end first.
 *
 * @param most stops behind so many entries: a younger bundle may hold more than we ask for
 * @returns the entries, and whether the bytes end within one
 */
export function parseBundle(bytes, most) {
  const entries = [];
  let at = 0;
  while (at < bytes.length && entries.length < most) {
    const length = at + 2 <= bytes.length ? bytes[at] * 256 + bytes[at + 1] : 0;
    // No entry is empty: noughts are what a half written file ends with.
    if (length === 0 || at + 2 + length > bytes.length) {
      return { entries, cut: true };
    }
    entries.push(bytes.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return { entries, cut: false };
}

// ------------------------------------------------------------- Notes and keys (signed-note)

const ED25519 = 1;
const COSIGNATURE = 4;
const NOTE_LIMIT = 65_536;

const isKeyName = (name) => name.length > 0 && !/[\s+]/u.test(name);

/** `<name>+<8 hex digits>+<base64(type || key)>`; the base64 may itself hold a plus. */
export async function parseVerifierKey(line) {
  try {
    const [name, id, ...rest] = line.trim().split("+");
    const key = fromBase64(rest.join("+"));
    const expected = (await sha256(concat(utf8.encode(`${name}\n`), key))).subarray(0, 4);
    if (!isKeyName(name) || key.length !== 33 || toHex(expected) !== id) {
      throw new SyntaxError("no verifier key");
    }
    return { name, id, type: key[0], publicKey: key.subarray(1), text: line.trim() };
  } catch {
    throw new Problem("keyUnreadable", line.trim());
  }
}

/** One key a line, as the log's file "vkey" holds them; all for the same log. */
export async function parseVerifierKeys(text) {
  const lines = text.split(/\s+/).filter((line) => line !== "");
  const keys = await Promise.all(lines.map(parseVerifierKey));
  const odd = keys.find((key) => key.type !== ED25519 || key.name !== keys[0].name);
  if (keys.length === 0 || odd) {
    throw new Problem("keyUnreadable", odd ? odd.text : text.trim());
  }
  return keys;
}

/** Text and signatures of a note; the text ends before the last empty line. */
export function parseNote(bytes) {
  try {
    const note = fromUtf8(bytes);
    const end = note.lastIndexOf("\n\n");
    // No control characters but the line feed.
    const clean = !/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u.test(note);
    if (bytes.length > NOTE_LIMIT || end < 0 || !note.endsWith("\n") || !clean) {
      throw new SyntaxError("no note");
    }
    const lines = note.slice(end + 2, -1).split("\n");
    return { note, text: note.slice(0, end + 1), signatures: lines.map(parseSignature) };
  } catch {
    throw new Problem("noteUnreadable");
  }
}

function parseSignature(line) {
  const [dash, name, encoded, ...more] = line.split(" ");
  const bytes = fromBase64(encoded);
  if (dash !== "\u2014" || more.length > 0 || !isKeyName(name) || bytes.length < 5) {
    throw new SyntaxError("no signature line");
  }
  return { name, id: toHex(bytes.subarray(0, 4)), signature: bytes.subarray(4) };
}

async function verifyEd25519(publicKey, signature, message) {
  if (!globalThis.crypto?.subtle) {
    throw new Problem("browserInsecure");
  }
  if (signature.length !== 64) {
    return false;
  }
  try {
    const key = await crypto.subtle.importKey("raw", publicKey, { name: "Ed25519" }, false, [
      "verify",
    ]);
    return await crypto.subtle.verify({ name: "Ed25519" }, key, signature, message);
  } catch (e) {
    if (e.name === "DataError") {
      return false; // These bytes are no key: nothing is signed by it.
    }
    throw new Problem("browserOld");
  }
}

/**
 * Unknown keys are passed over; a known key whose signature fails spoils the note; one known good
 * signature is needed.
 *
 * @returns the keys that signed
 */
export async function verifyNote(note, keys) {
  const signers = [];
  for (const { name, id, signature } of note.signatures) {
    const key = keys.find((known) => known.name === name && known.id === id);
    if (key) {
      if (!(await verifyEd25519(key.publicKey, signature, utf8.encode(note.text)))) {
        throw new Problem("signatureWrong", id);
      }
      signers.push(key);
    }
  }
  if (signers.length === 0) {
    const found = note.signatures.filter((s) => s.name === keys[0].name).map((s) => s.id);
    throw new Problem(
      "keyOther",
      keys.map((key) => key.id).join(", "),
      found.join(", ") || note.signatures.map((s) => s.name).join(", "),
    );
  }
  return signers;
}

/** The body of a checkpoint: whose, how many entries, which root. */
export function parseCheckpoint(text) {
  const [origin, size, root] = text.split("\n");
  try {
    const hash = fromBase64(root);
    if (!/^(0|[1-9][0-9]*)$/.test(size) || !Number.isSafeInteger(Number(size))) {
      throw new SyntaxError("no size");
    }
    if (hash.length !== HASH || !isKeyName(origin)) {
      throw new SyntaxError("no root");
    }
    return { origin, size: Number(size), root: hash };
  } catch {
    throw new Problem("checkpointUnreadable");
  }
}

/** A checkpoint that is signed by one of the keys and is of their log. */
export async function openCheckpoint(bytes, keys) {
  const note = parseNote(bytes);
  const checkpoint = parseCheckpoint(note.text);
  if (checkpoint.origin !== keys[0].name) {
    throw new Problem("originOther", keys[0].name, checkpoint.origin);
  }
  const signers = await verifyNote(note, keys);
  return { ...note, ...checkpoint, signers };
}

// ------------------------------------------- Witnesses (tlog-policy, tlog-cosignature/v1)

/** Reads a policy: the log's keys, the witnesses, the groups, and the quorum. */
export async function parsePolicy(bytes) {
  const policy = { logs: [], witnesses: new Map(), groups: new Map(), quorum: null };
  const known = (name) => policy.witnesses.has(name) || policy.groups.has(name);
  try {
    for (const line of fromUtf8(bytes).split("\n").map((each) => each.trim())) {
      const [word, ...values] = line.split(/[ \t]+/);
      if (line === "" || line.startsWith("#")) {
        continue;
      }
      if (word === "log") {
        policy.logs.push(await parseVerifierKey(values[0]));
      } else if (word === "witness" && !known(values[0]) && values[0] !== "none") {
        const key = await parseVerifierKey(values[1]);
        policy.witnesses.set(values[0], key);
      } else if (word === "group" && !known(values[0]) && values[0] !== "none") {
        const [name, needed, ...members] = values;
        const count = { any: 1, all: members.length }[needed] ?? Number(needed);
        const sound = Number.isInteger(count) && count >= 1 && count <= members.length;
        if (!sound || !members.every(known)) {
          throw new SyntaxError("no group");
        }
        policy.groups.set(name, { count, members });
      } else if (word === "quorum" && policy.quorum === null) {
        if (values.length !== 1 || (values[0] !== "none" && !known(values[0]))) {
          throw new SyntaxError("no quorum");
        }
        policy.quorum = values[0];
      } else {
        throw new SyntaxError("no policy line");
      }
    }
    if (policy.quorum === null) {
      throw new SyntaxError("no quorum");
    }
    return policy;
  } catch {
    throw new Problem("policyUnreadable");
  }
}

/** Whether those who confirmed are enough. */
export function quorumReached(policy, confirmed, name = policy.quorum) {
  if (name === "none") {
    return true;
  }
  const group = policy.groups.get(name);
  return group
    ? group.members.filter((member) => quorumReached(policy, confirmed, member)).length >=
        group.count
    : confirmed.has(name);
}

/** The last second of the year 9999: what lies behind is no time. */
const LAST_SECOND = 253_402_300_799n;

/** The time at which a witness confirmed a head, or null where the line is not its signature. */
export async function cosignedAt(signature, key, text) {
  if (key.type !== COSIGNATURE || signature.length !== 72) {
    return null;
  }
  const view = new DataView(signature.buffer, signature.byteOffset, signature.length);
  const time = view.getBigUint64(0);
  if (time > LAST_SECOND) {
    return null;
  }
  const message = utf8.encode(`cosignature/v1\ntime ${time}\n${text}`);
  const good = await verifyEd25519(key.publicKey, signature.subarray(8), message);
  return good ? new Date(Number(time) * 1000) : null;
}

// -------------------------------------------------------------------------------- Entries

const ENVELOPE = ["_sd", "_sd_alg", "body", "id", "time", "type", "v"];

/** RFC 8785 for our subset: strings, safe integers, booleans, arrays, objects. */
function canonical(value) {
  if (typeof value === "string") {
    if (!value.isWellFormed() || value.normalize("NFC") !== value) {
      throw new SyntaxError("no text in NFC");
    }
    return JSON.stringify(value);
  }
  if (typeof value === "boolean" || Number.isSafeInteger(value)) {
    return String(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(",")}]`;
  }
  if (value !== null && typeof value === "object") {
    const members = Object.keys(value)
      .sort() // By UTF-16 units, as the standard wants.
      .map((key) => `${canonical(key)}:${canonical(value[key])}`);
    return `{${members.join(",")}}`;
  }
  throw new SyntaxError("no value of ours");
}

/** A text of that form; a pattern alone would also take a list with one such text. */
const isText = (value, pattern) => typeof value === "string" && pattern.test(value);

const bodyKeysFit = (value) =>
  value === null || typeof value !== "object"
    ? true
    : Object.entries(value).every(
        ([key, each]) =>
          (Array.isArray(value) || /^[a-z][A-Za-z0-9]*$/.test(key)) && bodyKeysFit(each),
      );

function disclosuresFit(entry) {
  const digests = entry._sd;
  if (digests === undefined) {
    return entry._sd_alg === undefined;
  }
  return (
    entry._sd_alg === "sha-256" &&
    Array.isArray(digests) &&
    digests.length > 0 &&
    digests.every((digest) => isText(digest, /^[A-Za-z0-9_-]{43}$/)) &&
    digests.every((digest, i) => i === 0 || digests[i - 1] < digest)
  );
}

function timeFits(time) {
  return (
    isText(time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) &&
    !Number.isNaN(Date.parse(time)) &&
    new Date(time).toISOString().replace(".000Z", "Z") === time
  );
}

/** Reads an entry, or says why its bytes are none. */
export function parseEntry(bytes, index) {
  let text;
  let entry;
  try {
    text = fromUtf8(bytes);
    entry = JSON.parse(text);
    if (canonical(entry) !== text) {
      throw new SyntaxError("not canonical");
    }
  } catch {
    throw new Problem("entryNotCanonical", index);
  }
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
  const fits =
    !Array.isArray(entry) &&
    Object.keys(entry).every((key) => ENVELOPE.includes(key)) &&
    entry.v === 1 &&
    isText(entry.id, uuid) &&
    isText(entry.type, /^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$/) &&
    timeFits(entry.time) &&
    entry.body !== null &&
    typeof entry.body === "object" &&
    !Array.isArray(entry.body) &&
    bodyKeysFit(entry.body) &&
    disclosuresFit(entry);
  if (!fits) {
    throw new Problem("entryEnvelope", index);
  }
  return { ...entry, text };
}

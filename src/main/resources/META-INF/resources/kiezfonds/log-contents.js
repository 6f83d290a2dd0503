// What the entries of a log say, held against itself: did each decision come about as its own rules
// demand? Recomputed from the entries and the papers that they name, in one pass. The same checks
// as those of bin/verify, which names its findings by the same keys; written anew, not translated
// by a machine, so that the two watch each other.

const { Problem, sha256, toHex, utf8 } = await import(
  `./log-formats.js${new URL(import.meta.url).search}`
);

/** Of one kind of finding so many are kept, and so many named. */
const KEPT = 100;
const NAMED = 3;

/** Longer than anything takes that is written together. */
const TOGETHER = 60_000;

const PAPERS = [
  ["rules", "rulesDigest"],
  ["criteria", "scoringDigest"],
  ["procedure", "procedureDigest"],
  ["counting", "countingDigest"],
  ["terms", "termsDigest"],
];

const SAID = new Set([
  "against",
  "again",
  "carried",
  "conditional",
  "for",
  "granted",
  "granted-less",
  "lost",
  "lot",
  "nothing",
  "postponed",
  "refused",
  "straw-poll",
  "to-session",
  "unconditional",
]);

/** A word of the log's vocabulary, to be said as people say it. */
const word = (text) => (SAID.has(text) ? { key: `word.${text}`, args: [] } : text);

const paperName = (what) => ({ key: `paper.${what}`, args: [] });

const euros = (cents) => (cents === null ? word("nothing") : { cents });

/** Something that entries say and should not; its sentence has a place before it. */
export class ContentProblem extends Problem {
  constructor(told) {
    super("contents");
    const { entry, decision, key, args } = told;
    this.key = decision === null ? "found.entry" : "found.decision";
    this.values = decision === null ? [entry] : [entry, decision];
    this.values.push({ key, args });
  }
}

// ---------------------------------------------------------------------------- Fields of entries

/** What was read lacks a field, or has another kind of value there. */
class Unfit extends Error {
  constructor(field) {
    super(field);
    this.field = field;
  }
}

const UUID = /^[0-9a-f-]{36}$/;
const DIGEST = /^[0-9a-f]{64}$/;

/** The fields of an object by name; what is missing or of another kind is unfit. */
class Fields {
  constructor(object) {
    this.object = object;
  }

  has(name) {
    return Object.hasOwn(this.object, name);
  }

  take(name, fits, value = this.object[name]) {
    if (!fits(value)) {
      throw new Unfit(name);
    }
    return value;
  }

  word(name) {
    return this.take(name, (value) => typeof value === "string");
  }

  number(name) {
    return this.take(name, Number.isInteger);
  }

  flag(name) {
    return this.take(name, (value) => typeof value === "boolean");
  }

  key(name) {
    return this.take(name, (value) => typeof value === "string" && UUID.test(value));
  }

  digest(name) {
    return this.take(name, (value) => typeof value === "string" && DIGEST.test(value));
  }

  ifAny(kind, name) {
    return this.has(name) ? this[kind](name) : null;
  }

  list(name) {
    return this.take(name, Array.isArray);
  }

  keys(name) {
    return this.list(name).map((each) => this.take(name, (value) => UUID.test(value), each));
  }

  numbers(name) {
    return this.list(name).map((each) => this.take(name, Number.isInteger, each));
  }

  objects(name) {
    const isObject = (value) =>
      value !== null && typeof value === "object" && !Array.isArray(value);
    return this.list(name).map((each) => new Fields(this.take(name, isObject, each)));
  }
}

// -------------------------------------------------------------------------- Rules of procedure

/** A part of a whole, in whole numbers: "at least two thirds", "more than half". */
class Threshold {
  constructor(rules, name) {
    const share = /^([0-9]+)\/([1-9][0-9]*)$/.exec(rules.word(`${name}Share`));
    if (share === null) {
      throw new Unfit(`${name}Share`);
    }
    this.numerator = Number(share[1]);
    this.denominator = Number(share[2]);
    const bound = rules.word(`${name}Bound`);
    if (bound !== "at-least" && bound !== "more-than") {
      throw new Unfit(`${name}Bound`);
    }
    this.isMore = bound === "more-than";
  }

  /** The smallest whole number that reaches it; never none. */
  of(whole) {
    const part = whole * this.numerator;
    const least = Math.floor(part / this.denominator);
    const isExact = part % this.denominator === 0;
    return Math.max(1, isExact && !this.isMore ? least : least + 1);
  }

  get isMoreThanHalf() {
    return this.isMore && this.denominator === 2 * this.numerator;
  }
}

class Procedure {
  constructor(paper) {
    this.quorum = new Threshold(paper, "quorum");
    this.quorumWithoutConflicted = paper.word("quorumBase") === "members-without-conflicted";
    this.residentMajority = paper.flag("residentMajority");
    this.majority = new Threshold(paper, "majority");
    this.majorityBase = paper.word("majorityBase");
    this.tie = paper.word("tie");
    this.conflictedCount = paper.flag("conflictedCount");
    this.revotes = paper.number("revotes");
  }

  quorumOf(seatsHeld, conflicted) {
    return this.quorum.of(this.quorumWithoutConflicted ? seatsHeld - conflicted : seatsHeld);
  }

  /** Of what the majority is a part in this vote. */
  whole(tally) {
    switch (this.majorityBase) {
      case "cast":
        return tally.cast;
      case "cast-without-abstentions":
        return tally.yes + tally.no;
      case "present":
        return tally.voters;
      case "members":
        return tally.seatsHeld;
      default:
        throw new Unfit("majorityBase");
    }
  }

  neededOf(tally) {
    return this.majority.of(this.whole(tally));
  }

  canDecide(tally) {
    const enough = tally.counted >= this.quorumOf(tally.seatsHeld, tally.conflicted);
    return enough && (!this.residentMajority || 2 * tally.residents > tally.counted);
  }

  /** A tie is where one vote more would have been more than half. */
  isTied(tally) {
    return (
      tally.yes < this.neededOf(tally) &&
      this.majority.isMoreThanHalf &&
      tally.yes > 0 &&
      tally.yes === tally.no &&
      2 * tally.yes === this.whole(tally)
    );
  }

  /** What has to come of a vote; null where a tie was for the chair to decide. */
  outcome(tally, wasTied, before) {
    if (!this.canDecide(tally)) {
      return "straw-poll";
    }
    if (!this.isTied(tally)) {
      return tally.yes >= this.neededOf(tally) ? "carried" : "lost";
    }
    switch (this.tie) {
      case "motion-lost":
        return "lost";
      case "chair-decides":
        return null;
      case "second-vote":
        return !wasTied && before < this.revotes ? "again" : "lost";
      case "lot":
        return "lot";
      default:
        throw new Unfit("tie");
    }
  }
}

const TALLY = [
  "seatsHeld",
  "conflicted",
  "counted",
  "quorum",
  "residents",
  "voters",
  "needed",
  "yes",
  "no",
  "abstained",
];

function tallyOf(body) {
  const tally = Object.fromEntries(TALLY.map((name) => [name, body.number(name)]));
  tally.cast = tally.yes + tally.no + tally.abstained;
  return tally;
}

// ------------------------------------------------------------------- What entries so far told

/** Things by key; whatever is named before an entry told of it is there too, with no place. */
class Things {
  constructor(make) {
    this.make = make;
    this.byKey = new Map();
  }

  get(key) {
    if (!this.byKey.has(key)) {
      this.byKey.set(key, this.make(key));
    }
    return this.byKey.get(key);
  }
}

/** How many people at most do not decide on an idea: it and its parts are one matter. */
function barred(idea, seen = new Set()) {
  if (seen.has(idea)) {
    return 0;
  }
  seen.add(idea);
  return idea.parts.reduce(
    (sum, part) => sum + barred(part, seen),
    idea.conflicts.size + idea.joined,
  );
}

const counts = (vote) =>
  vote.closedAt !== null &&
  vote.annulledAt === null &&
  vote.outcome !== "straw-poll" &&
  vote.outcome !== "to-session";

const isCarried = (vote) =>
  counts(vote) && (vote.outcome === "carried" || (vote.outcome === "lot" && vote.isDrawnFor));

/** The vote on a motion that counts: the last that is no straw poll and was not annulled. */
const standing = (motion) =>
  motion.votes.findLast((vote) => vote.closedAt === null || counts(vote)) ?? null;

const carries = (vote) => isCarried(vote) && standing(vote.motion) === vote;

const isAboutMoney = (motion) => ["full", "lower", "conditions"].includes(motion.kind);

const settles = (motion) => isAboutMoney(motion) || ["postpone", "refuse"].includes(motion.kind);

const mainVotesOn = (session, idea) =>
  session.votes.filter((vote) => vote.idea === idea && vote.motion.amends === null);

const isRunning = (session) =>
  session.closedAt === null &&
  (session.openedAt !== null || (session.isCircular && session.plannedAt !== null));

const holds = (decision) => !decision.isLapsed && !decision.isAnnulled && !decision.isReplaced;

/** A decision holds no longer, so the round has its money again. */
function freeMoney(decision) {
  if (holds(decision)) {
    decision.round.granted -= decision.granted;
  }
}

const newRound = () => ({
  at: null,
  digests: {},
  procedure: null,
  granted: 0,
  acting: 0,
  seats: new Set(),
});

const newSession = () => ({
  plannedAt: null,
  openedAt: null,
  closedAt: null,
  isCircular: false,
  round: null,
  votes: [],
});

const newIdea = () => ({
  at: null,
  round: null,
  number: 0,
  sending: 0,
  contentDigest: "",
  asked: null,
  admittedAt: null,
  isRefused: false,
  isWithdrawn: false,
  isMerged: false,
  conceptThen: null,
  conflicts: new Set(),
  joined: 0,
  parts: [],
  decisions: [],
});

const newMotion = (key) => ({
  key,
  at: null,
  kind: "",
  session: null,
  idea: null,
  amends: null,
  granted: null,
  refusal: null,
  isWithdrawn: false,
  votes: [],
});

const newVote = (key) => ({
  key,
  at: null,
  closedAt: null,
  annulledAt: null,
  drawnAt: null,
  isDrawnFor: false,
  isTied: false,
  seats: 0,
  outcome: "",
  session: null,
  idea: null,
  motion: newMotion(null),
  amendments: [],
  granted: null,
  decision: null,
});

const newDecision = (key) => ({
  key,
  at: null,
  number: 0,
  idea: null,
  round: null,
  vote: null,
  outcome: "",
  granted: 0,
  isAccepted: false,
  isLapsed: false,
  isAnnulled: false,
  isReplaced: false,
  goesToBody: false,
  notices: 0,
});

const newPot = () => ({ left: 0, promised: 0, spent: 0 });

// ------------------------------------------------------------------------------------ The check

/** Takes the entries in their order, once, and says what of them does not fit together. */
export class Contents {
  /** @param read gives the bytes of a file of the log, or null */
  constructor(read) {
    this.read = read;
    this.isEmpty = true;
    this.isContinued = false;
    this.kept = [];
    this.ofKind = new Map();
    this.papers = new Map();
    this.rounds = new Things(newRound);
    this.sessions = new Things(newSession);
    this.ideas = new Things(newIdea);
    this.motions = new Things(newMotion);
    this.votes = new Things(newVote);
    this.decisions = new Things(newDecision);
    this.pots = new Things(newPot);
    this.areas = new Things(() => ({ lastNumber: 0, concept: null }));
    this.bookings = new Map();
    this.promised = new Map();
    this.offers = new Map();
    this.appeals = new Map();
    this.lots = [];
    this.duties = [];
    this.number = { recounted: 0, decisions: 0, needs: 0, later: 0 };
  }

  /** Whether entries of the type have to do with decisions. */
  static matters(type) {
    return type === "log.continued" || Object.hasOwn(TAKE, type);
  }

  /** Takes the next entry that matters. */
  async take(at, { type, time, body }) {
    if (type === "log.continued") {
      this.isContinued ||= at === 0;
      return;
    }
    this.isEmpty = false;
    try {
      await TAKE[type].call(this, at, new Fields(body), { type, time });
    } catch (e) {
      if (!(e instanceof Unfit)) {
        throw e;
      }
      this.found(at, null, "decisions.unreadable", type, e.field);
    }
  }

  /**
   * After the last entry.
   *
   * @param hasRoot whether the log had this root at a size above the one and not above the other
   * @param lastTime of all entries
   */
  async finish(hasRoot, lastTime) {
    for (const { at, vote, root, seed, isFor, hasTie } of this.lots) {
      const drawnFor = await isDrawnFor(seed, vote.key);
      if (drawnFor !== isFor) {
        const sides = [drawnFor, isFor].map((side) => word(side ? "for" : "against"));
        this.found(at, vote.key, "lots.other-side", ...sides);
      }
      if (hasTie && !(await hasRoot(vote.closedAt, at, root))) {
        this.found(at, vote.key, "lots.root", root, vote.closedAt + 1, at);
      }
    }
    const now = lastTime === "" ? 0 : Date.parse(lastTime);
    for (const { at, time, vote, missing } of this.duties) {
      const isDone = missing === "later.annulment-missing" && !holds(vote.decision);
      if (!isDone && now > Date.parse(time) + TOGETHER) {
        this.found(at, vote.key, missing, vote.idea.number);
      }
    }
  }

  found(at, about, key, ...args) {
    const already = this.ofKind.get(key) ?? 0;
    this.ofKind.set(key, already + 1);
    if (already < KEPT) {
      this.kept.push({ entry: at, about, key, args });
    }
  }

  /** What was found, with the number of the decision that it is about. */
  get told() {
    return this.kept.map(({ entry, about, key, args }) => ({
      entry,
      decision: this.numberOf(about),
      key,
      args,
    }));
  }

  numberOf(about) {
    let decision = this.decisions.byKey.get(about);
    decision ??= this.votes.byKey.get(about)?.decision;
    return decision && decision.at !== null ? decision.number : null;
  }

  /** A sentence for each part of the check that found nothing. */
  get good() {
    const bad = new Set([...this.ofKind.keys()].map((key) => key.split(".")[0]));
    const lots = this.lots.filter(({ hasTie }) => hasTie).length;
    return [
      ["papers", this.papers.size],
      ["votes", this.number.recounted],
      ["lots", lots],
      ["decisions", this.number.decisions],
      ["needs", this.number.needs],
      ["sums", this.bookings.size, this.pots.byKey.size],
      ["later", this.number.later],
    ]
      .filter(([part]) => !bad.has(part))
      .map(([part, ...numbers]) => [`step.${part}.good`, ...numbers]);
  }

  /** The findings as the page shows them: of each kind a few. */
  get problems() {
    const shown = new Map();
    return this.told
      .filter(({ key }) => {
        shown.set(key, (shown.get(key) ?? 0) + 1);
        return shown.get(key) <= NAMED;
      })
      .map((told) => new ContentProblem(told));
  }

  /** How many findings there are beside those that are shown. */
  get more() {
    return [...this.ofKind.values()].reduce((sum, many) => sum + Math.max(0, many - NAMED), 0);
  }

  // -------------------------------------------------------------- Papers, rounds, panels

  /** A paper, understood; null where it is not there or makes no sense. It is read once. */
  async paper(at, what, digest, understand) {
    if (!this.papers.has(digest)) {
      this.papers.set(digest, null);
      const bytes = await this.read(`paper/${digest}.json`);
      if (bytes === null) {
        this.found(at, null, "papers.missing", paperName(what), digest);
        return null;
      }
      const actual = toHex(await sha256(bytes));
      if (actual !== digest) {
        this.found(at, null, "papers.changed", paperName(what), digest, actual);
        return null;
      }
      this.papers.set(digest, this.understood(at, what, digest, bytes, understand));
    }
    return this.papers.get(digest);
  }

  understood(at, what, digest, bytes, understand) {
    if (!understand) {
      return null;
    }
    try {
      let object;
      try {
        object = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
      } catch {
        throw new Unfit("json");
      }
      return understand(new Fields(object));
    } catch (e) {
      if (!(e instanceof Unfit)) {
        throw e;
      }
      this.found(at, null, "papers.unreadable", paperName(what), digest, e.field);
      return null;
    }
  }

  async conceptAdopted(at, body) {
    const digest = body.digest("digest");
    const needs = await this.paper(at, "concept", digest, needsOf);
    this.areas.get(body.word("area")).concept = { key: body.key("concept"), digest, needs };
  }

  async roundOpened(at, body) {
    const round = this.rounds.get(body.key("round"));
    if (round.at !== null) {
      this.found(at, null, "papers.round-twice", round.at);
      return;
    }
    round.at = at;
    round.area = body.word("area");
    round.fund = body.key("fund");
    round.pot = body.key("pot");
    round.amount = body.number("amountCents");
    for (const [what, field] of PAPERS) {
      if (body.has(field)) {
        round.digests[what] = body.digest(field);
      }
    }
    for (const [what] of PAPERS.filter(([each]) => round.digests[each])) {
      const digest = round.digests[what];
      if (what === "procedure") {
        round.procedure = await this.paper(at, what, digest, (paper) => new Procedure(paper));
      } else if (what === "terms") {
        const terms = await this.paper(at, what, digest, (paper) => paper.object);
        this.checkTerms(at, terms, body.object);
      } else {
        await this.paper(at, what, digest);
      }
    }
  }

  /** The terms say in a paper what the entry says of them. */
  checkTerms(at, terms, said) {
    if (terms === null) {
      return;
    }
    const fields = ["fund", "round", "number", "pot", "opensOn", "closesOn", "decidesBy"];
    for (const [field, own] of [...fields.map((each) => [each, each]), ["cents", "amountCents"]]) {
      if (terms[field] === undefined || terms[field] !== said[own]) {
        const values = [terms[field] ?? null, said[own] ?? null].map(String);
        this.found(at, null, "papers.terms-other", field, ...values);
      }
    }
  }

  panelOpened(at, body) {
    const round = this.rounds.get(body.key("round"));
    const seats = body.keys("seats");
    seats.forEach((seat) => round.seats.add(seat));
    round.acting = seats.length;
    const digest = body.digest("procedureDigest");
    const wanted = round.digests.procedure ?? null;
    if (digest !== wanted) {
      this.found(at, null, "papers.panel-procedure", String(wanted), digest);
    }
  }

  panelChanged(at, body) {
    const round = this.rounds.get(body.key("round"));
    round.seats.add(body.key("mandate"));
    round.acting = body.number("acting");
  }

  // ------------------------------------------------------------------------------- Ideas

  ideaEntry(at, body, { type }) {
    const idea = this.ideas.get(body.key("idea"));
    switch (type) {
      case "idea.received":
        this.received(at, idea, body);
        break;
      case "idea.admitted":
        idea.admittedAt = body.number("sending") === idea.sending ? at : null;
        idea.isRefused = false;
        break;
      case "idea.refused":
        idea.admittedAt = null;
        idea.isRefused = true;
        break;
      case "idea.returned":
      case "idea.reopened":
        idea.admittedAt = null;
        idea.isRefused = false;
        break;
      case "idea.handed-on":
        idea.round = body.key("roundTo");
        idea.admittedAt = null;
        break;
      case "idea.withdrawn":
        idea.isWithdrawn = true;
        break;
      case "idea.merged":
        idea.isMerged = true;
        this.ideas.get(body.key("into")).parts.push(idea);
        break;
      case "idea.author-joined":
        // Who applied before the admission was looked for among the members then.
        idea.joined += idea.admittedAt === null ? 0 : 1;
        break;
      case "idea.sum-offered":
        this.offers.set(body.key("offer"), {
          decision: body.ifAny("key", "decision"),
          cents: body.number("sumOfferedCents"),
        });
        break;
      default: // idea.sum-accepted
        idea.sending = body.number("sending");
        idea.contentDigest = body.digest("contentDigest");
        idea.asked = body.number("sumAskedCents");
    }
  }

  received(at, idea, body) {
    if (idea.at === null) {
      idea.at = at;
      idea.conceptThen = this.areas.get(body.word("area")).concept;
    }
    idea.round = body.key("round");
    idea.number = body.number("number");
    idea.sending = body.number("sending");
    idea.contentDigest = body.digest("contentDigest");
    idea.asked = null;
    idea.admittedAt = null;
  }

  conflict(at, body, { type }) {
    const idea = this.ideas.get(body.key("idea"));
    if (type === "conflict.decided") {
      this.conflictDecided(at, body);
    }
    if (body.flag("inForce")) {
      idea.conflicts.add(body.key("conflict"));
    } else {
      idea.conflicts.delete(body.key("conflict"));
    }
  }

  /** The motion is that there is no conflict. */
  conflictDecided(at, body) {
    const yes = body.number("votesYes");
    const cast = yes + body.number("votesNo") + body.number("votesAbstained");
    const needed = body.number("votesNeeded");
    const isLifted = yes >= needed;
    if (cast < body.number("quorum")) {
      this.found(at, null, "votes.conflict-quorum", body.number("quorum"), cast);
    } else if (body.flag("inForce") === isLifted) {
      const key = isLifted ? "votes.conflict-kept" : "votes.conflict-lifted";
      this.found(at, null, key, needed, yes);
    }
  }

  // ------------------------------------------------------------------- Sessions and votes

  sessionPlanned(at, body) {
    const session = this.sessions.get(body.key("session"));
    const round = body.ifAny("key", "round");
    session.plannedAt = at;
    session.isCircular = body.has("untilAt");
    session.round = round === null ? null : this.rounds.get(round);
  }

  sessionOpened(at, body) {
    const session = this.sessions.get(body.key("session"));
    if (session.plannedAt === null) {
      this.found(at, null, "votes.session-unplanned");
    }
    session.openedAt = at;
    if (session.round !== null) {
      const wanted = String(session.round.digests.procedure ?? null);
      const found = body.digest("procedureDigest");
      if (found !== wanted) {
        this.found(at, null, "votes.session-procedure", wanted, found);
      }
    }
  }

  /** Every idea with a vote that counts has to be decided, or it is said what is in the way. */
  sessionClosed(at, body, { time }) {
    const session = this.sessions.get(body.key("session"));
    session.closedAt = at;
    if (session.round === null) {
      return;
    }
    const voted = new Set();
    for (const vote of session.votes) {
      const { idea, motion } = vote;
      const isOpen =
        idea !== null && idea.admittedAt !== null && !idea.isWithdrawn && !idea.isMerged;
      const waitsForLot = vote.outcome === "lot" && vote.drawnAt === null;
      const isMain = motion.amends === null && settles(motion);
      if (isOpen && counts(vote) && !waitsForLot && isMain && !voted.has(idea)) {
        voted.add(idea);
        this.duties.push({ at, time, vote, missing: "decisions.missing" });
      }
    }
  }

  /** A decision was taken, or it was said why it cannot take effect. */
  dutyDone(body) {
    const idea = this.ideas.get(body.key("idea"));
    const session = this.sessions.get(body.key("session"));
    this.duties = this.duties.filter(
      ({ missing, vote }) =>
        missing !== "decisions.missing" || vote.idea !== idea || vote.session !== session,
    );
  }

  ideaOf(body) {
    const idea = body.ifAny("key", "idea");
    return idea === null ? null : this.ideas.get(idea);
  }

  motionMoved(at, body) {
    const motion = this.motions.get(body.key("motion"));
    if (motion.at !== null) {
      this.found(at, null, "votes.motion-twice", motion.at);
      return;
    }
    motion.at = at;
    motion.kind = body.word("motionKind");
    motion.session = this.sessions.get(body.key("session"));
    motion.idea = this.ideaOf(body);
    motion.amends = body.ifAny("key", "amends");
    motion.granted = body.ifAny("number", "grantedCents");
    motion.refusal = body.ifAny("word", "refusal");
  }

  motionWithdrawn(at, body) {
    this.motions.get(body.key("motion")).isWithdrawn = true;
  }

  voteOpened(at, body) {
    const vote = this.votes.get(body.key("vote"));
    if (vote.at !== null) {
      this.found(at, vote.key, "votes.opened-twice", vote.at);
      return;
    }
    const session = this.sessions.get(body.key("session"));
    const motion = this.motions.get(body.key("motion"));
    const seats = body.keys("seats");
    vote.at = at;
    vote.session = session;
    vote.idea = this.ideaOf(body);
    vote.motion = motion;
    vote.seats = seats.length;
    vote.amendments = body.keys("amendments");
    vote.granted = body.ifAny("number", "grantedCents");
    if (!isRunning(session)) {
      this.found(at, vote.key, "votes.session-not-open");
    }
    this.checkMotion(at, vote, body);
    this.checkRoll(at, vote, seats, body);
    session.votes.push(vote);
    motion.votes.push(vote);
  }

  checkMotion(at, vote, body) {
    const { motion } = vote;
    if (motion.at === null) {
      this.found(at, vote.key, "votes.motion-unknown");
      return;
    }
    if (motion.session !== vote.session || motion.idea !== vote.idea) {
      this.found(at, vote.key, "votes.motion-elsewhere", motion.at);
    }
    if (motion.isWithdrawn) {
      this.found(at, vote.key, "votes.motion-withdrawn", motion.at);
    }
    const attempt = motion.votes.length + 1;
    if (body.number("voteAttempt") !== attempt) {
      this.found(at, vote.key, "votes.attempt", attempt, body.number("voteAttempt"));
    }
    // With which amendments a motion is put to the vote: those of an earlier vote stay.
    const carried =
      standing(motion)?.amendments ??
      vote.session.votes
        .filter((each) => each.motion.amends === motion.key && carries(each))
        .map((each) => each.motion.key);
    const named = new Set(vote.amendments);
    if (new Set(carried).size !== named.size || carried.some((each) => !named.has(each))) {
      const numbers = [carried.length, vote.amendments.length];
      this.found(at, vote.key, "votes.amendments", ...numbers);
      return;
    }
    const lower = vote.amendments
      .map((each) => this.motions.get(each))
      .findLast((each) => each.kind === "lower");
    const wanted = lower === undefined ? motion.granted : lower.granted;
    if (wanted !== vote.granted) {
      this.found(at, vote.key, "votes.granted", euros(wanted), euros(vote.granted));
    }
  }

  /** Who could vote, and whether the numbers at the opening can be. */
  checkRoll(at, vote, seats, body) {
    const most = body.number("seatsHeld") - body.number("conflicted");
    if (new Set(seats).size !== seats.length) {
      this.found(at, vote.key, "votes.seat-twice");
    }
    if (seats.length > most) {
      this.found(at, vote.key, "votes.conflicted-among-voters", most, seats.length);
    }
    this.checkHeld(at, vote, body);
    const round = vote.session.round;
    if (round === null) {
      return;
    }
    for (const seat of seats.filter((each) => !round.seats.has(each))) {
      this.found(at, vote.key, "votes.seat-unknown", seat);
    }
    if (round.procedure !== null) {
      this.checkQuorum(at, vote, round.procedure, body);
    }
  }

  checkHeld(at, vote, body) {
    const seatsHeld = body.number("seatsHeld");
    const counted = body.number("counted");
    const conflicted = body.number("conflicted");
    if (counted > seatsHeld) {
      this.found(at, vote.key, "votes.counted-many", seatsHeld, counted);
    }
    const round = vote.session?.round ?? null;
    if (round === null) {
      return;
    }
    // For panels conflicts are looked for and noted; elsewhere who applies is just left out.
    if (vote.idea !== null && conflicted > barred(vote.idea)) {
      this.found(at, vote.key, "votes.conflicted-many", barred(vote.idea), conflicted);
    }
    if (seatsHeld > round.acting) {
      this.found(at, vote.key, "votes.seats-held-many", round.acting, seatsHeld);
    }
    const most = seatsHeld - conflicted;
    if (round.procedure !== null && !round.procedure.conflictedCount && counted > most) {
      this.found(at, vote.key, "votes.conflicted-counted", most, counted);
    }
  }

  checkQuorum(at, vote, rules, body) {
    const quorum = rules.quorumOf(body.number("seatsHeld"), body.number("conflicted"));
    if (body.number("quorum") !== quorum) {
      this.found(at, vote.key, "votes.quorum", quorum, body.number("quorum"));
    }
  }

  voteClosed(at, body) {
    const vote = this.votes.get(body.key("vote"));
    if (vote.closedAt !== null) {
      this.found(at, vote.key, "votes.closed-twice", vote.closedAt);
      return;
    }
    const tally = tallyOf(body);
    const outcome = body.word("voteOutcome");
    const before = vote.motion.votes.filter((each) => each !== vote && counts(each));
    const isTied = body.flag("isTied");
    Object.assign(vote, { closedAt: at, outcome, isTied });
    if (vote.at === null) {
      this.found(at, vote.key, "votes.not-opened");
      return;
    }
    const { session } = vote;
    if (session.closedAt !== null) {
      this.found(at, vote.key, "votes.after-close", session.closedAt);
    }
    const isSame =
      this.sessions.get(body.key("session")) === session &&
      this.motions.get(body.key("motion")) === vote.motion &&
      this.ideaOf(body) === vote.idea;
    if (!isSame) {
      this.found(at, vote.key, "votes.other-than-opened", vote.at);
    }
    this.checkTally(at, vote, tally, body);
    const rules = session.round?.procedure ?? null;
    if (rules === null) {
      this.checkBare(at, vote, tally);
    } else {
      this.recount(at, vote, rules, tally, before, body);
    }
  }

  checkTally(at, vote, tally, body) {
    this.checkHeld(at, vote, body);
    if (tally.cast > tally.voters) {
      this.found(at, vote.key, "votes.more-than-voters", tally.voters, tally.cast);
    }
    const most = Math.min(vote.seats, tally.seatsHeld - tally.conflicted);
    if (tally.voters > most) {
      this.found(at, vote.key, "votes.voters", most, tally.voters);
    }
    if (tally.counted < tally.voters) {
      this.found(at, vote.key, "votes.counted-few", tally.voters, tally.counted);
    }
    if (tally.residents > tally.counted) {
      this.found(at, vote.key, "votes.residents", tally.counted, tally.residents);
    }
  }

  /** Where the rules are not public, at least the numbers have to be of one mind. */
  checkBare(at, vote, tally) {
    const isEnough = tally.yes >= tally.needed && tally.counted >= tally.quorum;
    if (vote.outcome === "carried" && !vote.isTied && !isEnough) {
      const wanted = tally.counted < tally.quorum ? "straw-poll" : "lost";
      this.found(at, vote.key, "votes.outcome", word(wanted), word("carried"));
    }
  }

  recount(at, vote, rules, tally, before, body) {
    this.number.recounted++;
    this.checkQuorum(at, vote, rules, body);
    const needed = rules.neededOf(tally);
    if (tally.needed !== needed) {
      this.found(at, vote.key, "votes.needed", needed, tally.needed);
    }
    const isTied = rules.canDecide(tally) && rules.isTied(tally);
    if (vote.isTied !== isTied) {
      const key = isTied ? "votes.tie-not-told" : "votes.tie-told";
      this.found(at, vote.key, key, tally.yes, tally.no);
    }
    if (vote.outcome === "to-session" && vote.session.isCircular) {
      return;
    }
    const wasTied = before.some((each) => each.isTied);
    const wanted = rules.outcome(tally, wasTied, before.length);
    const fits =
      wanted === null ? ["carried", "lost"].includes(vote.outcome) : vote.outcome === wanted;
    if (!fits) {
      const outcomes = [wanted ?? "lost", vote.outcome].map(word);
      this.found(at, vote.key, "votes.outcome", ...outcomes);
    }
  }

  voteAnnulled(at, body, { time }) {
    const vote = this.votes.get(body.key("vote"));
    if (vote.closedAt === null) {
      this.found(at, vote.key, "votes.annulled-unknown");
    } else if (vote.annulledAt !== null) {
      this.found(at, vote.key, "votes.annulled-twice", vote.annulledAt);
    }
    vote.annulledAt = at;
    if (vote.decision !== null && holds(vote.decision)) {
      this.duties.push({ at, time, vote, missing: "later.annulment-missing" });
    }
  }

  lotDrawn(at, body) {
    const vote = this.votes.get(body.key("vote"));
    const root = body.digest("root");
    const side = body.word("drawn");
    if (side !== "for" && side !== "against") {
      throw new Unfit("drawn");
    }
    const hasTie = vote.closedAt !== null && vote.outcome === "lot";
    if (!hasTie) {
      this.found(at, vote.key, "lots.no-tie");
    } else if (vote.drawnAt !== null) {
      this.found(at, vote.key, "lots.drawn-twice", vote.drawnAt);
      return;
    }
    const isFor = side === "for";
    Object.assign(vote, { drawnAt: at, isDrawnFor: isFor });
    this.lots.push({ at, vote, root, seed: body.digest("seed"), isFor, hasTie });
  }

  // -------------------------------------------------------------------------------- Money

  potBooked(at, body) {
    const key = body.key("booking");
    const potKey = body.key("pot");
    const subject = body.ifAny("key", "subject");
    const kind = body.word("bookingKind");
    const cents = body.number("amountCents");
    const before = this.bookings.get(key);
    if (before !== undefined) {
      this.found(at, subject, "sums.booked-twice", before.at);
      return;
    }
    this.bookings.set(key, { at, pot: potKey, kind, cents, subject, isUsed: false });
    if (cents < 0) {
      this.found(at, subject, "sums.negative", euros(cents));
    }
    const pot = this.pots.get(potKey);
    this.book(at, subject, pot, kind, cents);
    const left = body.number("leftCents");
    if (pot.left !== left) {
      this.found(at, subject, "sums.pot-left", euros(pot.left), euros(left));
      // What follows is added to what stands there, or one wrong sum made all others wrong.
      pot.left = left;
    }
  }

  book(at, subject, pot, kind, cents) {
    const tooMuch = (key, most) => {
      if (cents > most) {
        this.found(at, subject, key, euros(most), euros(cents));
      }
    };
    switch (kind) {
      case "given":
        pot.left += cents;
        break;
      case "taken-back":
        tooMuch("sums.pot-overdrawn", pot.left);
        pot.left -= cents;
        break;
      case "promised":
        tooMuch("sums.pot-overdrawn", pot.left);
        pot.left -= cents;
        pot.promised += cents;
        this.promise(subject, cents);
        break;
      case "released":
        tooMuch("sums.released-more", this.mostOf(pot, subject));
        pot.promised -= cents;
        pot.left += cents;
        this.promise(subject, -cents);
        break;
      case "spent":
        tooMuch("sums.spent-more", this.mostOf(pot, subject));
        pot.promised -= cents;
        pot.spent += cents;
        this.promise(subject, -cents);
        break;
      case "returned":
        tooMuch("sums.returned-more", pot.spent);
        pot.spent -= cents;
        pot.left += cents;
        break;
      default:
        throw new Unfit("bookingKind");
    }
  }

  mostOf(pot, subject) {
    const isOfDecision = subject !== null && this.taken(subject) !== null;
    return isOfDecision ? Math.min(pot.promised, this.promised.get(subject) ?? 0) : pot.promised;
  }

  promise(subject, cents) {
    if (subject !== null) {
      this.promised.set(subject, (this.promised.get(subject) ?? 0) + cents);
    }
  }

  promisedTo(decision) {
    return this.promised.get(decision.key) ?? 0;
  }

  /** The costs, the booking, and what the round has for all of them. */
  checkSums(at, decision, body) {
    const asked = body.number("sumAskedCents");
    const { granted, round } = decision;
    if (granted > asked) {
      this.found(at, decision.key, "sums.granted-more", euros(asked), euros(granted));
    }
    this.checkRows(at, decision, asked, body);
    const booking = body.ifAny("key", "booking");
    if (granted === 0 && booking !== null) {
      this.found(at, decision.key, "sums.booking-needless");
    } else if (granted !== 0) {
      this.checkBooking(at, decision, booking);
    }
    if (round.at !== null) {
      round.granted += granted;
      if (granted > 0 && round.granted > round.amount) {
        const sums = [round.amount, round.granted].map(euros);
        this.found(at, decision.key, "sums.round-overdrawn", ...sums);
      }
    }
  }

  checkRows(at, decision, asked, body) {
    const costs = body.numbers("costsAskedCents");
    const given = body.numbers("costsGrantedCents");
    const rows = body.list("costKinds").length;
    const isGranted = decision.granted !== 0;
    if (costs.length !== rows || given.length !== (isGranted ? rows : 0)) {
      this.found(at, decision.key, "sums.rows", rows, costs.length, given.length);
      return;
    }
    const sum = (all) => all.reduce((before, each) => before + each, 0);
    const own = sum(costs) - asked;
    if (own < 0) {
      this.found(at, decision.key, "sums.asked-more", euros(sum(costs)), euros(asked));
    }
    if (!isGranted) {
      return;
    }
    const byRows = sum(given) - own;
    if (byRows !== decision.granted) {
      this.found(at, decision.key, "sums.rows-differ", euros(byRows), euros(decision.granted));
    }
    costs.forEach((cost, row) => {
      if (given[row] > cost || given[row] < 0) {
        this.found(at, decision.key, "sums.row-more", row + 1, euros(cost), euros(given[row]));
      }
    });
  }

  checkBooking(at, decision, key) {
    const booking = this.bookings.get(key);
    const granted = euros(decision.granted);
    if (booking === undefined) {
      const missing = key === null ? "sums.no-booking" : "sums.booking-unknown";
      this.found(at, decision.key, missing, granted);
      return;
    }
    if (booking.kind !== "promised") {
      this.found(at, decision.key, "sums.booking-kind", booking.at, booking.kind);
    }
    if (booking.cents !== decision.granted) {
      this.found(at, decision.key, "sums.booking-sum", booking.at, granted, euros(booking.cents));
    }
    if (booking.subject !== decision.key) {
      this.found(at, decision.key, "sums.booking-other", booking.at);
    }
    if (booking.pot !== decision.round.pot) {
      this.found(at, decision.key, "sums.booking-pot", booking.at);
    }
    if (booking.isUsed) {
      this.found(at, decision.key, "sums.booking-used", booking.at);
    }
    booking.isUsed = true;
  }

  /** A decision that holds no longer: what was promised for it was set free before. */
  checkReleased(at, decision, key) {
    if (decision.granted === 0) {
      if (key !== null) {
        this.found(at, decision.key, "sums.booking-needless");
      }
      return;
    }
    const booking = this.bookings.get(key);
    if (booking === undefined) {
      this.found(at, decision.key, "sums.no-release", euros(decision.granted));
    } else if (booking.kind !== "released") {
      this.found(at, decision.key, "sums.release-kind", booking.at, booking.kind);
    } else if (booking.subject !== decision.key) {
      this.found(at, decision.key, "sums.booking-other", booking.at);
    } else if (this.promisedTo(decision) !== 0) {
      this.found(at, decision.key, "sums.still-promised", euros(this.promisedTo(decision)));
    }
  }

  // ---------------------------------------------------------------------------- Decisions

  /** The decision of the key, if there is one. */
  taken(key) {
    const decision = this.decisions.byKey.get(key);
    return decision && decision.at !== null ? decision : null;
  }

  decisionHeld(at, body) {
    this.dutyDone(body);
    const vote = this.votes.get(body.key("vote"));
    const isThere =
      vote.closedAt !== null &&
      vote.session === this.sessions.get(body.key("session")) &&
      vote.idea === this.ideas.get(body.key("idea"));
    if (!isThere) {
      this.found(at, vote.key, "decisions.held-no-vote");
    }
  }

  decisionTaken(at, body) {
    this.dutyDone(body);
    this.number.decisions++;
    const decision = this.decisions.get(body.key("decision"));
    if (decision.at !== null) {
      this.found(at, decision.key, "decisions.twice", decision.at);
      return;
    }
    const idea = this.ideas.get(body.key("idea"));
    const session = this.sessions.get(body.key("session"));
    const vote = this.votes.get(body.key("vote"));
    const round = this.rounds.get(body.key("round"));
    decision.at = at;
    decision.number = body.number("decisionNumber");
    decision.idea = idea;
    decision.round = round;
    decision.vote = vote;
    decision.outcome = body.word("decisionOutcome");
    decision.granted = body.number("sumGrantedCents");
    this.checkNumber(at, decision, body);
    this.checkRound(at, decision, session, body);
    this.checkIdea(at, decision, body);
    this.checkBefore(at, decision, body);
    if (this.checkVote(at, decision, session)) {
      this.checkOutcome(at, decision, mainVotesOn(session, idea), body);
    }
    this.checkNeed(at, decision, body);
    this.checkSums(at, decision, body);
    idea.decisions.push(decision);
    vote.decision = decision;
  }

  checkNumber(at, { key, number }, body) {
    const area = this.areas.get(body.word("area"));
    const wanted = area.lastNumber + 1;
    if (number !== wanted) {
      const reused = number < wanted;
      const what = reused ? "decisions.number-reused" : "decisions.number-skipped";
      this.found(at, key, what, wanted, number);
    }
    area.lastNumber = Math.max(area.lastNumber, number);
  }

  checkRound(at, { key, round }, session, body) {
    if (round.at === null) {
      this.found(at, key, "decisions.no-round");
    } else {
      const fund = body.key("fund");
      if (round.area !== body.word("area") || fund !== round.fund) {
        this.found(at, key, "decisions.other-fund", round.at);
      }
      for (const [what, field] of PAPERS) {
        const wanted = round.digests[what] ?? null;
        const found = body.ifAny("digest", field);
        if (wanted !== found) {
          const digests = [wanted, found].map((each) => each ?? word("nothing"));
          this.found(at, key, `decisions.${what}-other`, paperName(what), ...digests);
        }
      }
    }
    if (session.plannedAt === null) {
      this.found(at, key, "decisions.no-session");
    } else if (session.round !== round) {
      this.found(at, key, "decisions.session-other-round", session.plannedAt);
    } else if (session.closedAt === null) {
      this.found(at, key, "decisions.before-close");
    }
  }

  checkIdea(at, { key, idea, vote }, body) {
    if (idea.at === null) {
      this.found(at, key, "decisions.no-idea");
      return;
    }
    if (idea.number !== body.number("number")) {
      this.found(at, key, "decisions.idea-number", idea.number, body.number("number"));
    }
    if (body.key("round") !== idea.round) {
      this.found(at, key, "decisions.idea-other-round");
    }
    if (idea.isWithdrawn) {
      this.found(at, key, "decisions.idea-withdrawn");
    } else if (idea.isMerged) {
      this.found(at, key, "decisions.idea-merged");
    } else if (idea.isRefused) {
      this.found(at, key, "decisions.idea-refused");
    } else if (idea.admittedAt === null) {
      this.found(at, key, "decisions.idea-not-admitted");
    } else if (vote.at !== null && vote.at < idea.admittedAt) {
      this.found(at, key, "decisions.idea-admitted-late", idea.admittedAt);
    }
    const sending = body.number("sending");
    if (sending !== idea.sending || body.digest("contentDigest") !== idea.contentDigest) {
      this.found(at, key, "decisions.idea-other-content", idea.sending, sending);
    }
    const asked = body.number("sumAskedCents");
    if (idea.asked !== null && idea.asked !== asked) {
      this.found(at, key, "decisions.idea-other-sum", euros(idea.asked), euros(asked));
    }
  }

  /** An idea is decided once, and again only for a reason that the log tells. */
  checkBefore(at, { key, idea }, body) {
    const occasion = body.word("occasion");
    const after = body.ifAny("key", "after");
    const last = idea.decisions.at(-1);
    if (occasion === "vote" && after === null) {
      if (last !== undefined) {
        this.found(at, key, "decisions.second", last.number);
      }
      return;
    }
    const replaced = after === null ? null : this.taken(after);
    if (replaced === null || occasion === "vote") {
      this.found(at, key, "decisions.replaces-nothing");
      return;
    }
    if (replaced.idea !== idea || replaced !== last) {
      this.found(at, key, "decisions.replaces-other", replaced.number);
      return;
    }
    const due = {
      appeal: replaced.goesToBody,
      "repeated-vote": replaced.isAnnulled,
      postponed: replaced.outcome === "postponed",
    };
    if (!Object.hasOwn(due, occasion)) {
      throw new Unfit("occasion");
    }
    if (!due[occasion]) {
      this.found(at, key, `decisions.not-due-${occasion}`, replaced.number);
    }
    const promised = this.promisedTo(replaced);
    if (promised !== 0) {
      this.found(at, key, "decisions.not-released", replaced.number, euros(promised));
    }
    freeMoney(replaced);
    replaced.isReplaced = true;
  }

  /** Whether the vote can have made a decision at all. */
  checkVote(at, { key, idea, vote }, session) {
    const wrong = [
      [vote.at === null, "no-vote"],
      [vote.session !== session, "vote-other-session"],
      [vote.idea !== idea, "vote-other-idea"],
      [vote.closedAt === null, "vote-open"],
      [vote.annulledAt !== null, "vote-annulled"],
      [vote.outcome === "straw-poll", "straw-poll"],
      [vote.outcome === "to-session", "to-session"],
      [vote.outcome === "lot" && vote.drawnAt === null, "lot-not-drawn"],
      [vote.motion.amends !== null, "vote-on-amendment"],
      [vote.decision !== null && holds(vote.decision), "vote-used"],
    ].find(([isWrong]) => isWrong);
    if (wrong !== undefined) {
      this.found(at, key, `decisions.${wrong[1]}`);
    }
    return wrong === undefined;
  }

  /** Whether a decision says what came of the votes on its idea in its session. */
  checkOutcome(at, decision, votes, body) {
    const { key, vote } = decision;
    const { motion } = vote;
    const named = body.keys("votesInOrder");
    if (votes.map((each) => each.key).join() !== named.join()) {
      this.found(at, key, "decisions.votes-in-order", votes.length, named.length);
    }
    const nothingGiven = (outcome, refusal) => {
      this.outcome(at, decision, outcome);
      this.refusal(at, decision, refusal, body);
      if (decision.granted !== 0) {
        this.found(at, key, "decisions.sum-other", euros(0), euros(decision.granted));
      }
    };
    if (!carries(vote)) {
      const passedOver = votes.find((each) => carries(each) && settles(each.motion));
      if (passedOver !== undefined) {
        this.found(at, key, "decisions.carried-passed-over", passedOver.closedAt);
        return;
      }
      nothingGiven("refused", "not-carried");
      const last = votes.findLast(counts);
      if (last !== undefined && last !== vote) {
        this.found(at, key, "decisions.vote-not-last", last.closedAt);
      }
    } else if (isAboutMoney(motion)) {
      this.checkGranted(at, decision, votes, body);
    } else if (motion.kind === "postpone") {
      nothingGiven("postponed", null);
    } else if (motion.kind === "refuse") {
      nothingGiven("refused", motion.refusal);
    }
  }

  checkGranted(at, decision, votes, body) {
    const { key, vote, granted } = decision;
    const voted = vote.granted ?? 0;
    if (granted !== voted) {
      this.found(at, key, "decisions.sum-other", euros(voted), euros(granted));
    }
    const isLess = voted < body.number("sumAskedCents");
    this.outcome(at, decision, isLess ? "granted-less" : "granted");
    this.refusal(at, decision, null, body);
    const isConditional = vote.motion.kind === "conditions";
    if (body.flag("isConditional") !== isConditional) {
      const both = isConditional ? ["conditional", "unconditional"] : ["unconditional", "conditional"];
      this.found(at, key, "decisions.conditional", ...both.map(word));
    }
    for (const other of votes) {
      const sum = other.granted ?? 0;
      if (carries(other) && isAboutMoney(other.motion) && sum < voted) {
        this.found(at, key, "decisions.lower-carried", euros(other.granted), other.closedAt);
      }
    }
  }

  outcome(at, decision, wanted) {
    if (decision.outcome !== wanted) {
      const outcomes = [wanted, decision.outcome].map(word);
      this.found(at, decision.key, "decisions.outcome", ...outcomes);
    }
  }

  refusal(at, decision, wanted, body) {
    const found = body.ifAny("word", "refusal");
    if (wanted !== found) {
      const reasons = [wanted, found].map((each) => each ?? word("nothing"));
      this.found(at, decision.key, "decisions.refusal", ...reasons);
    }
  }

  checkNeed(at, { key, idea }, body) {
    const need = body.ifAny("key", "need");
    const named = body.ifAny("key", "concept");
    const { concept } = this.areas.get(body.word("area"));
    this.number.needs += need === null ? 0 : 1;
    if (named === null) {
      if (need !== null) {
        this.found(at, key, "needs.no-concept");
      }
      return;
    }
    if (concept === null || concept.key !== named) {
      this.found(at, key, "needs.other-concept", concept?.key ?? word("nothing"), named);
      return;
    }
    const digest = body.digest("conceptDigest");
    if (digest !== concept.digest) {
      this.found(at, key, "needs.other-text", concept.digest, digest);
      return;
    }
    if (need === null || concept.needs === null) {
      return;
    }
    const { open, closed } = concept.needs;
    // A need may be closed by a revision between an idea and its decision.
    const wasOpen = idea.conceptThen?.needs?.open.has(need) ?? false;
    if (!open.has(need) && !closed.has(need)) {
      this.found(at, key, "needs.unknown", need);
    } else if (closed.has(need) && !wasOpen) {
      this.found(at, key, "needs.closed", need);
    }
  }

  // ----------------------------------------------------------------- What became of decisions

  laterEntry(at, body, { type }) {
    this.number.later++;
    const key = body.key("decision");
    const decision = this.taken(key);
    if (decision === null) {
      this.found(at, null, `later.${LATER[type]}-unknown`, key);
      return;
    }
    if (this.ideas.get(body.key("idea")) !== decision.idea) {
      this.found(at, key, "later.other-idea");
    }
    switch (type) {
      case "decision.accepted":
        this.accepted(at, decision, body);
        break;
      case "decision.lapsed":
        this.lapsed(at, decision, body);
        break;
      case "decision.annulled":
        this.annulled(at, decision, body);
        break;
      case "notice.given":
        this.notice(at, decision, body);
        break;
      case "appeal.made":
        this.appealMade(at, decision, body);
        break;
      case "appeal.answered":
        this.appealAnswered(at, decision, body);
        break;
      default: // A correction says nothing else that could be wrong.
    }
  }

  stillHolds(at, decision, key) {
    if (!holds(decision)) {
      this.found(at, decision.key, key);
    }
  }

  accepted(at, decision, body) {
    this.stillHolds(at, decision, "later.accepted-too-late");
    const sum = body.number("sumGrantedCents");
    if (sum !== decision.granted) {
      const sums = [decision.granted, sum].map(euros);
      this.found(at, decision.key, "later.accepted-other-sum", ...sums);
    }
    const offer = this.offers.get(body.key("offer"));
    if (offer?.decision !== decision.key || offer.cents !== decision.granted) {
      this.found(at, decision.key, "later.accepted-no-offer");
    }
    if (decision.isAccepted) {
      this.found(at, decision.key, "later.accepted-twice");
    }
    decision.isAccepted = true;
  }

  lapsed(at, decision, body) {
    this.stillHolds(at, decision, "later.lapsed-twice");
    if (decision.isAccepted && body.word("lapse") !== "withdrawn") {
      this.found(at, decision.key, "later.lapsed-accepted");
    }
    this.checkReleased(at, decision, body.ifAny("key", "booking"));
    freeMoney(decision);
    decision.isLapsed = true;
  }

  annulled(at, decision, body) {
    this.stillHolds(at, decision, "later.annulled-twice");
    const vote = this.votes.get(body.key("vote"));
    if (vote !== decision.vote || vote.annulledAt === null) {
      this.found(at, decision.key, "later.annulled-vote-stands");
    }
    this.checkReleased(at, decision, body.ifAny("key", "booking"));
    freeMoney(decision);
    decision.isAnnulled = true;
  }

  notice(at, decision, body) {
    const wanted = decision.notices + 1;
    const number = body.number("noticeNumber");
    if (number !== wanted) {
      this.found(at, decision.key, "later.notice-number", wanted, number);
    }
    decision.notices = Math.max(decision.notices, number);
  }

  appealMade(at, decision, body) {
    const key = body.key("appeal");
    if (this.appeals.has(key)) {
      this.found(at, decision.key, "later.appeal-twice");
      return;
    }
    this.appeals.set(key, { decision: decision.key, isAnswered: false });
  }

  appealAnswered(at, decision, body) {
    const appeal = this.appeals.get(body.key("appeal"));
    if (appeal?.decision !== decision.key) {
      this.found(at, decision.key, "later.answer-no-appeal");
      return;
    }
    if (appeal.isAnswered) {
      this.found(at, decision.key, "later.answer-twice");
    }
    appeal.isAnswered = true;
    decision.goesToBody ||= body.word("appealAnswer") === "to-body";
  }
}

/** The needs of a version of an action concept. */
function needsOf(concept) {
  const open = new Set();
  const closed = new Set();
  for (const field of concept.objects("fields")) {
    for (const goal of field.objects("goals")) {
      for (const need of goal.objects("needs")) {
        (need.has("closed") ? closed : open).add(need.key("id"));
      }
    }
  }
  return { open, closed };
}

/** Of two tickets the one with the smaller value is drawn first. */
async function isDrawnFor(seed, vote) {
  const bytes = Uint8Array.from(seed.match(/../g), (pair) => Number.parseInt(pair, 16));
  const hmac = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes, hmac, false, ["sign"]);
  const value = async (ticket) =>
    toHex(new Uint8Array(await crypto.subtle.sign("HMAC", key, utf8.encode(ticket))));
  return (await value(`${vote}/for`)) < (await value(`${vote}/against`));
}

const LATER = {
  "decision.accepted": "accepted",
  "decision.lapsed": "lapsed",
  "decision.annulled": "annulled",
  "decision.corrected": "corrected",
  "notice.given": "notice",
  "appeal.made": "appeal",
  "appeal.answered": "answer",
};

const { prototype: check } = Contents;

/** Which entries matter, and what takes them. */
const TAKE = {
  "concept.adopted": check.conceptAdopted,
  "round.opened": check.roundOpened,
  "panel.opened": check.panelOpened,
  "panel.changed": check.panelChanged,
  "idea.received": check.ideaEntry,
  "idea.admitted": check.ideaEntry,
  "idea.refused": check.ideaEntry,
  "idea.returned": check.ideaEntry,
  "idea.reopened": check.ideaEntry,
  "idea.handed-on": check.ideaEntry,
  "idea.withdrawn": check.ideaEntry,
  "idea.merged": check.ideaEntry,
  "idea.author-joined": check.ideaEntry,
  "idea.sum-offered": check.ideaEntry,
  "idea.sum-accepted": check.ideaEntry,
  "conflict.noted": check.conflict,
  "conflict.decided": check.conflict,
  "session.planned": check.sessionPlanned,
  "session.opened": check.sessionOpened,
  "session.closed": check.sessionClosed,
  "motion.moved": check.motionMoved,
  "motion.withdrawn": check.motionWithdrawn,
  "vote.opened": check.voteOpened,
  "vote.closed": check.voteClosed,
  "vote.annulled": check.voteAnnulled,
  "vote.lot-drawn": check.lotDrawn,
  "pot.booked": check.potBooked,
  "decision.taken": check.decisionTaken,
  "decision.held": check.decisionHeld,
  ...Object.fromEntries(Object.keys(LATER).map((type) => [type, check.laterEntry])),
};

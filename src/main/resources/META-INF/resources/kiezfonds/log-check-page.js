// Shows a check of the log: a button, the steps as they go, a sentence of result, and what was
// compared. All words come from the page, from a <template> of texts by key; the work is done by
// log-check.js. Everything is built of elements and text, so that no policy need be loosened.

// The same version of the other file as of this one: the page's address carries it.
const { ENTRY_STEPS, LOG_STEPS, checkEntry, checkLog } = await import(
  `./log-check.js${new URL(import.meta.url).search}`
);

/** The sentences about what entries say; all others come from the page. */
const { SENTENCES } = await import(
  `./log-contents-texts.js${new URL(import.meta.url).search}`
);

/** The sign of each state; a step that waits shows its number. */
const SIGNS = {
  waiting: "",
  running: "◌",
  good: "✓",
  bad: "✗",
  open: "–",
  unchecked: "–",
};

/** The texts of a page, by key, with their places {0}, {1} filled. */
export class Texts {
  constructor(template) {
    const items = [...template.content.querySelectorAll("[data-key]")];
    this.byKey = new Map(items.map((item) => [item.dataset.key, item.textContent.trim()]));
    this.language = template.lang || document.documentElement.lang || "de";
    this.numbers = new Intl.NumberFormat(this.language);
    this.euros = new Intl.NumberFormat(this.language, { style: "currency", currency: "EUR" });
    this.dates = new Intl.DateTimeFormat(this.language, { dateStyle: "long", timeStyle: "short" });
  }

  get(key, ...values) {
    const text = this.byKey.get(key) ?? SENTENCES[this.language.slice(0, 2)]?.[key];
    if (text === undefined) {
      throw new Error(`The page has no text "${key}".`);
    }
    return text.replace(/\{(\d)\}/g, (_, place) => this.shown(values[place]));
  }

  /** A number, a sum, a time, a text by its key, or what is text already. */
  shown(value) {
    if (typeof value === "number") {
      return this.numbers.format(value);
    }
    if (value?.cents !== undefined) {
      return this.euros.format(value.cents / 100);
    }
    if (value?.key) {
      return this.get(value.key, ...value.args);
    }
    return value?.date ? this.dates.format(value.date) : value;
  }
}

/** An element with its class, attributes and children; children that are text stay text. */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** What the reader sees of one check. */
export class CheckPanel {
  /**
   * @param host the element to build in
   * @param given base and vkey of the log (vkey may be a function), index of the entry or null for
   *     the whole log, shown: the entry as the page shows it, or nothing
   */
  constructor(host, texts, given) {
    this.texts = texts;
    this.given = given;
    this.isEntry = given.index !== null;
    this.steps = this.isEntry ? ENTRY_STEPS : LOG_STEPS;
    this.build(host);
  }

  build(host) {
    const { texts } = this;
    this.button = element("button", { type: "button", class: "btn" }, texts.get("start"));
    this.button.addEventListener("click", () => (this.running ? this.cancel() : this.run()));
    this.progress = element("progress", { "aria-label": texts.get("progress.label"), max: "1" });
    this.count = element("span", { class: "log-count" });
    this.bar = element("p", { class: "log-progress", hidden: "" }, this.progress, this.count);
    this.result = element("div", { class: "log-result", role: "status" });
    this.list = element("ol", { class: "log-steps" });
    host.replaceChildren(
      element("p", { class: "log-acts" }, this.button),
      this.bar,
      this.result,
      this.list,
    );
    this.reset();
  }

  reset() {
    this.items = new Map();
    this.list.replaceChildren();
    for (const [i, step] of this.steps.entries()) {
      const item = {
        place: i + 1,
        sign: element("span", { class: "log-sign", "aria-hidden": "true" }),
        word: element("span", { class: "log-word" }),
        body: element("div", { class: "log-found" }),
      };
      item.element = element(
        "li",
        { "data-step": step },
        item.sign,
        element(
          "div",
          { class: "log-step" },
          element(
            "p",
            { class: "log-step-head" },
            element("strong", {}, this.texts.get(`step.${step}`)),
            " ",
            item.word,
          ),
          item.body,
        ),
      );
      this.items.set(step, item);
      this.list.append(item.element);
      this.mark(item, "waiting");
    }
  }

  mark(item, state) {
    item.element.dataset.state = state;
    item.sign.textContent = SIGNS[state] || item.place;
    item.word.textContent = this.texts.get(`state.${state}`);
  }

  async run() {
    const { texts } = this;
    this.running = new AbortController();
    this.button.textContent = texts.get("cancel");
    this.reset();
    this.say("running", texts.get("running.start"));
    try {
      const { base, vkey, index, shown } = this.given;
      const key = typeof vkey === "function" ? vkey() : vkey;
      const onStep = (event) => this.show(event);
      const options = { signal: this.running.signal, shown };
      this.conclude(
        this.isEntry
          ? await checkEntry(base, key, index, onStep, options)
          : await checkLog(base, key, onStep, options),
      );
    } catch (e) {
      if (e.name !== "AbortError") {
        this.say("open", texts.get("broken"));
        throw e;
      }
      this.reset();
      this.say("open", texts.get("cancelled"));
    } finally {
      this.running = null;
      this.bar.hidden = true;
      this.button.textContent = texts.get("again");
    }
  }

  cancel() {
    this.running.abort();
  }

  /** A step begins, goes on, or ends. */
  show({ step, state, messages = [], compared = [], done, total }) {
    const item = this.items.get(step);
    if (item.element.dataset.state !== state) {
      this.mark(item, state);
      if (state === "running") {
        const place = this.steps.indexOf(step) + 1;
        const title = this.texts.get(`step.${step}`);
        this.say("running", this.texts.get("running", place, this.steps.length, title));
      }
    }
    this.bar.hidden = done === undefined;
    if (done !== undefined) {
      this.progress.value = total === 0 ? 1 : done / total;
      this.count.textContent = this.texts.get("progress", done, total);
      return;
    }
    item.body.replaceChildren(
      ...messages.map(([key, ...values]) => element("p", {}, this.texts.get(key, ...values))),
    );
    if (compared.length > 0) {
      item.body.append(this.comparison(compared));
    }
  }

  /** What was compared, on demand. */
  comparison(compared) {
    const list = element("dl", {});
    for (const [name, value, time] of compared) {
      const values = Array.isArray(value) ? value : [value];
      const each = values.map((one) => element("dd", {}, element("code", {}, one)));
      if (time) {
        each.push(element("dd", {}, this.texts.shown(time)));
      }
      const title = element("dt", {}, this.texts.get(`compared.${name}`));
      list.append(element("div", {}, title, ...each));
    }
    return element("details", {}, element("summary", {}, this.texts.get("compared")), list);
  }

  conclude({ good, problems, head, kept }) {
    const { texts } = this;
    if (good) {
      const sentence = this.isEntry
        ? texts.get("result.goodEntry", this.given.index)
        : texts.get("result.goodLog", head.size);
      this.say("good", sentence, [], texts.get(kept ? "kept" : "notKept"));
      return;
    }
    // The same trouble may stop two steps: it is told once.
    const sentences = new Set(problems.map((p) => texts.get(p.key, ...p.values)));
    const damage = problems.some((each) => each.kind === "damage");
    const kind = damage ? "damage" : problems[0].kind;
    this.say(
      damage ? "bad" : "open",
      texts.get(damage ? "result.damage" : "result.notChecked"),
      [...sentences],
      texts.get(`advice.${kind}`),
    );
  }

  /** The one place whose changes are read out. */
  say(state, sentence, list = [], more = "") {
    this.result.dataset.state = state;
    this.result.replaceChildren(element("p", { class: "log-sentence" }, sentence));
    if (list.length > 0) {
      this.result.append(element("ul", {}, ...list.map((each) => element("li", {}, each))));
    }
    if (more) {
      this.result.append(element("p", {}, more));
    }
  }
}

/** Brings the sections of a page to life. */
for (const section of document.querySelectorAll("[data-log-check]")) {
  const { base, vkey, index, shown } = section.dataset;
  const source = shown ? document.getElementById(shown) : null;
  new CheckPanel(
    section.querySelector("[data-log-check-panel]"),
    new Texts(section.querySelector("template")),
    {
      base,
      vkey,
      index: index === undefined || index === "" ? null : Number(index),
      shown: source ? source.textContent : undefined,
    },
  );
}

/**
 * <kf-draft key="…" base="…">: keeps what is typed into the fields inside it (those with a
 * data-draft name), and what the server says was chosen, in the tab's session storage. Where the
 * page is loaded anew before that was saved, it tells the server what it found, by a
 * kf-draft-found event; the server puts it back.
 */
type Field = HTMLElement & { value: string; checked?: boolean };
type Words = Record<string, string>;
type Kept = { base: string; values: Words };

class FormDraft extends HTMLElement {
  private filledWith: Words = {};

  connectedCallback(): void {
    this.addEventListener('input', this.typed);
    this.addEventListener('change', this.typed);
    // The fields get their stored values from the server first; a draft comes on top of those.
    requestAnimationFrame(() => setTimeout(() => this.find(), 0));
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this.typed);
    this.removeEventListener('change', this.typed);
  }

  /** What stands in the fields now is what the server has stored. */
  filled(): void {
    this.filledWith = Object.fromEntries(this.fields().map((field) => [name(field), word(field)]));
  }

  /** Keeps what was chosen, and what the server wrote into the fields because of it. */
  keep(choice: string, chosen: string): void {
    const values = { ...this.read()?.values, [choice]: chosen };
    for (const field of this.fields()) {
      if (name(field) in values || word(field) !== (this.filledWith[name(field)] ?? '')) {
        values[name(field)] = word(field);
      }
    }
    this.write(values);
  }

  private readonly typed = (event: Event): void => {
    const field = (event.target as Element).closest<Field>('[data-draft]');
    if (field) {
      // At once, because the page may go the next moment; and once more, because some fields take
      // their value over only after they heard of the change themselves.
      this.note(field);
      setTimeout(() => this.note(field), 0);
    }
  };

  private note(field: Field): void {
    this.write({ ...this.read()?.values, [name(field)]: word(field) });
  }

  private find(): void {
    this.filled();
    const detail = this.read();
    if (detail) {
      this.dispatchEvent(new CustomEvent('kf-draft-found', { detail }));
    }
  }

  private fields(): Field[] {
    return [...this.querySelectorAll<Field>('[data-draft]')];
  }

  private read(): Kept | undefined {
    const kept = JSON.parse(sessionStorage.getItem(this.storageKey) ?? 'null') as Kept | null;
    // Before there was a base, drafts were kept in another shape; those are left alone.
    return kept?.base && kept.values ? kept : undefined;
  }

  private write(values: Words): void {
    const kept: Kept = { base: this.getAttribute('base') ?? '', values };
    sessionStorage.setItem(this.storageKey, JSON.stringify(kept));
  }

  private get storageKey(): string {
    return this.getAttribute('key') ?? '';
  }
}

function name(field: Field): string {
  return field.dataset.draft ?? '';
}

function word(field: Field): string {
  return field.checked === undefined ? field.value : String(field.checked);
}

customElements.define('kf-draft', FormDraft);

export {};

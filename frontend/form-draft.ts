/**
 * <kf-draft key="…">: keeps the values of the fields inside it (those with a data-draft name) in
 * the tab's session storage, and puts them back where the page is loaded anew before they were
 * saved.
 */
type Field = HTMLElement & { value: string };

class FormDraft extends HTMLElement {
  private get storageKey(): string {
    return `kf-draft:${this.getAttribute('key') ?? ''}`;
  }

  connectedCallback(): void {
    this.addEventListener('input', this.keep);
    this.addEventListener('change', this.keep);
    // The fields get their stored values from the server first; a draft comes on top of those.
    requestAnimationFrame(() => setTimeout(() => this.restore(), 0));
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this.keep);
    this.removeEventListener('change', this.keep);
  }

  clear(): void {
    sessionStorage.removeItem(this.storageKey);
  }

  private readonly keep = (event: Event): void => {
    const field = (event.target as Element).closest<Field>('[data-draft]');
    if (field) {
      // Some fields take their value over only after they heard of the change themselves.
      setTimeout(() => {
        const values = this.read();
        values[field.dataset.draft ?? ''] = field.value;
        sessionStorage.setItem(this.storageKey, JSON.stringify(values));
      }, 0);
    }
  };

  private read(): Record<string, string> {
    return JSON.parse(sessionStorage.getItem(this.storageKey) ?? '{}');
  }

  private restore(): void {
    const values = this.read();
    for (const field of this.querySelectorAll<Field>('[data-draft]')) {
      const value = values[field.dataset.draft ?? ''];
      if (value !== undefined && value !== field.value) {
        field.value = value;
        field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
      }
    }
  }
}

customElements.define('kf-draft', FormDraft);

export {};

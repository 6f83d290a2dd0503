/** What the frame of the views does in the browser. */
const KEY = 'kf-theme';

/** Keeps light, dark or system where the public pages look for it, and shows it at once. */
const theme = (name: string): void => {
  localStorage.setItem(KEY, name);
  dispatchEvent(new StorageEvent('storage', { key: KEY, newValue: name }));
};

let first = true;

/** After a change of page (not on the first one) the reading position starts with its heading. */
const arrived = (main: HTMLElement): void => {
  if (!first) {
    main.scrollTo?.({ top: 0 });
    main.focus({ preventScroll: true });
  }
  first = false;
};

const home = window as unknown as { kiezfonds?: Record<string, unknown> };
home.kiezfonds = { ...home.kiezfonds, shell: { theme, arrived } };

export {};

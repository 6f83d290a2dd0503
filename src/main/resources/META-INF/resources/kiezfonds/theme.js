// Light, dark, or as the device says. Loaded before the page is drawn, so that nothing flashes;
// without it the page follows the device. The views under /app/ use the same key.
(() => {
  "use strict";
  const KEY = "kf-theme";
  const ORDER = ["system", "light", "dark"];

  const read = () => {
    try {
      const value = localStorage.getItem(KEY);
      return ORDER.includes(value) ? value : "system";
    } catch {
      return "system"; // Storage is switched off: the choice then lasts as long as the page.
    }
  };

  const apply = (theme) => {
    if (theme === "system") {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = theme;
    }
  };

  const label = (button, theme) => {
    button.dataset.current = theme;
    const name = button.querySelector("[data-theme-name]");
    if (name) {
      name.textContent = button.dataset[theme];
    }
  };

  apply(read());

  addEventListener("storage", (event) => {
    if (event.key === KEY) {
      apply(read());
      document.querySelectorAll("[data-theme-button]").forEach((b) => label(b, read()));
    }
  });

  addEventListener("DOMContentLoaded", () => {
    const buttons = document.querySelectorAll("[data-theme-button]");
    let theme = read();
    buttons.forEach((button) => {
      button.hidden = false;
      label(button, theme);
      button.addEventListener("click", () => {
        theme = ORDER[(ORDER.indexOf(theme) + 1) % ORDER.length];
        apply(theme);
        buttons.forEach((other) => label(other, theme));
        try {
          localStorage.setItem(KEY, theme);
        } catch {
          // Nothing to be done.
        }
      });
    });
  });
})();

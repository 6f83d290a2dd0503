/**
 * <kf-clock ends="…" now="…" left="…" minute="…" over="…">: time that runs down, in milliseconds.
 * Either it ends at a moment of the server's clock, and says which moment it was there when that was
 * said, or it stands still with so much left. Says in words when one minute is left and when it is
 * over; never makes a sound.
 *
 * The clock of the device may be wrong and may be moved, so only the time since the page was opened
 * is taken from it. What came late over the line shows the server's clock too early, never too late:
 * the latest one heard is the best.
 */
const MINUTE = 60_000;
const TICK = 250;

let serverStart = Number.NEGATIVE_INFINITY;

type State = 'still' | 'running' | 'minute' | 'over';

class SessionClock extends HTMLElement {
  static readonly observedAttributes = ['ends', 'now', 'left', 'minute', 'over'];

  private readonly time = document.createElement('span');
  private readonly word = document.createElement('span');
  private ticking: number | undefined;
  private said: State | undefined;

  connectedCallback(): void {
    this.time.className = 'kf-clock-time';
    this.time.setAttribute('role', 'timer');
    this.time.setAttribute('aria-live', 'off');
    this.word.className = 'kf-clock-word';
    this.word.setAttribute('role', 'status');
    this.append(this.time, this.word);
    this.show();
    this.ticking = window.setInterval(() => this.show(), TICK);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.ticking);
  }

  attributeChangedCallback(name: string): void {
    if (name === 'now' && this.hasAttribute('now')) {
      serverStart = Math.max(serverStart, this.number('now') - performance.now());
    }
    if (this.isConnected) {
      this.show();
    }
  }

  private show(): void {
    const runs = this.hasAttribute('ends');
    if (runs && !Number.isFinite(serverStart)) {
      return;
    }
    const left = Math.max(
      0,
      runs ? this.number('ends') - serverStart - performance.now() : this.number('left'),
    );
    // The last second counts until it is over.
    const seconds = Math.ceil(left / 1000);
    const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    if (this.time.textContent !== text) {
      this.time.textContent = text;
    }
    const state = left === 0 ? 'over' : !runs ? 'still' : left <= MINUTE ? 'minute' : 'running';
    if (this.said !== state) {
      this.said = state;
      this.dataset.state = state;
      this.word.textContent =
        state === 'over' || state === 'minute' ? (this.getAttribute(state) ?? '') : '';
    }
  }

  private number(name: string): number {
    return Number(this.getAttribute(name) ?? '0');
  }
}

customElements.define('kf-clock', SessionClock);

export {};

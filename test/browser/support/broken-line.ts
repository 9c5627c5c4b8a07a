import type { Page, Request, Route } from 'playwright-core';

/** How far a request has got: cut before it reaches the server, then with its answer lost, then let through. */
type Passage = 'cut before the server' | 'answer lost' | 'through';
const NEXT: Readonly<Record<Passage, Passage>> = {
  'cut before the server': 'answer lost',
  'answer lost': 'through',
  through: 'through',
};

const isOfPane = (request: Request): boolean => {
  try {
    return request.frame().url().includes('/addin/taskpane.html');
  } catch {
    // Asked for by a page on its way.
    return false;
  }
};

/** What a request asks for, whichever cursor or attempt it is of. */
const nameOf = (request: Request) => `${request.method()} ${new URL(request.url()).pathname}`;

/**
 * A line that breaks at everything the pane asks for, at the API, at the store of files and for parts of its own script: once before it reaches the server and
 * once after the server has answered. What tries again by itself meets the same break; only `repair` brings it further.
 */
export class BrokenLine {
  readonly #passages = new Map<string, Passage>();
  readonly #broken = new Set<string>();

  private constructor(readonly page: Page) {}

  static async on(page: Page): Promise<BrokenLine> {
    const line = new BrokenLine(page);
    // The client waits for a while of random length before it tries again by itself: here for none.
    await page.addInitScript(() => {
      if (location.pathname === '/addin/taskpane.html') Math.random = () => 0;
    });
    await page.route(/\/v1\/|\/evidence-files|\/addin-config\.json$|\/addin\/(?!parts-).*\.js$/, (route) =>
      line.#pass(route),
    );
    return line;
  }

  /** What was cut at both moments and got through in the end. */
  get survived(): readonly string[] {
    return [...this.#passages].filter(([, passage]) => passage === 'through').map(([name]) => name);
  }

  /** Whether something has broken since the last repair. */
  get isBroken(): boolean {
    return this.#broken.size > 0;
  }

  /** The network is back for what has just broken: until its next break. */
  repair(): void {
    for (const name of this.#broken) this.#passages.set(name, NEXT[this.#passages.get(name) ?? 'through']);
    this.#broken.clear();
  }

  async #pass(route: Route): Promise<void> {
    const request = route.request();
    if (!isOfPane(request)) return route.continue();
    const name = nameOf(request);
    const passage = this.#passages.get(name) ?? 'cut before the server';
    this.#passages.set(name, passage);
    if (passage === 'through') return route.continue();
    this.#broken.add(name);
    // The server takes it, and nobody hears so.
    if (passage === 'answer lost') await route.fetch().catch(() => undefined);
    return route.abort('connectionfailed');
  }
}

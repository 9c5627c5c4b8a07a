/** What Excel did not do although the job is done, or what was kept although it was done: said beside its result, so that nobody takes the one for the other. */
export interface Aside {
  readonly about: 'marks' | 'receipt' | 'filter' | 'protection' | 'view' | 'kept';
  /** In Chinese: what was not done, or was kept, where, and what to do. */
  readonly text: string;
}

const listeners = new Set<(aside: Aside) => void>();

/** Says an aside to whoever listens. */
export const sayAside = (about: Aside['about'], text: string): void => {
  for (const listener of [...listeners]) listener({ about, text });
};

/**
 * Hears every aside from now on. The same one may be said again by the next job.
 * @returns what ends it
 */
export const onAside = (listener: (aside: Aside) => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Names of sheets as an aside says them. */
export const quoted = (sheets: readonly string[]): string => sheets.map((name) => `“${name}”`).join('、');

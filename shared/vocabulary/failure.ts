/**
 * A failure that is foreseen and told to the person who meets it. It carries its own words, all in Chinese: the title, and in `message` what happened and what to do.
 * Whoever adds one cannot leave them out, and whoever shows one need not know its class.
 */
export abstract class Failure extends Error {
  abstract override readonly name: string;
  abstract readonly title: string;
  /** Number of the request, for a report to support. */
  readonly reference: string | null = null;
}

/** Whoever sent a request hung up before it had come whole: nothing was done, and nobody waits for an answer. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone';
  constructor(cause: unknown) {
    super('The request broke off', { cause });
  }
}

/** The status under which such a request stands in the log. It is no status of HTTP; proxies have it for the same. */
export const CLIENT_GONE = 499;

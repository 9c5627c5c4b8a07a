/** The key that signs is out of reach, or too busy. Nothing was recorded. */
export class SigningUnavailable extends Error {
  override readonly name = 'SigningUnavailable';
  constructor(cause: unknown) {
    super('The signing key did not answer', { cause });
  }
}

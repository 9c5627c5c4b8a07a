/** The store of the evidence's files is out of reach, or too busy. Nothing was recorded. */
export class EvidenceUnavailable extends Error {
  override readonly name = 'EvidenceUnavailable';
  constructor(cause: unknown) {
    super('The evidence store did not answer', { cause });
  }
}

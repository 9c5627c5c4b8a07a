/** A token that does not say who somebody is: expired, forged, for another audience, or of another kind. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  constructor(reason: string, cause?: unknown) {
    super(reason, { cause });
  }
}

/** A good token of somebody who has no role here, or whose role lacks the park or district that it needs. */
export class NoRole extends Error {
  override readonly name = 'NoRole';
  constructor(
    readonly account: string,
    cause?: unknown,
  ) {
    super('The claims name no principal', { cause });
  }
}

/** The identity provider's keys could not be fetched. */
export class IdentityUnavailable extends Error {
  override readonly name = 'IdentityUnavailable';
  constructor(cause: unknown) {
    super('The keys of the identity provider could not be fetched', { cause });
  }
}

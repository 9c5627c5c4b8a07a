/** A token that does not say who somebody is: expired, forged, for another audience, or without the claims that a role needs. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  constructor(reason: string, cause?: unknown) {
    super(reason, { cause });
  }
}

/** The identity provider's keys could not be fetched. */
export class IdentityUnavailable extends Error {
  override readonly name = 'IdentityUnavailable';
  constructor(cause: unknown) {
    super('The keys of the identity provider could not be fetched', { cause });
  }
}

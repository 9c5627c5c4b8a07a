import type { Tokens } from './tokens';

/** Keeps somebody's tokens for as long as the page lives, and renews them without asking. */
export interface TokenKeeper {
  /** A token that is good for a while yet, if one can be had; the old one otherwise. Null after `forget`. */
  readonly accessToken: () => Promise<string | null>;
  /** Renews at once. False where that cannot be done without the person. */
  readonly renew: () => Promise<boolean>;
  readonly replace: (tokens: Tokens) => void;
  readonly forget: () => void;
}

/** Milliseconds before its end at which a token is renewed: longer than a call may take. */
const EARLY = 60_000;

interface Kept {
  readonly tokens: Tokens;
  readonly endsAt: number;
}

/** Keeps tokens. `renewWith` gets new ones for a refresh token; `now` is in milliseconds and may have any beginning. */
export const keepTokens = (
  first: Tokens,
  renewWith: (refreshToken: string) => Promise<Tokens>,
  now: () => number = () => performance.now(),
): TokenKeeper => {
  const dated = (tokens: Tokens): Kept => ({ tokens, endsAt: now() + (tokens.seconds ?? Infinity) * 1000 });
  let kept: Kept | null = dated(first);
  // Providers take a refresh token once: whoever comes meanwhile waits for the same answer.
  let renewing: Promise<boolean> | null = null;

  const renewOnce = async (): Promise<boolean> => {
    const before = kept;
    const refreshToken = before?.tokens.refreshToken ?? null;
    if (refreshToken === null) return false;
    try {
      const renewed = await renewWith(refreshToken);
      // Who has signed out or in again meanwhile stays so.
      if (kept === before) kept = dated({ ...renewed, refreshToken: renewed.refreshToken ?? refreshToken });
      return kept !== null;
    } catch {
      return false;
    }
  };
  const renew = (): Promise<boolean> =>
    (renewing ??= renewOnce().finally(() => {
      renewing = null;
    }));

  return {
    renew,
    async accessToken() {
      if (kept !== null && now() > kept.endsAt - EARLY) await renew();
      return kept?.tokens.accessToken ?? null;
    },
    replace: (tokens) => {
      kept = dated(tokens);
    },
    forget: () => {
      kept = null;
    },
  };
};

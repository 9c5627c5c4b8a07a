import type { APIGatewaySimpleAuthorizerWithContextResult } from 'aws-lambda';
import type { Principal } from '../../shared/vocabulary/roles';
import { bearerToken } from '../identity/verify-token';
import { NoRole, TokenRefused } from '../identity/failures';
import { causesOf } from '../observability/causes';

/** What the gateway's access log may name of whoever was let in. */
type AuthorizerContext = Partial<Pick<Principal, 'role'>>;
export type Authorization = APIGatewaySimpleAuthorizerWithContextResult<AuthorizerContext>;

export interface AuthorizeDependencies {
  /** Who an access token speaks for. Throws TokenRefused, NoRole or IdentityUnavailable. */
  readonly verifyToken: (token: string) => Promise<Principal>;
  readonly clock: () => Date;
  /** Writes one line of the log. */
  readonly write: (line: object) => void;
}

const DENIED: Authorization = { isAuthorized: false, context: {} };

/**
 * Lets a request in whose bearer token is good; everything else, whatever goes wrong, stays out. Whoever has a good token and no role gets as far as the API, which
 * lets them do nothing and says whom to ask. Throws nothing.
 */
export const authorize =
  ({ verifyToken, clock, write }: AuthorizeDependencies) =>
  async (authorization: string | undefined): Promise<Authorization> => {
    try {
      const token = bearerToken(authorization);
      if (token === null) return DENIED;
      const { role } = await verifyToken(token);
      return { isAuthorized: true, context: { role } };
    } catch (error) {
      if (error instanceof NoRole) return { isAuthorized: true, context: {} };
      const isRefusal = error instanceof TokenRefused;
      write({
        level: isRefusal ? 'warn' : 'error',
        at: clock().toISOString(),
        event: 'denied',
        // jose's messages name the claim or the header that is wrong, and never hold a token.
        ...(isRefusal ? { reason: error.message } : { causes: causesOf(error) }),
      });
      return DENIED;
    }
  };

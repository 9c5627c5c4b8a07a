import { importJWK, SignJWT } from 'jose';
import type { Account } from './accounts';
import type { IdentityKeys } from './keys';
import { API_SCOPE, AUDIENCE, CLIENT_ID } from './sign-in-agreement';

/** What a token says of an account beside who it is. */
export const claimsOf = ({ name, role, park, district }: Account) => ({
  name,
  role,
  ...(park === undefined ? {} : { park }),
  ...(district === undefined ? {} : { district }),
});

/** An access token as the workbench's provider would give it, for filling the demo before anybody has signed in. */
export const accessToken = async (issuer: string, keys: IdentityKeys, account: Account): Promise<string> => {
  const [jwk] = keys.private.keys;
  if (!jwk) throw new RangeError('The provider has no key');
  return new SignJWT({ client_id: CLIENT_ID, scope: API_SCOPE, ...claimsOf(account) })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: jwk.kid ?? '' })
    .setIssuer(issuer)
    .setAudience(AUDIENCE)
    .setSubject(account.id)
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(await importJWK(jwk, 'RS256'));
};

import { TokenConfiguration } from '../../functions/identity/token-configuration';
import type { ReadSettings } from '../deployments/deployment';

/** How access tokens are checked, as the functions read it from their environment. Throws where the functions would not start with it. */
export const tokenEnvironment = ({ identity }: Pick<ReadSettings, 'identity'>): Record<string, string> => {
  const { issuer, audience, algorithms, tokenType, apiScope, claims, keys } = identity;
  const environment = {
    TOKEN_ISSUER: issuer,
    TOKEN_AUDIENCE: audience,
    TOKEN_ALGORITHMS: algorithms,
    TOKEN_TYPE: tokenType,
    TOKEN_SCOPE: apiScope,
    TOKEN_CLAIMS: JSON.stringify(claims),
    ...(keys.kind === 'published' ? { TOKEN_KEYS_URL: keys.url } : { TOKEN_KEYS: JSON.stringify({ keys: keys.keys }) }),
  };
  TokenConfiguration.parse(environment);
  return environment;
};

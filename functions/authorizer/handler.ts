import type { APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda';
import { TokenConfiguration, tokenRules } from '../identity/token-configuration';
import { createTokenVerifier } from '../identity/verify-token';
import { writeLine } from '../observability/write-line';
import { authorize, type Authorization } from './authorize';

const clock = () => new Date();
const answer = authorize({
  verifyToken: createTokenVerifier(tokenRules(TokenConfiguration.parse(process.env), clock)),
  clock,
  write: writeLine,
});

/**
 * The Lambda authorizer of the HTTP API (payload format 2.0, simple responses), for an identity provider whose keys the gateway cannot fetch. The function behind
 * it checks the token again, so a cached answer lets nobody in whose token has expired.
 */
export const handler = ({ headers }: Partial<APIGatewayRequestAuthorizerEventV2>): Promise<Authorization> =>
  answer(headers?.['authorization']);

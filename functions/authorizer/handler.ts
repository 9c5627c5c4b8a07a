import type {
  APIGatewayAuthorizerResult,
  APIGatewayRequestAuthorizerEventV2,
  APIGatewayTokenAuthorizerEvent,
} from 'aws-lambda';
import { TokenConfiguration, tokenRules } from '../identity/token-configuration';
import { createTokenVerifier } from '../identity/verify-token';
import { writeLine } from '../observability/write-line';
import { authorize, type Authorization } from './authorize';
import { restPolicy } from './rest-policy';

const clock = () => new Date();
const answer = authorize({
  verifyToken: createTokenVerifier(tokenRules(TokenConfiguration.parse(process.env), clock)),
  clock,
  write: writeLine,
});

type Question = Partial<APIGatewayRequestAuthorizerEventV2> | APIGatewayTokenAuthorizerEvent;

/**
 * The Lambda authorizer, for an identity provider whose keys the gateway cannot fetch: of an HTTP API (payload format 2.0, simple answers) or of a REST API (by token).
 * The function behind it checks the token again, so a cached answer lets nobody in whose token has expired.
 */
export const handler = async (question: Question): Promise<Authorization | APIGatewayAuthorizerResult> =>
  'authorizationToken' in question
    ? restPolicy(question.methodArn, await answer(question.authorizationToken))
    : answer(question.headers?.['authorization']);

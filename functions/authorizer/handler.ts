import type {
  APIGatewayAuthorizerResult,
  APIGatewayRequestAuthorizerEventV2,
  APIGatewayTokenAuthorizerEvent,
} from 'aws-lambda';
import { TokenConfiguration, tokenRules } from '../identity/token-configuration';
import { createTokenVerifier } from '../identity/verify-token';
import { writeLine } from '../observability/write-line';
import { authorize, type Authorization } from './authorize';

/** The same answer as a policy, for a REST API, which knows no simple answers. It speaks of the whole stage, since the gateway keeps it for whatever comes next with the same token. */
export const restPolicy = (
  methodArn: string,
  { isAuthorized, context }: Authorization,
): APIGatewayAuthorizerResult => ({
  principalId: 'bearer',
  policyDocument: {
    Version: '2012-10-17',
    Statement: [
      {
        Action: 'execute-api:Invoke',
        Effect: isAuthorized ? 'Allow' : 'Deny',
        Resource: `${methodArn.split('/').slice(0, 2).join('/')}/*`,
      },
    ],
  },
  context,
});

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

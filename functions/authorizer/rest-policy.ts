import type { APIGatewayAuthorizerResult } from 'aws-lambda';
import type { Authorization } from './authorize';

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

import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccountRootPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage, type IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { apiRole, type Deployment } from '../deployments/deployment';

/** What an administrator may do to it: all but sign. */
const ADMINISTRATION = [
  'kms:CancelKeyDeletion',
  'kms:CreateAlias',
  'kms:DeleteAlias',
  'kms:DescribeKey',
  'kms:DisableKey',
  'kms:EnableKey',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:GetPublicKey',
  'kms:ListAliases',
  'kms:ListGrants',
  'kms:ListKeyPolicies',
  'kms:ListResourceTags',
  'kms:PutKeyPolicy',
  'kms:RevokeGrant',
  'kms:ScheduleKeyDeletion',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:UpdateAlias',
  'kms:UpdateKeyDescription',
  'kms:Verify',
];

/** The key that publications are signed with. It never leaves KMS; the API's role alone signs, and whoever may fetch the public half checks. */
export const signingKey = (scope: Construct, deployment: Deployment): IKey => {
  const account = new AccountRootPrincipal();
  const role = Stack.of(scope).formatArn({
    service: 'iam',
    region: '',
    resource: 'role',
    resourceName: apiRole(deployment),
  });
  const key = new Key(scope, 'SigningKey', {
    description: 'Yuanping: signs what was published',
    keySpec: KeySpec.ECC_NIST_P256,
    keyUsage: KeyUsage.SIGN_VERIFY,
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
    policy: new PolicyDocument({
      statements: [
        new PolicyStatement({
          sid: 'Administration',
          principals: [account],
          actions: ADMINISTRATION,
          resources: ['*'],
        }),
        new PolicyStatement({
          sid: 'TheApiSigns',
          principals: [account],
          actions: ['kms:Sign'],
          resources: ['*'],
          // The role does not exist yet when the key is made, so that it cannot be the principal.
          conditions: { ArnEquals: { 'aws:PrincipalArn': role } },
        }),
      ],
    }),
  });
  new CfnOutput(scope, 'SigningKeyArn', { description: 'Signs what was published', value: key.keyArn });
  // CDK declares what its classes may leave undefined more loosely than its interfaces.
  return key as IKey;
};

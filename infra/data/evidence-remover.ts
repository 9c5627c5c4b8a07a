import { CfnOutput } from 'aws-cdk-lib';
import { AccountRootPrincipal, AnyPrincipal, Effect, PolicyDocument, PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/**
 * The role that may remove a file of the evidence before its lock ends, and nobody else: one that was sent by mistake and must not be kept, as with identity numbers in it. Whoever the account
 * lets take it takes it for the occasion. It reads no file.
 */
export const evidenceRemover = (scope: Construct, evidence: IBucket): void => {
  const kept = evidence.arnForObjects('kept/*');
  const role = new Role(scope, 'EvidenceRemover', {
    description: 'Yuanping: removes a file of the evidence that must not be kept',
    assumedBy: new AccountRootPrincipal(),
    inlinePolicies: {
      Own: new PolicyDocument({
        statements: [
          new PolicyStatement({
            actions: ['s3:BypassGovernanceRetention', 's3:DeleteObject', 's3:DeleteObjectVersion'],
            resources: [kept],
          }),
          new PolicyStatement({ actions: ['s3:ListBucketVersions'], resources: [evidence.bucketArn] }),
        ],
      }),
    },
  });
  evidence.addToResourcePolicy(
    new PolicyStatement({
      sid: 'OnlyTheRemoverPassesTheLock',
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ['s3:BypassGovernanceRetention'],
      resources: [evidence.arnForObjects('*')],
      conditions: { ArnNotEquals: { 'aws:PrincipalArn': role.roleArn } },
    }),
  );
  new CfnOutput(scope, 'EvidenceRemoverArn', {
    description: 'Removes a file of the evidence that must not be kept',
    value: role.roleArn,
  });
};

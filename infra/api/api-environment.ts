import { evidenceBucket, siteOrigin, type ReadSettings } from '../deployments/deployment';
import { tokenEnvironment } from './token-environment';

/** What the API is told of the resources that it works on. */
export interface ApiResources {
  readonly table: string;
  readonly evidence: string;
  /** ARN of the key that the evidence is encrypted under. */
  readonly key: string;
  /** ARN of the key that publications are signed with. */
  readonly signingKey: string;
}

/** The environment of the API's function. Throws where it would not start with it. */
export const apiEnvironment = (deployment: ReadSettings, { table, evidence, key, signingKey }: ApiResources) => ({
  ...tokenEnvironment(deployment),
  TABLE_NAME: table,
  EVIDENCE_BUCKET: evidence,
  EVIDENCE_KEY: key,
  EVIDENCE_YEARS: String(deployment.retention.evidenceYears),
  SIGNING_KEY: signingKey,
  SITE_ORIGIN: siteOrigin(deployment),
});

/** What Lambda takes of an environment at most, in bytes; it measures the JSON. */
export const LAMBDA_ENVIRONMENT = 4096;

/** How large the API's environment becomes, in bytes, with names as long as CloudFormation makes them. Throws where the API would not start with it. */
export const environmentBytes = (deployment: ReadSettings): number => {
  const { name, partition, region, account, table } = deployment;
  const keyArn = `arn:${partition}:kms:${region}:${account}:key/${'x'.repeat(36)}`;
  const environment = apiEnvironment(deployment, {
    // A logical id and twelve letters of chance.
    table: table.restored?.name ?? `yuanping-${name}-data-${'x'.repeat(26)}`,
    evidence: evidenceBucket(deployment),
    key: keyArn,
    signingKey: keyArn,
  });
  return Buffer.byteLength(JSON.stringify(environment));
};

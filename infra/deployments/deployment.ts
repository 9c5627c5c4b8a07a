import * as z from 'zod';
import { OFFICE_CLOUDS, type OfficeCloud } from '../../shared/site/office-cloud';
import { ClaimMap } from '../../functions/identity/claims';

const https = z.url({ protocol: /^https$/ });
const domain = z.string().regex(/^([a-z0-9-]+\.)+[a-z]{2,}$/);
const count = z.int().positive();

/** A public key as JWK. One that could sign, or a shared secret, has no business in a deployment. */
const PublicKey = z
  .looseObject({ kty: z.enum(['RSA', 'EC', 'OKP']), kid: z.string().min(1) })
  .refine((key) => !Object.hasOwn(key, 'd'), { message: 'this is a private key: only the public half belongs here' });

const Identity = z.strictObject({
  issuer: https,
  /** Who access tokens are for: this API, as the provider names it. */
  audience: z.string().min(1),
  /** The add-in as a public client of the provider. */
  clientId: z.string().min(1),
  /** What access tokens for this API may be used for. The gateway asks for it, so that an ID token is not accepted. */
  apiScope: z.string().min(1),
  /** Resource indicator (RFC 8707), for providers that ask for one. */
  resource: z.string().min(1).optional(),
  algorithms: z.string().default('RS256'),
  /** `typ` of access tokens; empty for a provider that does not mark them. */
  tokenType: z.string().default('at+jwt'),
  claims: ClaimMap,
  /** Origins that signing in talks to besides the issuer's: a token endpoint elsewhere. */
  origins: z.array(https).default([]),
  /** `published`: API Gateway and the functions fetch the keys. `pinned`: the provider cannot be reached from them, and a Lambda authorizer holds its keys. */
  keys: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('published'), url: https }),
    z.strictObject({ kind: z.literal('pinned'), keys: z.array(PublicKey).min(1) }),
  ]),
});

const Api = z.strictObject({
  domain,
  /** ACM certificate of the domain, in the deployment's region. */
  certificateArn: z.string().regex(/^arn:aws(-cn)?:acm:/),
  /** `rest-with-waf` costs more and is what a web application firewall can stand in front of: HTTP APIs have none. */
  gateway: z.enum(['http', 'rest-with-waf']),
  throttle: z.strictObject({ rate: count, burst: count }),
  /** The most of each function that run at once; what the account has left over must stay above AWS's minimum of 100. */
  concurrency: z.strictObject({ api: count, authorizer: count, stream: count }),
});

const site = {
  domain,
  /** The Office cloud of this deployment's users: where office.js comes from, and who may frame the pane. */
  office: z.enum(Object.keys(OFFICE_CLOUDS) as [OfficeCloud, ...OfficeCloud[]]),
};

const shared = {
  /** Part of the names of stacks. */
  name: z.string().regex(/^[a-z][a-z0-9]*$/),
  account: z.string().regex(/^\d{12}$/),
  identity: Identity,
  api: Api,
  alarms: z.strictObject({ email: z.email(), p95Milliseconds: count }),
  table: z.strictObject({
    /** The table's ceilings, in request units a second: what a fault may cost at most. */
    maxReadUnits: count,
    maxWriteUnits: count,
    /** After a restore: the table that the functions work on from then on, and the label of its stream. */
    restored: z
      .strictObject({
        name: z.string().regex(/^[\w.-]{3,255}$/),
        streamLabel: z.iso.datetime({ local: true }),
      })
      .optional(),
  }),
  retention: z.strictObject({
    logDays: z.union([z.literal(180), z.literal(365), z.literal(731)]),
    backupDays: count,
    /** How long the audit copy of the trail cannot be altered by anybody. */
    auditYears: count,
    /** `compliance` binds even the account's owner until the years have passed: not for a trial. */
    auditLock: z.enum(['governance', 'compliance']),
  }),
  /** A month's cost, in the partition's currency, at which the alarm address is written to. */
  monthlyBudget: count,
};

/** Everything that differs between two deployments. */
export const Deployment = z.discriminatedUnion('partition', [
  z.strictObject({
    ...shared,
    partition: z.literal('aws'),
    region: z.string().regex(/^(?!cn-|us-gov-)[a-z]{2}-[a-z]+-\d$/),
    /** CloudFront takes its certificate from us-east-1 only. */
    site: z.strictObject({ ...site, certificateArn: z.string().startsWith('arn:aws:acm:us-east-1:') }),
  }),
  z.strictObject({
    ...shared,
    partition: z.literal('aws-cn'),
    region: z.enum(['cn-north-1', 'cn-northwest-1']),
    /** CloudFront in China knows no ACM: the id of a server certificate uploaded to IAM. */
    site: z.strictObject({ ...site, serverCertificateId: z.string().regex(/^ASCA[A-Z0-9]+$/) }),
  }),
]);
export type Deployment = z.infer<typeof Deployment>;

/** Where the site's stack lives: outside of China, CloudFront's certificate and firewall exist in us-east-1 only. */
export const siteRegion = ({ partition, region }: Deployment): string => (partition === 'aws' ? 'us-east-1' : region);

export const siteOrigin = ({ site: { domain } }: Deployment): string => `https://${domain}`;
/** Name of the bucket with the files of the evidence. Said here and not left to CloudFormation: the pages' policy has to name the bucket before it exists. */
export const evidenceBucket = ({ name, account, region }: Deployment): string =>
  `yuanping-${name}-evidence-${account}-${region}`;
/** Where forms with files are sent to and files are fetched from. */
export const evidenceOrigin = (deployment: Deployment): string => {
  const suffix = deployment.partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  return `https://${evidenceBucket(deployment)}.s3.${deployment.region}.${suffix}`;
};

export const apiOrigin = ({ api: { domain } }: Deployment): string => `https://${domain}`;

import * as z from 'zod';
import { OFFICE_CLOUDS, type OfficeCloud } from '../../shared/site/office-cloud';
import { ClaimMap } from '../../functions/identity/verify-token';
import { SIGNATURE_ALGORITHMS } from '../../functions/identity/token-configuration';
import { PinnedKey } from './pinned-key';

/** Nights of the backup vault before which nobody deletes a copy; a plan that keeps copies for less makes none. */
export const VAULT_LOCK_DAYS = 35;

const isWithoutPassword = (address: string) => {
  const { username, password } = new URL(address);
  return username === '' && password === '';
};
const https = z
  .url({ protocol: /^https$/, error: '应是 https 地址' })
  .refine((address) => !URL.canParse(address) || isWithoutPassword(address), { error: '地址中不应有用户名和密码' });
const origin = https.refine((address) => URL.canParse(address) && new URL(address).origin === address, {
  error: '应只写到域名，后面没有斜线和路径',
});
const domain = z
  .string()
  .max(253, '超过域名的 253 个字符')
  .regex(
    /^((?!-)[a-z0-9-]{1,63}(?<!-)\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,58}[a-z0-9])$/,
    '不是域名（小写，不带 https:// 和路径，每段最多 63 个字符，首尾不是连字符）',
  );
const count = z.int().positive();
const text = z.string().min(1, '没有填');
const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const certificateArn = z
  .string()
  .regex(new RegExp(`^arn:aws(-cn)?:acm:[a-z0-9-]+:\\d{12}:certificate/${uuid}$`), '不是 ACM 证书的 ARN');

const Identity = z.strictObject({
  issuer: https.refine((address) => !/[?#]/.test(address), { error: '不应带 ? 或 #' }),
  /** Who access tokens are for: this API, as the provider names it. */
  audience: text,
  /** The add-in as a public client of the provider. */
  clientId: text,
  /** What access tokens for this API may be used for. The gateway asks for it, so that an ID token is not accepted. */
  apiScope: text.regex(/^\S*$/, '只能是一个范围，中间没有空格'),
  /** Resource indicator (RFC 8707), for providers that ask for one. */
  resource: z.url('不是资源标识（绝对地址或 urn）').optional(),
  /** Comma-separated. */
  algorithms: z
    .string()
    .default('RS256')
    .refine((list) => list.split(',').every((name) => SIGNATURE_ALGORITHMS.some((known) => known === name)), {
      error: `只能是 ${SIGNATURE_ALGORITHMS.join('、')}，多个用逗号隔开，中间没有空格`,
    }),
  /** `typ` of access tokens; empty for a provider that does not mark them. */
  tokenType: z.string().default('at+jwt'),
  claims: ClaimMap,
  /** Origins that signing in talks to besides the issuer's: a token endpoint elsewhere. */
  origins: z.array(origin).default([]),
  /** `published`: API Gateway and the functions fetch the keys. `pinned`: the provider cannot be reached from them, and a Lambda authorizer holds its keys. */
  keys: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('published'), url: https }),
    z.strictObject({ kind: z.literal('pinned'), keys: z.array(PinnedKey).min(1, '没有填') }),
  ]),
});

const Api = z.strictObject({
  domain,
  /** ACM certificate of the domain, in the deployment's account and region. */
  certificateArn,
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
  /** Whether the pane offers, before anybody signs in, to check the Excel at hand: for a trial. */
  selfCheck: z.boolean().default(false),
};

const shared = {
  /** Part of the names of stacks. */
  name: z.string().regex(/^[a-z][a-z0-9]*$/, '应是小写字母和数字，字母开头'),
  account: z.string().regex(/^\d{12}$/, '不是 12 位数字'),
  identity: Identity,
  api: Api,
  alarms: z.strictObject({ email: z.email('不是邮箱地址'), p95Milliseconds: count }),
  table: z.strictObject({
    /** The table's ceilings, in request units a second: what a fault may cost at most. */
    maxReadUnits: count,
    maxWriteUnits: count,
    /** After a restore: the table that the functions work on from then on, and the label of its stream. */
    restored: z
      .strictObject({
        name: z.string().regex(/^[\w.-]{3,255}$/, '不是数据表的名称'),
        streamLabel: z.iso.datetime({ local: true }),
      })
      .optional(),
  }),
  retention: z.strictObject({
    logDays: z.literal([180, 365, 731]),
    backupDays: z
      .int()
      .min(VAULT_LOCK_DAYS, `少于备份库锁定的 ${VAULT_LOCK_DAYS} 天，每晚的备份都会失败`)
      .max(36_500, '超过一百年'),
    /** How long a file of the evidence that was kept cannot be removed but by the role that may. */
    evidenceYears: count.max(100, '超过一百年'),
    /** How long the audit copy of the trail cannot be altered by anybody. S3 locks for a hundred years at most. */
    auditYears: count.max(100, '超过一百年'),
    /** `compliance` binds even the account's owner until the years have passed: not for a trial. */
    auditLock: z.enum(['governance', 'compliance']),
  }),
  /** A month's cost, in the partition's currency, at which the alarm address is written to. */
  monthlyBudget: count,
};

/** What each setting of a deployment may be by itself. Whether they fit together, and are somebody's own, is said by `readDeployment`, which alone makes a Deployment. */
export const Settings = z.discriminatedUnion('partition', [
  z.strictObject({
    ...shared,
    partition: z.literal('aws'),
    region: z.string().regex(/^(?!cn-|us-gov-)[a-z]{2}-[a-z]+-\d$/, '不是 AWS 全球的区域'),
    /** CloudFront takes its certificate from us-east-1 only. */
    site: z.strictObject({ ...site, certificateArn }),
  }),
  z.strictObject({
    ...shared,
    partition: z.literal('aws-cn'),
    region: z.enum(['cn-north-1', 'cn-northwest-1']),
    /** CloudFront in China knows no ACM: the id of a server certificate uploaded to IAM. */
    site: z.strictObject({
      ...site,
      serverCertificateId: z.string().regex(/^ASCA[A-Z0-9]{12,124}$/, '不是 IAM 服务器证书的编号'),
    }),
  }),
]);

/** The settings of a deployment as they are written down. */
export type DeploymentSettings = z.input<typeof Settings>;
/** Settings that have been read, with what was left out. */
export type ReadSettings = z.output<typeof Settings>;
/** Everything that differs between two deployments, as `readDeployment` let it pass. */
export type Deployment = ReadSettings & z.$brand<'Deployment'>;

/** Where the site's stack lives: outside of China, CloudFront's certificate and firewall exist in us-east-1 only. */
export const siteRegion = ({ partition, region }: ReadSettings): string => (partition === 'aws' ? 'us-east-1' : region);

/** Name of the API's role. Said here: the key that signs publications is for it alone, and exists before it. */
export const apiRole = ({ name, region }: Pick<ReadSettings, 'name' | 'region'>): string =>
  `yuanping-${name}-api-${region}`;

export const siteOrigin = ({ site: { domain } }: ReadSettings): string => `https://${domain}`;
/** Name of the bucket with the files of the evidence. Said here and not left to CloudFormation: the pages' policy has to name the bucket before it exists. */
export const evidenceBucket = ({ name, account, region }: ReadSettings): string =>
  `yuanping-${name}-evidence-${account}-${region}`;
/** Where forms with files are sent to and files are fetched from. */
export const evidenceOrigin = (deployment: ReadSettings): string => {
  const suffix = deployment.partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  return `https://${evidenceBucket(deployment)}.s3.${deployment.region}.${suffix}`;
};

export const apiOrigin = ({ api: { domain } }: ReadSettings): string => `https://${domain}`;

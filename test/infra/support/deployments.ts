import { generateKeyPairSync } from 'node:crypto';
import type { DeploymentSettings } from '../../../infra/deployments/deployment';
import { readDeployment } from '../../../infra/deployments/read-deployment';

/** A key pair of a provider that these tests play; nobody had it before. */
const provider = generateKeyPairSync('ec', { namedCurve: 'P-256' });

const CLAIMS = { account: 'sub', name: 'name', role: 'yp_role', park: 'yp_park', district: 'yp_district' };
const SAME = {
  alarms: { email: 'yunwei@yuanping-shiyan.cn', p95Milliseconds: 3000 },
  table: { maxReadUnits: 4000, maxWriteUnits: 1000 },
  retention: { logDays: 365, backupDays: 365, evidenceYears: 10, auditYears: 10, auditLock: 'governance' },
} as const;

/** Settings as somebody would fill them in: of nobody, and nothing in them an example. */
export const GLOBAL_SETTINGS = {
  ...SAME,
  name: 'global',
  partition: 'aws',
  account: '604519837262',
  region: 'ap-southeast-1',
  identity: {
    issuer: 'https://denglu.yuanping-shiyan.net',
    audience: 'urn:yuanping:api',
    clientId: 'yuanping-addin',
    apiScope: 'evaluation',
    claims: CLAIMS,
    keys: { kind: 'published', url: 'https://denglu.yuanping-shiyan.net/jwks' },
  },
  api: {
    domain: 'jiekou.yuanping-shiyan.net',
    certificateArn: 'arn:aws:acm:ap-southeast-1:604519837262:certificate/6f1c0a52-7d3e-4b98-9c41-2e8d5a07b3f6',
    gateway: 'http',
    throttle: { rate: 100, burst: 200 },
    concurrency: { api: 50, authorizer: 20, stream: 2 },
  },
  site: {
    domain: 'wangye.yuanping-shiyan.net',
    certificateArn: 'arn:aws:acm:us-east-1:604519837262:certificate/b20e94d7-15f8-4c63-8a7d-90c3f6e1d452',
    office: 'global',
  },
  monthlyBudget: 100,
} satisfies DeploymentSettings;

export const CHINA_SETTINGS = {
  ...SAME,
  name: 'china',
  partition: 'aws-cn',
  account: '871306245918',
  region: 'cn-northwest-1',
  identity: {
    issuer: 'https://denglu.yuanping-shiyan.cn',
    audience: 'urn:yuanping:api',
    clientId: 'yuanping-addin',
    apiScope: 'evaluation',
    claims: CLAIMS,
    keys: { kind: 'pinned', keys: [{ ...provider.publicKey.export({ format: 'jwk' }), kty: 'EC', kid: 'k1' }] },
    algorithms: 'ES256',
  },
  api: {
    domain: 'jiekou.yuanping-shiyan.cn',
    certificateArn: 'arn:aws-cn:acm:cn-northwest-1:871306245918:certificate/3d9a7be1-60c4-4f25-b18e-74f2a95c0d83',
    gateway: 'rest-with-waf',
    throttle: { rate: 100, burst: 200 },
    concurrency: { api: 50, authorizer: 20, stream: 2 },
  },
  site: { domain: 'wangye.yuanping-shiyan.cn', serverCertificateId: 'ASCAQ7TR2LM9XW4KD5ZH3', office: 'china' },
  monthlyBudget: 700,
} satisfies DeploymentSettings;

export const GLOBAL = readDeployment(GLOBAL_SETTINGS);
export const CHINA = readDeployment(CHINA_SETTINGS);
/** One in each partition, and each with the other's gateway: every kind of gateway and of authorizer in every partition. */
export const KEPT = [GLOBAL, CHINA];
const GLOBAL_BEHIND_FIREWALL = readDeployment({
  ...GLOBAL_SETTINGS,
  name: 'globalrest',
  api: { ...GLOBAL_SETTINGS.api, gateway: 'rest-with-waf' },
});
export const CHINA_BY_HTTP = readDeployment({
  ...CHINA_SETTINGS,
  name: 'chinahttp',
  api: { ...CHINA_SETTINGS.api, gateway: 'http' },
});
export const ALL = [...KEPT, GLOBAL_BEHIND_FIREWALL, CHINA_BY_HTTP];

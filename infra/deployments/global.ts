import type { DeploymentSettings } from './deployment';

/** Outside of China. What is EXAMPLE, or of example.com, is for the bureau's IT to fill in: until then nothing is made of it. */
export const GLOBAL: DeploymentSettings = {
  name: 'global',
  partition: 'aws',
  account: 'EXAMPLE',
  region: 'ap-southeast-1',
  identity: {
    issuer: 'https://login.example.com',
    audience: 'EXAMPLE',
    clientId: 'EXAMPLE',
    apiScope: 'EXAMPLE',
    // Which claim says what: often `sub`, `name`, `role`, `park`, `district`.
    claims: { account: 'EXAMPLE', name: 'EXAMPLE', role: 'EXAMPLE', park: 'EXAMPLE', district: 'EXAMPLE' },
    keys: { kind: 'published', url: 'https://login.example.com/jwks' },
    algorithms: 'RS256',
  },
  api: {
    domain: 'api.yuanping.example.com',
    certificateArn: 'arn:aws:acm:ap-southeast-1:EXAMPLE:certificate/EXAMPLE',
    gateway: 'http',
    throttle: { rate: 100, burst: 200 },
    concurrency: { api: 50, authorizer: 20, stream: 2 },
  },
  site: {
    domain: 'yuanping.example.com',
    certificateArn: 'arn:aws:acm:us-east-1:EXAMPLE:certificate/EXAMPLE',
    office: 'global',
  },
  alarms: { email: 'it@example.com', p95Milliseconds: 3000 },
  table: { maxReadUnits: 4000, maxWriteUnits: 1000 },
  retention: { logDays: 180, backupDays: 365, evidenceYears: 10, auditYears: 10, auditLock: 'governance' },
  monthlyBudget: 100,
};

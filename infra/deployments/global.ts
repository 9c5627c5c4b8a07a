import { Deployment } from './deployment';

/** Outside of China. Everything marked EXAMPLE is for the bureau's IT to fill in. */
export const GLOBAL = Deployment.parse({
  name: 'global',
  partition: 'aws',
  account: '123456789012', // EXAMPLE
  region: 'ap-southeast-1',
  identity: {
    issuer: 'https://login.example.com', // EXAMPLE
    audience: 'urn:yuanping:api', // EXAMPLE
    clientId: 'yuanping-addin', // EXAMPLE
    apiScope: 'evaluation', // EXAMPLE
    claims: {}, // EXAMPLE: which claim says what; empty is sub, name, role, park, district
    keys: { kind: 'published', url: 'https://login.example.com/jwks' }, // EXAMPLE
  },
  api: {
    domain: 'api.yuanping.example.com', // EXAMPLE
    certificateArn: 'arn:aws:acm:ap-southeast-1:123456789012:certificate/00000000-0000-0000-0000-000000000000', // EXAMPLE
    gateway: 'http',
    throttle: { rate: 100, burst: 200 },
    concurrency: { api: 50, authorizer: 20, stream: 2 },
  },
  site: {
    domain: 'yuanping.example.com', // EXAMPLE
    certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000', // EXAMPLE
    office: 'global',
  },
  alarms: { email: 'it@example.com' /* EXAMPLE */, p95Milliseconds: 3000 },
  table: { maxReadUnits: 4000, maxWriteUnits: 1000 },
  retention: { logDays: 180, backupDays: 365, auditYears: 10, auditLock: 'governance' },
  monthlyBudget: 100,
});

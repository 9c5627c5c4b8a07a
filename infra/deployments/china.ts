import type { DeploymentSettings } from './deployment';

/**
 * AWS China (Ningxia, operated by NWCD), for a provider on the e-government network and an information system under MLPS.
 * What is EXAMPLE, or of example.cn, is for the bureau's IT to fill in: until then nothing is made of it. Both domains need an ICP filing.
 */
export const CHINA: DeploymentSettings = {
  name: 'china',
  partition: 'aws-cn',
  account: 'EXAMPLE',
  region: 'cn-northwest-1',
  identity: {
    issuer: 'https://login.example.cn',
    audience: 'EXAMPLE',
    clientId: 'EXAMPLE',
    apiScope: 'EXAMPLE',
    // Which claim says what: often `sub`, `name`, `role`, `park`, `district`.
    claims: { account: 'EXAMPLE', name: 'EXAMPLE', role: 'EXAMPLE', park: 'EXAMPLE', district: 'EXAMPLE' },
    keys: {
      kind: 'pinned',
      // The provider's public keys. An RSA key has `n` and `e` in place of `crv`, `x` and `y`.
      keys: [{ kty: 'EC', crv: 'P-256', x: 'EXAMPLE', y: 'EXAMPLE', kid: 'EXAMPLE' }],
    },
    algorithms: 'EXAMPLE',
  },
  api: {
    domain: 'api.yuanping.example.cn',
    certificateArn: 'arn:aws-cn:acm:cn-northwest-1:EXAMPLE:certificate/EXAMPLE',
    gateway: 'rest-with-waf',
    throttle: { rate: 100, burst: 200 },
    concurrency: { api: 50, authorizer: 20, stream: 2 },
  },
  site: {
    domain: 'yuanping.example.cn',
    serverCertificateId: 'ASCAEXAMPLE',
    office: 'china',
  },
  alarms: { email: 'it@example.cn', p95Milliseconds: 3000 },
  table: { maxReadUnits: 4000, maxWriteUnits: 1000 },
  retention: { logDays: 365, backupDays: 365, evidenceYears: 10, auditYears: 10, auditLock: 'compliance' },
  monthlyBudget: 700,
};

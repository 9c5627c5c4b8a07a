import { Deployment } from './deployment';

/**
 * AWS China (Ningxia, operated by NWCD), for a provider on the e-government network and an information system under MLPS.
 * Everything marked EXAMPLE is for the bureau's IT to fill in. Both domains need an ICP filing.
 */
export const CHINA = Deployment.parse({
  name: 'china',
  partition: 'aws-cn',
  account: '123456789012', // EXAMPLE
  region: 'cn-northwest-1',
  identity: {
    issuer: 'https://login.example.cn', // EXAMPLE
    audience: 'urn:yuanping:api', // EXAMPLE
    clientId: 'yuanping-addin', // EXAMPLE
    apiScope: 'evaluation', // EXAMPLE
    claims: {}, // EXAMPLE: which claim says what; empty is sub, name, role, park, district
    keys: {
      kind: 'pinned',
      // EXAMPLE: the provider's public keys; this one (RFC 7517, appendix A.1) belongs to nobody
      keys: [
        {
          kty: 'EC',
          crv: 'P-256',
          x: 'MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4',
          y: '4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM',
          kid: 'example',
          alg: 'ES256',
        },
      ],
    },
    algorithms: 'ES256', // EXAMPLE
  },
  api: {
    domain: 'api.yuanping.example.cn', // EXAMPLE
    certificateArn: 'arn:aws-cn:acm:cn-northwest-1:123456789012:certificate/00000000-0000-0000-0000-000000000000', // EXAMPLE
    gateway: 'rest-with-waf',
    throttle: { rate: 100, burst: 200 },
    concurrency: { api: 50, authorizer: 20, stream: 2 },
  },
  site: {
    domain: 'yuanping.example.cn', // EXAMPLE
    serverCertificateId: 'ASCAEXAMPLE1234567890', // EXAMPLE
    office: 'china',
  },
  alarms: { email: 'it@example.cn' /* EXAMPLE */, p95Milliseconds: 3000 },
  table: { maxReadUnits: 4000, maxWriteUnits: 1000 },
  retention: { logDays: 180, backupDays: 365, auditYears: 10, auditLock: 'compliance' },
  monthlyBudget: 700,
});

import {
  INCOMING,
  incomingKey,
  incomingMinutesKey,
  keptKey,
  keptMinutesKey,
} from '../../../functions/evidence/file-keys';
import { evidenceBucket, evidenceOrigin, siteOrigin } from '../../../infra/deployments/deployment';
import { pageOrigins } from '../../../infra/site/page-origins';
import { sitePolicy } from '../../../shared/site/site-policy';
import { EvidenceId } from '../../../shared/evaluation/evidence/evidence';
import { Digest, ParkId, Year } from '../../../shared/vocabulary/ids';
import { KEPT } from '../support/deployments';
import { resourcesOf, templatesNamed } from '../support/resources';
import type { Template } from '../support/synthesise';
import { templatesFor } from '../support/templates';

describe.each(KEPT)('the evidence of $name', (deployment) => {
  let templates: Template[];
  beforeAll(() => {
    templates = templatesNamed(templatesFor(KEPT), deployment.name);
  });
  const bucket = () => {
    const [found] = resourcesOf(templates, 'AWS::S3::Bucket').filter(
      ({ Properties }) => Properties['BucketName'] === evidenceBucket(deployment),
    );
    return found?.Properties ?? {};
  };

  test('is sent and fetched by the add-in’s own pages only', () => {
    const { CorsRules } = bucket()['CorsConfiguration'];
    expect(CorsRules).toEqual([
      {
        AllowedHeaders: ['*'],
        AllowedMethods: ['GET', 'POST'],
        AllowedOrigins: [siteOrigin(deployment)],
        MaxAge: 600,
      },
    ]);
  });

  test('that nobody confirmed is deleted, and nothing else', () => {
    const { Rules } = bucket()['LifecycleConfiguration'];
    const expiring = Rules.filter((rule: object) => 'ExpirationInDays' in rule);
    expect(expiring).toMatchObject([{ Prefix: INCOMING, ExpirationInDays: 3 }]);
  });

  test('stands, as minutes do, where the API may send and keep, and nowhere where a file of another kind stands', () => {
    const [year, sha256] = [Year.parse(2025), Digest.parse('0'.repeat(64))];
    // A park could be called so.
    const park = ParkId.parse('minutes');
    const incoming = [incomingKey(year, park, EvidenceId.parse('upload-1')), incomingMinutesKey(year, sha256)];
    const kept = [keptKey(year, park, sha256), keptMinutesKey(year, sha256)];
    expect(new Set([...incoming, ...kept]).size).toBe(4);
    // Where the API's role may send and keep: see the list of what it may.
    for (const key of incoming) expect(key).toMatch(/^incoming\//);
    for (const key of kept) expect(key).toMatch(/^kept\//);
  });

  test('can be locked file by file, and what nobody confirmed is not: the bucket itself locks nothing', () => {
    expect(bucket()).toMatchObject({ ObjectLockEnabled: true });
    expect(bucket()).not.toHaveProperty('ObjectLockConfiguration.Rule');
    const [api] = resourcesOf(templates, 'AWS::Lambda::Function').filter(
      ({ Properties }) => Properties['Description'] === 'Yuanping: the API',
    );
    expect(api?.Properties['Environment'].Variables['EVIDENCE_YEARS']).toBe(String(deployment.retention.evidenceYears));
  });

  test('is at the one address besides API and provider that the pages may connect to: this bucket, not every bucket', () => {
    const suffix = deployment.partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
    expect(evidenceOrigin(deployment)).toBe(`https://${evidenceBucket(deployment)}.s3.${deployment.region}.${suffix}`);
    const policies = resourcesOf(templates, 'AWS::CloudFront::ResponseHeadersPolicy').map(({ Properties }) =>
      String(
        Properties['ResponseHeadersPolicyConfig'].SecurityHeadersConfig.ContentSecurityPolicy.ContentSecurityPolicy,
      ),
    );
    expect(policies).toEqual([sitePolicy(pageOrigins(deployment)).header]);
    expect(policies[0]).toMatch(
      new RegExp(`connect-src [^;]*${evidenceOrigin(deployment).replaceAll('.', '\\.')}[ ;]`),
    );
    expect(policies[0]).not.toMatch(/connect-src [^;]*\*/);
  });

  test('has its bucket and key named to the API', () => {
    const [api] = resourcesOf(templates, 'AWS::Lambda::Function').filter(
      ({ Properties }) => Properties['Description'] === 'Yuanping: the API',
    );
    const { Variables } = api?.Properties['Environment'] ?? {};
    expect(Object.keys(Variables)).toEqual(expect.arrayContaining(['EVIDENCE_BUCKET', 'EVIDENCE_KEY']));
  });

  test('has a name that S3 takes', () => {
    expect(evidenceBucket(deployment)).toMatch(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/);
  });
});

import { CHINA, CHINA_SETTINGS, GLOBAL, KEPT } from '../support/deployments';
import { resourcesOf, templatesNamed } from '../support/resources';
import type { Template } from '../support/synthesise';
import { templatesFor } from '../support/templates';

/** Services are called the same by policies in every partition; everything else in China ends in `.com.cn`. */
const SERVICES = [
  'lambda.amazonaws.com',
  'apigateway.amazonaws.com',
  'backup.amazonaws.com',
  'cloudwatch.amazonaws.com',
  'logging.s3.amazonaws.com',
];

describe('a deployment in one partition', () => {
  let templates: Readonly<Record<string, Template>>;
  beforeAll(() => {
    templates = templatesFor(KEPT);
  });
  const of = (deployment: string) => templatesNamed(templates, deployment);

  test('China: names no ARN and no host of the other partition', () => {
    const text = JSON.stringify(of('china'));
    expect(text).toContain('arn:aws-cn:');
    expect(text).not.toContain('arn:aws:');
    const hosts = text.match(/[\w.-]*amazonaws\.com(\.cn)?/g) ?? [];
    expect(hosts.filter((host) => !host.endsWith('.cn') && !SERVICES.includes(host))).toEqual([]);
  });

  test('elsewhere: names none of China', () => {
    expect(JSON.stringify(of('global'))).not.toMatch(/aws-cn|\.com\.cn/);
  });

  test('China: CloudFront with an access identity, a certificate of IAM, HTTP/1.1 and no IPv6', () => {
    const china = of('china');
    expect(resourcesOf(china, 'AWS::CloudFront::OriginAccessControl')).toEqual([]);
    expect(resourcesOf(china, 'AWS::CloudFront::CloudFrontOriginAccessIdentity')).toHaveLength(1);
    const [distribution] = resourcesOf(china, 'AWS::CloudFront::Distribution');
    const { DistributionConfig } = distribution?.Properties ?? {};
    expect(DistributionConfig).toMatchObject({
      Aliases: [CHINA.site.domain],
      HttpVersion: 'http1.1',
      IPV6Enabled: false,
      ViewerCertificate: {
        IamCertificateId: CHINA_SETTINGS.site.serverCertificateId,
        MinimumProtocolVersion: 'TLSv1.2_2021',
      },
    });
    expect(DistributionConfig.WebACLId).toBeUndefined();
  });

  test('elsewhere: CloudFront with access control, a certificate of ACM and a firewall', () => {
    const global = of('global');
    expect(resourcesOf(global, 'AWS::CloudFront::OriginAccessControl')).toHaveLength(1);
    const [distribution] = resourcesOf(global, 'AWS::CloudFront::Distribution');
    expect(distribution?.Properties['DistributionConfig']).toMatchObject({
      Aliases: [GLOBAL.site.domain],
      ViewerCertificate: {
        AcmCertificateArn: expect.stringContaining('us-east-1'),
        MinimumProtocolVersion: 'TLSv1.2_2021',
      },
      WebACLId: expect.anything(),
    });
  });

  test.each([
    ['global', ['CLOUDFRONT']],
    ['china', ['REGIONAL']],
  ])('%s: firewalls %j', (deployment, scopes) => {
    expect(resourcesOf(of(deployment), 'AWS::WAFv2::WebACL').map(({ Properties }) => Properties['Scope'])).toEqual(
      scopes,
    );
  });

  test('nowhere X-Ray, which Lambda in China does not have', () => {
    expect(JSON.stringify(templates)).not.toMatch(/xray|TracingConfig/i);
  });
});

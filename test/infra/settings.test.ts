import { generateKeyPairSync } from 'node:crypto';
import { CHINA as CHINA_EXAMPLE } from '../../infra/deployments/china';
import { DEPLOYMENTS } from '../../infra/deployments/deployments';
import { GLOBAL as GLOBAL_EXAMPLE } from '../../infra/deployments/global';
import { readDeployment, readDeployments, SettingsRefused } from '../../infra/deployments/read-deployment';
import { WHAT_TO_PUT } from '../../infra/deployments/what-to-put';
import { CHINA_SETTINGS, GLOBAL_SETTINGS } from './support/deployments';

type Changes = { readonly [name: string]: unknown };
const isPart = (value: unknown): value is Changes =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Settings with some of them changed, however deep. */
const changed = (settings: Changes, changes: Changes): Changes => ({
  ...settings,
  ...Object.fromEntries(
    Object.entries(changes).map(([name, value]) => {
      const now = settings[name];
      return [name, isPart(now) && isPart(value) ? changed(now, value) : value];
    }),
  ),
});

const refusal = (settings: unknown): SettingsRefused => {
  try {
    readDeployment(settings);
  } catch (error) {
    if (error instanceof SettingsRefused) return error;
    throw error;
  }
  throw new RangeError('Nothing was refused');
};
const named = (settings: unknown) => refusal(settings).faults.map(({ setting }) => setting);

const ecKey = (namedCurve = 'P-256') => ({
  ...generateKeyPairSync('ec', { namedCurve }).publicKey.export({ format: 'jwk' }),
  kid: 'k',
});
const rsaKey = (modulusLength = 2048, kid = 'k') => ({
  ...generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ format: 'jwk' }),
  kid,
});
const pinned = (...keys: unknown[]) => ({ identity: { keys: { kind: 'pinned', keys } } });

describe('settings that are filled in', () => {
  test.each([GLOBAL_SETTINGS, CHINA_SETTINGS])('$name is a deployment', (settings) => {
    expect(readDeployment(settings)).toMatchObject(settings);
  });
});

describe('the examples in the repository', () => {
  test.each(DEPLOYMENTS)('$name is not filled in, and everything to fill in is named with what to put', (settings) => {
    const { unfilled, faults } = refusal(settings);
    expect(unfilled).toBe(true);
    expect(faults.filter(({ example }) => !example)).toEqual([]);
    const advised = faults.map(({ setting }) => setting.replace(/\[\d+\]/g, '[]'));
    expect(advised.filter((setting) => !Object.hasOwn(WHAT_TO_PUT, setting))).toEqual([]);
  });

  test.each([
    ['global', GLOBAL_EXAMPLE, GLOBAL_SETTINGS],
    ['china', CHINA_EXAMPLE, CHINA_SETTINGS],
  ])('%s: once all is put that is named, it is a deployment', (_name, example, filled) => {
    const read = (value: unknown, parts: readonly string[]): unknown =>
      parts.reduce<unknown>((part, name) => (part as Changes)[name], value);
    const put = structuredClone(example) as unknown as Changes;
    for (const setting of named(example)) {
      const parts = setting.split(/[.[\]]+/).filter((part) => part !== '');
      const last = parts.at(-1) ?? '';
      (read(put, parts.slice(0, -1)) as Record<string, unknown>)[last] = read(filled, parts);
    }
    expect(readDeployment(put)).toMatchObject({ name: example.name });
  });
});

/** Every text of settings, as a path. */
const texts = (value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] => {
  if (typeof value === 'string') return [path];
  return Object.entries(typeof value === 'object' && value !== null ? value : {}).flatMap(([name, part]) =>
    texts(part, [...path, Array.isArray(value) ? Number(name) : name]),
  );
};
const withText = (settings: unknown, path: readonly (string | number)[], text: string) => {
  const copy = structuredClone(settings);
  const parent = path.slice(0, -1).reduce<unknown>((part, name) => (part as Changes)[name], copy);
  (parent as Record<string | number, unknown>)[path.at(-1) ?? ''] = text;
  return copy;
};
const written = (path: readonly (string | number)[]) =>
  path.map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at > 0 ? '.' : ''}${part}`)).join('');

describe.each([GLOBAL_SETTINGS, CHINA_SETTINGS])('an EXAMPLE in $name', (settings) => {
  test.each(
    texts({ ...settings, table: { ...settings.table, restored: { name: 'restored', streamLabel: '' } } }).map(written),
  )('is refused as %s', (setting) => {
    const full = {
      ...settings,
      table: { ...settings.table, restored: { name: 'r-1', streamLabel: '2026-11-25T08:30:00' } },
    };
    const path = texts(full).find((each) => written(each) === setting) ?? [];
    expect(named(withText(full, path, 'EXAMPLE'))).toEqual([setting]);
  });
});

test.each([
  ...['example.com', 'api.example.net', 'example.org', 'yuanping.example.cn', 'yuanping.example.gov.cn'],
  ...['api.test', 'api.example', 'api.invalid', 'api.localhost', 'a.contoso.com'],
])('nobody deploys to %s', (domain) => {
  const settings = changed(GLOBAL_SETTINGS, {
    identity: { issuer: `https://${domain}/tenant`, keys: { url: `https://${domain}:8443/jwks` } },
    api: { domain },
    site: { domain: `www.${domain}` },
    alarms: { email: `it@${domain}` },
  });
  expect(named(settings).toSorted()).toEqual(
    ['alarms.email', 'api.domain', 'identity.issuer', 'identity.keys.url', 'site.domain'].toSorted(),
  );
});

test.each(['changeme', 'CHANGE_ME', 'TODO', 'placeholder', '<client>', '…', '...', 'xxx'])(
  'nothing is called %s',
  (clientId) => {
    expect(named(changed(GLOBAL_SETTINGS, { identity: { clientId } }))).toEqual(['identity.clientId']);
  },
);

test.each(['https://localhost', 'https://127.0.0.1', 'https://[::1]', 'https://192.0.2.7', 'https://[2001:db8::7]'])(
  'nobody signs in at %s',
  (issuer) => {
    expect(named(changed(GLOBAL_SETTINGS, { identity: { issuer } }))).toEqual(['identity.issuer']);
  },
);

test.each(['testing.cn', 'latest.gov.cn', 'examples.cn', 'test.rsj.gov.cn', 'localhosts.net'])(
  'a domain is not refused for resembling a reserved one: %s',
  (domain) => {
    expect(readDeployment(changed(GLOBAL_SETTINGS, { api: { domain } })).api.domain).toBe(domain);
  },
);

test.each(['123456789012', '111122223333', '444455556666', '000000000000', '999999999999'])(
  'nobody has the account %s, nor a certificate in it',
  (account) => {
    const certificateArn = `arn:aws:acm:ap-southeast-1:${account}:certificate/6f1c0a52-7d3e-4b98-9c41-2e8d5a07b3f6`;
    expect(named(changed(GLOBAL_SETTINGS, { account, api: { certificateArn } }))).toEqual([
      'account',
      'api.certificateArn',
    ]);
  },
);

test.each([
  '00000000-0000-0000-0000-000000000000',
  '11111111-1111-1111-1111-111111111111',
  '12345678-1234-1234-1234-123456789012',
])('nobody has the certificate %s', (id) => {
  const certificateArn = `arn:aws:acm:us-east-1:604519837262:certificate/${id}`;
  expect(named(changed(GLOBAL_SETTINGS, { site: { certificateArn } }))).toEqual(['site.certificateArn']);
});

/** The points of Ed25519 of small order, in every encoding. */
const SMALL_ORDER = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '0000000000000000000000000000000000000000000000000000000000000080',
  '0000000000000000000000000000000000000000000000000000000000000000',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
];
const EVERY_ROLE = { 园区: 'park', 区县: 'district', 专家: 'expert', 组长: 'leader' };
const CERTIFICATE = 'certificate/6f1c0a52-7d3e-4b98-9c41-2e8d5a07b3f6';
/** What cannot work: in which deployment, which setting is named, and in which words. */
const CANNOT_WORK: readonly (readonly [string, Changes, () => Changes, string, string])[] = [
  [
    'a copy kept for less than the vault’s lock',
    GLOBAL_SETTINGS,
    () => ({ retention: { backupDays: 34 } }),
    'retention.backupDays',
    '少于备份库锁定的 35 天',
  ],
  [
    'an audit copy for more years than S3 locks',
    GLOBAL_SETTINGS,
    () => ({ retention: { auditYears: 101 } }),
    'retention.auditYears',
    '超过一百年',
  ],
  [
    'evidence locked for more years than S3 locks',
    GLOBAL_SETTINGS,
    () => ({ retention: { evidenceYears: 101 } }),
    'retention.evidenceYears',
    '超过一百年',
  ],
  [
    'logs in China for less than six months',
    CHINA_SETTINGS,
    () => ({ retention: { logDays: 180 } }),
    'retention.logDays',
    '不少于六个月',
  ],
  [
    'a certificate of the API of another region',
    GLOBAL_SETTINGS,
    () => ({ api: { certificateArn: `arn:aws:acm:us-east-1:604519837262:${CERTIFICATE}` } }),
    'api.certificateArn',
    '证书在区域 us-east-1，应在 ap-southeast-1',
  ],
  [
    'a certificate of the API of another partition',
    CHINA_SETTINGS,
    () => ({ api: { certificateArn: `arn:aws:acm:cn-northwest-1:871306245918:${CERTIFICATE}` } }),
    'api.certificateArn',
    '证书在分区 aws，应在 aws-cn',
  ],
  [
    'a certificate of another account',
    GLOBAL_SETTINGS,
    () => ({ api: { certificateArn: `arn:aws:acm:ap-southeast-1:871306245918:${CERTIFICATE}` } }),
    'api.certificateArn',
    '证书属于账号 871306245918，应属于 604519837262',
  ],
  [
    'a certificate of the site outside of us-east-1',
    GLOBAL_SETTINGS,
    () => ({ site: { certificateArn: `arn:aws:acm:ap-southeast-1:604519837262:${CERTIFICATE}` } }),
    'site.certificateArn',
    '证书在区域 ap-southeast-1，应在 us-east-1',
  ],
  ['a region of the other cloud', GLOBAL_SETTINGS, () => ({ region: 'cn-north-1' }), 'region', '不是 AWS 全球的区域'],
  ['a region of the other cloud', CHINA_SETTINGS, () => ({ region: 'us-east-1' }), 'region', '只能是 cn-north-1'],
  [
    'one domain for site and API',
    GLOBAL_SETTINGS,
    () => ({ api: { domain: GLOBAL_SETTINGS.site.domain } }),
    'api.domain',
    '是同一个域名',
  ],
  [
    'one domain for site and provider',
    CHINA_SETTINGS,
    () => ({ identity: { issuer: `https://${CHINA_SETTINGS.site.domain}/login` } }),
    'identity.issuer',
    '是同一个域名',
  ],
  [
    'one domain for API and keys',
    GLOBAL_SETTINGS,
    () => ({ identity: { keys: { url: `https://${GLOBAL_SETTINGS.api.domain}/jwks` } } }),
    'identity.keys.url',
    '是同一个域名',
  ],
  [
    'a gateway that checks RSA only, with ES256',
    GLOBAL_SETTINGS,
    () => ({ identity: { algorithms: 'ES256' } }),
    'identity.algorithms',
    '只验 RS256、RS384、RS512',
  ],
  [
    'a shared-secret algorithm',
    CHINA_SETTINGS,
    () => ({ identity: { algorithms: 'ES256,HS256' } }),
    'identity.algorithms',
    '只能是 RS256',
  ],
  [
    'an RSA key, where ES256 is to be checked',
    CHINA_SETTINGS,
    () => pinned(rsaKey()),
    'identity.keys.keys[0]',
    '不能验 identity.algorithms（ES256）的签名',
  ],
  [
    'a key of another curve',
    CHINA_SETTINGS,
    () => pinned(ecKey('P-384')),
    'identity.keys.keys[0]',
    '不能验 identity.algorithms（ES256）的签名',
  ],
  [
    'a key for encryption',
    CHINA_SETTINGS,
    () => pinned({ ...ecKey(), use: 'enc' }),
    'identity.keys.keys[0].use',
    '不是签名用的公钥',
  ],
  [
    'two keys of one kid',
    CHINA_SETTINGS,
    () => pinned(ecKey(), ecKey()),
    'identity.keys.keys[1].kid',
    '有两把公钥的 kid 都是 k',
  ],
  [
    'a weak key',
    CHINA_SETTINGS,
    () => changed(pinned(rsaKey(1024)), { identity: { algorithms: 'RS256' } }),
    'identity.keys.keys[0]',
    'RSA 密钥只有 1024 位，不足 2048 位',
  ],
  [
    'a private key',
    CHINA_SETTINGS,
    () =>
      pinned({ ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }), kid: 'k' }),
    'identity.keys.keys[0]',
    '这是私钥',
  ],
  [
    'a shared secret',
    CHINA_SETTINGS,
    () => pinned({ kty: 'oct', k: 'c2hhcmVk', kid: 'k' }),
    'identity.keys.keys[0]',
    '这是共享密钥',
  ],
  [
    'a key that was copied wrongly',
    CHINA_SETTINGS,
    () => pinned({ ...ecKey(), y: 'c2hhcmVk' }),
    'identity.keys.keys[0]',
    '不是能用的公钥',
  ],
  [
    'more keys than Lambda’s environment holds',
    CHINA_SETTINGS,
    () =>
      changed(pinned(...Array.from({ length: 9 }, (_, at) => rsaKey(2048, `k${at}`))), {
        identity: { algorithms: 'RS256' },
      }),
    'identity.keys.keys',
    'Lambda 最多 4096 字节',
  ],
  [
    'a name that makes the bucket’s too long',
    GLOBAL_SETTINGS,
    () => ({ name: 'a'.repeat(30) }),
    'name',
    '超过 63 个字符',
  ],
  [
    'an origin with a path',
    GLOBAL_SETTINGS,
    () => ({ identity: { origins: ['https://t.yuanping-shiyan.net/token'] } }),
    'identity.origins[0]',
    '只写到域名',
  ],
  [
    'an address with a password',
    GLOBAL_SETTINGS,
    () => ({ identity: { issuer: 'https://a:b@denglu.yuanping-shiyan.net' } }),
    'identity.issuer',
    '不应有用户名和密码',
  ],
  [
    'a resource that is no URI',
    GLOBAL_SETTINGS,
    () => ({ identity: { resource: 'the API' } }),
    'identity.resource',
    '不是资源标识',
  ],
  ...['-a', 'a-', 'a'.repeat(64)].map(
    (label) =>
      [
        `a domain with the label ${label}`,
        GLOBAL_SETTINGS,
        () => ({ site: { domain: `${label}.yuanping-shiyan.net` } }),
        'site.domain',
        '不是域名',
      ] as const,
  ),
  ...['urn:yuanping:api ', '\ufeffurn:yuanping:api', ' ', 'urn:yuan\u200bping:api', 'urn:yuanping:api\n'].map(
    (audience) =>
      [
        `an audience copied as ${JSON.stringify(audience)}`,
        GLOBAL_SETTINGS,
        () => ({ identity: { audience } }),
        'identity.audience',
        '有看不见的字符',
      ] as const,
  ),
  [
    'a name of a role copied with a blank',
    GLOBAL_SETTINGS,
    () => ({ identity: { claims: { roles: { ...EVERY_ROLE, '局 ': 'bureau' } } } }),
    'identity.claims.roles.局 ',
    '首尾有空格',
  ],
  [
    'one claim for the park and its district',
    GLOBAL_SETTINGS,
    () => ({ identity: { claims: { district: 'yp_park' } } }),
    'identity.claims.district',
    '与 identity.claims.park 是同一个声明',
  ],
  [
    'roles of which nobody has one',
    GLOBAL_SETTINGS,
    () => ({ identity: { claims: { roles: { 园区: 'park', 局: 'bureau', 组: 'leader', 家: 'expert' } } } }),
    'identity.claims.roles',
    '没有一个角色名是 district',
  ],
  ...['AQ', 'Ag', 'Aw', 'AQAC'].map(
    (e) =>
      [
        `an RSA key of the exponent ${e}`,
        CHINA_SETTINGS,
        () => ({ identity: { algorithms: 'RS256', ...pinned({ ...rsaKey(), e }).identity } }),
        'identity.keys.keys[0]',
        '任何人不用私钥就能伪造签名',
      ] as const,
  ),
  ...SMALL_ORDER.map(
    (hex) =>
      [
        `an Ed25519 key that is the point ${hex}`,
        CHINA_SETTINGS,
        () => ({
          identity: {
            algorithms: 'EdDSA',
            ...pinned({ kty: 'OKP', crv: 'Ed25519', kid: 'k', x: Buffer.from(hex, 'hex').toString('base64url') })
              .identity,
          },
        }),
        'identity.keys.keys[0]',
        '任何人不用私钥就能伪造签名',
      ] as const,
  ),
  [
    'a key to encrypt with',
    CHINA_SETTINGS,
    () => pinned({ ...ecKey(), key_ops: ['deriveBits'] }),
    'identity.keys.keys[0].key_ops',
    '不是验签用的公钥',
  ],
  ['a setting that there is not', GLOBAL_SETTINGS, () => ({ api: { domian: 'x' } }), 'api', '没有这样的设置：domian'],
  ['a setting that is missing', GLOBAL_SETTINGS, () => ({ alarms: { email: undefined } }), 'alarms.email', '没有填'],
];

describe('settings that cannot work are refused by name', () => {
  test.each(CANNOT_WORK)('%s', (_what, settings, changes, setting, words) => {
    const { faults, unfilled, message } = refusal(changed(settings, changes()));
    expect(faults).toEqual([expect.objectContaining({ setting, problem: expect.stringContaining(words) })]);
    expect(unfilled).toBe(false);
    expect(message).toContain(`部署 ${String(changed(settings, changes())['name'])} 的配置`);
    expect(message).toContain(`${setting}：`);
  });

  test('and a private key is not shown', () => {
    const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
    expect(refusal(changed(CHINA_SETTINGS, pinned({ ...jwk, kid: 'k' }))).message).not.toContain(jwk.d);
  });

  test('four RSA keys fit into Lambda’s environment', () => {
    const four = pinned(...Array.from({ length: 4 }, (_, at) => rsaKey(2048, `k${at}`)));
    expect(() =>
      readDeployment(changed(CHINA_SETTINGS, changed(four, { identity: { algorithms: 'RS256' } }))),
    ).not.toThrow();
  });

  test('all of one deployment at once, also where one is an example', () => {
    const settings = changed(GLOBAL_SETTINGS, {
      account: 'EXAMPLE',
      retention: { backupDays: 7 },
      api: { gateway: 'carrier-pigeon', domain: GLOBAL_SETTINGS.site.domain },
      identity: { issuer: 'http://denglu.yuanping-shiyan.net', algorithms: 'ES256' },
    });
    expect(named(settings).toSorted()).toEqual(
      ['account', 'api.domain', 'api.gateway', 'identity.issuer', 'retention.backupDays'].toSorted(),
    );
  });
});

describe('two deployments', () => {
  test.each([
    ['of one name', { name: 'china' }, 'name'],
    ['with one API', { api: { domain: CHINA_SETTINGS.api.domain } }, 'api.domain'],
    ['with one site', { site: { domain: CHINA_SETTINGS.site.domain } }, 'site.domain'],
    ['where the site of one is the API of the other', { site: { domain: CHINA_SETTINGS.api.domain } }, 'site.domain'],
  ])('%s: the second is refused', (_what, changes, setting) => {
    const { accepted, refused } = readDeployments([CHINA_SETTINGS, changed(GLOBAL_SETTINGS, changes)]);
    expect(accepted.map(({ name }) => name)).toEqual(['china']);
    expect(refused.flatMap(({ faults }) => faults)).toMatchObject([{ setting, problem: '部署 china 已经用了' }]);
  });

  test('are each refused for all that is theirs', () => {
    expect(readDeployments(DEPLOYMENTS).refused.map(({ deployment }) => deployment)).toEqual(['global', 'china']);
  });
});

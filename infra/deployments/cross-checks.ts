import { ROLES, type Role } from '../../shared/vocabulary/roles';
import { environmentBytes, LAMBDA_ENVIRONMENT } from '../api/api-environment';
import { evidenceBucket, siteRegion, type ReadSettings } from './deployment';
import { checksWith } from './pinned-key';

type Path = readonly (string | number)[];

/** A rule between settings. It is asked only where none of the settings that it compares is wrong by itself. */
export interface CrossCheck {
  readonly compares: readonly Path[];
  /** The settings that do not fit, each with what is wrong and what to do. */
  readonly faults: (settings: ReadSettings) => readonly { readonly path: Path; readonly message: string }[];
}

const ACCOUNT = ['account'];
const REGION = ['region'];
const KEYS = ['identity', 'keys'];
const ALGORITHMS = ['identity', 'algorithms'];
const API_DOMAIN = ['api', 'domain'];
const API_CERTIFICATE = ['api', 'certificateArn'];
const SITE_CERTIFICATE = ['site', 'certificateArn'];
/** The claims of which each says something of its own; a name may be the account. */
const SAYING = ['account', 'role', 'park', 'district'] as const;
const MOST_OF_A_BUCKET_NAME = 63;

/** What stands in an ARN that does not fit where the certificate is used. */
const misfits = (arn: string, partition: string, region: string, account: string): readonly string[] => {
  const [, itsPartition, , itsRegion, itsAccount] = arn.split(':');
  return [
    ...(itsPartition === partition ? [] : [`证书在分区 ${itsPartition ?? ''}，应在 ${partition}`]),
    ...(itsRegion === region ? [] : [`证书在区域 ${itsRegion ?? ''}，应在 ${region}`]),
    ...(itsAccount === account ? [] : [`证书属于账号 ${itsAccount ?? ''}，应属于 ${account}`]),
  ];
};
const certificate = (path: Path, arn: string, partition: string, region: string, account: string) => {
  const wrong = misfits(arn, partition, region, account);
  return wrong.length > 0 ? [{ path, message: `${wrong.join('；')}。请在那里另外申请` }] : [];
};

/** The hosts that answer for something else than our own pages and API. */
const identityHosts = ({ identity: { issuer, origins, keys } }: ReadSettings) => [
  { path: ['identity', 'issuer'], host: new URL(issuer).hostname },
  ...origins.map((origin, at) => ({ path: ['identity', 'origins', at], host: new URL(origin).hostname })),
  ...(keys.kind === 'published' ? [{ path: ['identity', 'keys', 'url'], host: new URL(keys.url).hostname }] : []),
];

export const CROSS_CHECKS: readonly CrossCheck[] = [
  {
    compares: [API_CERTIFICATE, ACCOUNT, REGION],
    faults: ({ api, partition, region, account }) =>
      certificate(API_CERTIFICATE, api.certificateArn, partition, region, account),
  },
  {
    compares: [SITE_CERTIFICATE, ACCOUNT, REGION],
    faults: (settings) =>
      settings.partition === 'aws'
        ? certificate(
            SITE_CERTIFICATE,
            settings.site.certificateArn,
            settings.partition,
            siteRegion(settings),
            settings.account,
          )
        : [],
  },
  {
    compares: [API_DOMAIN, ['site', 'domain']],
    faults: ({ api, site }) =>
      api.domain === site.domain
        ? [{ path: API_DOMAIN, message: '与网站（site.domain）是同一个域名。请各用一个' }]
        : [],
  },
  {
    compares: [API_DOMAIN, ['site', 'domain'], ['identity', 'issuer'], ['identity', 'origins'], KEYS],
    faults: (settings) =>
      identityHosts(settings)
        .filter(({ host }) => host === settings.api.domain || host === settings.site.domain)
        .map(({ path }) => ({ path, message: '登录服务与本系统的网站或接口是同一个域名。请各用一个' })),
  },
  {
    compares: [['name'], ACCOUNT, REGION],
    faults: (settings) =>
      evidenceBucket(settings).length > MOST_OF_A_BUCKET_NAME
        ? [
            {
              path: ['name'],
              message: `存储桶名 ${evidenceBucket(settings)} 超过 ${MOST_OF_A_BUCKET_NAME} 个字符。请取短一些`,
            },
          ]
        : [],
  },
  {
    compares: [['api', 'gateway'], KEYS, ALGORITHMS],
    faults: ({ api, identity }) =>
      api.gateway === 'http' &&
      identity.keys.kind === 'published' &&
      identity.algorithms.split(',').some((algorithm) => !algorithm.startsWith('RS'))
        ? [
            {
              path: ALGORITHMS,
              message:
                "网关（api.gateway: 'http'）自己取公钥（keys.kind: 'published'）时只验 RS256、RS384、RS512。请改用 'rest-with-waf'，或把公钥写进配置（'pinned'）",
            },
          ]
        : [],
  },
  {
    compares: [KEYS, ALGORITHMS],
    faults: ({ identity: { keys, algorithms } }) =>
      keys.kind === 'pinned'
        ? keys.keys.flatMap((key, at) =>
            algorithms.split(',').some((algorithm) => checksWith(key, algorithm))
              ? []
              : [
                  {
                    path: [...KEYS, 'keys', at],
                    message: `公钥 ${key.kid} 不能验 identity.algorithms（${algorithms}）的签名。请改算法，或换公钥`,
                  },
                ],
          )
        : [],
  },
  {
    compares: [KEYS],
    faults: ({ identity: { keys } }) =>
      keys.kind === 'pinned'
        ? keys.keys.flatMap(({ kid }, at) =>
            keys.keys.findIndex((other) => other.kid === kid) < at
              ? [{ path: [...KEYS, 'keys', at, 'kid'], message: `有两把公钥的 kid 都是 ${kid}。每把一个` }]
              : [],
          )
        : [],
  },
  {
    compares: [['identity'], ['site', 'domain'], ['table'], ['name'], ACCOUNT, REGION],
    faults: (settings) => {
      const bytes = environmentBytes(settings);
      return bytes > LAMBDA_ENVIRONMENT
        ? [
            {
              path: settings.identity.keys.kind === 'pinned' ? [...KEYS, 'keys'] : ['identity'],
              message: `函数的环境变量共 ${bytes} 字节，Lambda 最多 ${LAMBDA_ENVIRONMENT} 字节。请只留在用的公钥，去掉 x5c 等证书部分，或改用 EC 公钥`,
            },
          ]
        : [];
    },
  },
  {
    compares: [['identity', 'claims']],
    faults: ({ identity: { claims } }) =>
      SAYING.flatMap((name, at) => {
        const other = SAYING.slice(0, at).find((before) => claims[before] === claims[name]);
        return other === undefined
          ? []
          : [
              {
                path: ['identity', 'claims', name],
                message: `与 identity.claims.${other} 是同一个声明，一个声明说不了两件事。请各填一个`,
              },
            ];
      }),
  },
  {
    compares: [['identity', 'claims', 'roles']],
    faults: ({ identity: { claims } }) => {
      const held = new Set(Object.values(claims.roles));
      const missing = Object.entries(ROLES).filter(([role]) => !held.has(role as Role));
      return missing.length === 0
        ? []
        : [
            {
              path: ['identity', 'claims', 'roles'],
              message: `没有一个角色名是 ${missing.map(([role, label]) => `${role}（${label}）`).join('、')}，一年的评估缺了谁都办不完。请补上登录服务对应的角色名`,
            },
          ];
    },
  },
  {
    compares: [['retention', 'logDays']],
    faults: ({ partition, retention }) =>
      partition === 'aws-cn' && retention.logDays < 183
        ? [
            {
              path: ['retention', 'logDays'],
              message: '网络安全法要求网络日志留存不少于六个月，180 天不足。请填 365 或 731',
            },
          ]
        : [],
  },
];

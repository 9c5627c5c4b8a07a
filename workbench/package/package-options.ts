import { parseArgs } from 'node:util';
import { validate as isGuid } from 'uuid';
import * as z from 'zod';
import { exampleIn } from '../../infra/deployments/example-value';
import type { AddinPackage } from './write-package';
import { OFFICE_CLOUDS, type OfficeCloud } from '../../shared/site/office-cloud';

const USAGE = [
  '用法：npm run package -- --origin https://加载项域名 --identity https://登录服务 [选项]',
  '  --identity  登录服务（身份提供方）的地址；登录页和令牌接口不在同一域名时可写多次',
  '  --api       接口的地址，与加载项同域名时不写',
  '  --office    global（默认）或 china（世纪互联）',
  '  --support   帮助页面的地址',
  '  --label     名称后的标记，如“试用”；有标记的与正式的可以同时安装',
  '  --id        沿用已部署加载项的 Id（GUID）；不写则由域名和标记推出',
  '  --out       输出文件夹，默认 dist',
].join('\n');

/** The command line asks for something that there is not. */
export class PackageUsageError extends Error {
  override readonly name = 'PackageUsageError';
  constructor(reason: string) {
    super(`${reason}\n${USAGE}`);
  }
}

/** Somebody's own, and not what stands in the guide. */
const own = (text: string, context: z.RefinementCtx<string>) => {
  const example = exampleIn(text);
  if (example !== null) context.addIssue({ code: 'custom', message: `“${text}”${example}，请填自己的` });
};
const https = z.url({ protocol: /^https$/, error: '应为 https 地址' }).superRefine(own);
const origin = https.transform((address) => new URL(address).origin);
const isCloud = (name: string): name is OfficeCloud => Object.hasOwn(OFFICE_CLOUDS, name);

const Options = z.strictObject({
  origin,
  identity: z.array(origin).min(1),
  api: origin.optional(),
  office: z.string().refine(isCloud, '应为 global 或 china').default('global'),
  support: https.optional(),
  label: z.string().trim().min(1).max(10).superRefine(own).optional(),
  id: z.string().refine(isGuid, '应为 GUID').superRefine(own).optional(),
  out: z.string().min(1).default('dist'),
});

const text = { type: 'string' } as const;
const KNOWN = {
  origin: text,
  identity: { type: 'string', multiple: true },
  api: text,
  office: text,
  support: text,
  label: text,
  id: text,
  out: text,
} as const;

const values = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: KNOWN }).values;
  } catch (error) {
    throw new PackageUsageError(`参数有误：${error instanceof Error ? error.message : String(error)}`);
  }
};

/**
 * Reads the arguments of `npm run package`; of addresses that stand for a server, the origin is what counts.
 * @throws PackageUsageError
 */
export const packageOptions = (args: readonly string[]): AddinPackage => {
  const parsed = Options.safeParse(values(args));
  if (parsed.success) {
    const { api, office, ...rest } = parsed.data;
    const others = [...(api === undefined ? [] : [api]), ...rest.identity].filter((each) => each !== rest.origin);
    return { ...rest, origins: { ...OFFICE_CLOUDS[office], connect: [...new Set(others)] } };
  }
  throw new PackageUsageError(
    parsed.error.issues
      .map(({ code, path: [option], message }) =>
        code === 'invalid_type' ? `缺少 --${String(option)}。` : `--${String(option)}：${message}。`,
      )
      .join('\n'),
  );
};

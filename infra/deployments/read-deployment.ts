import type * as z from 'zod';
import { CROSS_CHECKS } from './cross-checks';
import { Settings, type Deployment } from './deployment';
import { exampleIn } from './example-value';
import { WHAT_TO_PUT } from './what-to-put';

type Path = readonly PropertyKey[];

/** One setting that a deployment cannot be made with. */
export interface SettingFault {
  /** `identity.keys.keys[0].x` */
  readonly setting: string;
  readonly problem: string;
  /** What stands there; null where it is not there, or is nothing to be shown. */
  readonly found: string | null;
  /** It is an example still: nobody has filled it in. */
  readonly example: boolean;
}

/** The settings of a deployment cannot be used; nothing was made of them. */
export class SettingsRefused extends Error {
  override readonly name = 'SettingsRefused';
  constructor(
    readonly deployment: string,
    readonly faults: readonly SettingFault[],
  ) {
    super(
      [
        `部署 ${deployment} 的配置有 ${faults.length} 处不能用，没有生成任何内容：`,
        ...faults.map(({ setting, found, problem }) => {
          const put = WHAT_TO_PUT[setting.replace(/\[\d+\]/g, '[]')];
          return `  ${setting}：${found === null ? '' : `现在是 ${found}，`}${problem}。${put === undefined ? '' : `应填：${put}。`}`;
        }),
        '请改 infra/deployments/ 中它的配置文件；不用这套部署的，从 infra/deployments/deployments.ts 中去掉它。',
      ].join('\n'),
    );
  }
  /** It is an example that waits to be filled in. */
  get unfilled(): boolean {
    return this.faults.some(({ example }) => example);
  }
}

const settingOf = (path: Path): string =>
  path.reduce<string>(
    (name, part) => (typeof part === 'number' ? `${name}[${part}]` : `${name}${name && '.'}${String(part)}`),
    '',
  );

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (part, name) =>
      typeof part === 'object' && part !== null ? (part as Readonly<Record<PropertyKey, unknown>>)[name] : undefined,
    value,
  );

const MOST_SHOWN = 80;
/** What stands at a setting, where it is a text or a number: a key as a whole is not shown, it may be a private one. */
const foundAt = (settings: unknown, path: Path): string | null => {
  const value = at(settings, path);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  return `“${value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value}”`;
};

interface Example {
  readonly path: Path;
  readonly problem: string;
}
/** Every text of the settings, and every name within them, with its place. */
const textsIn = (value: unknown, path: Path = []): readonly { readonly path: Path; readonly text: string }[] => {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((part, index) => textsIn(part, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => [
    { path: [...path, name], text: name },
    ...textsIn(part, [...path, name]),
  ]);
};
/** Those that nobody has filled in. */
const examplesIn = (settings: unknown): readonly Example[] =>
  textsIn(settings).flatMap(({ path, text }) => {
    const problem = exampleIn(text);
    return problem === null ? [] : [{ path, problem }];
  });
/** What comes along when something is copied, and is compared letter by letter where it is used. */
const COPIED_ALONG = /^\s|\s$|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

const problemOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_value') return `只能是 ${issue.values.map(String).join('、')}`;
  if (issue.code === 'invalid_union') return '不是已有的选项';
  if (issue.code === 'unrecognized_keys') return `没有这样的设置：${issue.keys.join('、')}`;
  if (issue.code === 'too_small' && issue.origin === 'number' && issue.minimum === 0) return '应大于 0';
  if (issue.code === 'invalid_type') return issue.input === undefined ? '没有填' : '类型不对';
  return issue.message;
};

const isExample = (issue: z.core.$ZodIssue): boolean => issue.code === 'custom' && issue.params?.['example'] === true;

const startsWith = (path: Path, start: Path) => start.every((part, index) => path[index] === part);
const touches = (one: Path, other: Path) => startsWith(one, other) || startsWith(other, one);

const Checked = Settings.superRefine(
  (settings, context) => {
    for (const { path, problem } of examplesIn(settings))
      context.addIssue({ code: 'custom', path: [...path], message: problem, params: { example: true } });
    for (const { path, text } of textsIn(settings))
      if (COPIED_ALONG.test(text))
        context.addIssue({ code: 'custom', path: [...path], message: '首尾有空格，或者有看不见的字符。请删去' });
    for (const { compares, faults } of CROSS_CHECKS) {
      const wrong = context.issues.map(({ path = [] }) => path);
      const unsure = [['partition'], ...compares].some((compared) => wrong.some((path) => touches(path, compared)));
      if (!unsure)
        for (const { path, message } of faults(settings))
          context.addIssue({ code: 'custom', path: [...path], message });
    }
  },
  // Also where a setting is wrong by itself, so that everything is said at once.
  { when: () => true },
).brand<'Deployment'>();

const nameOf = (settings: unknown): string => {
  const name = at(settings, ['name']);
  return typeof name === 'string' ? name : '';
};

/**
 * A deployment that can be made of settings: somebody's own, each right by itself, and all fitting together.
 * @throws SettingsRefused, with everything that is wrong
 */
export const readDeployment = (settings: unknown): Deployment => {
  const parsed = Checked.safeParse(settings, { reportInput: true });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => ({
    setting: settingOf(issue.path),
    problem: problemOf(issue),
    found: foundAt(settings, issue.path),
    example: isExample(issue),
  }));
  // An example has no form to be blamed for.
  const first = (setting: string) =>
    faults.find((fault) => fault.setting === setting && fault.example) ??
    faults.find((fault) => fault.setting === setting);
  throw new SettingsRefused(
    nameOf(settings),
    faults.filter((fault) => fault === first(fault.setting)),
  );
};

/** What only one deployment may be called by, or answer at. */
const UNIQUE: readonly { readonly setting: string; readonly of: (deployment: Deployment) => string }[] = [
  { setting: 'name', of: ({ name }) => name },
  { setting: 'api.domain', of: ({ api }) => api.domain },
  { setting: 'site.domain', of: ({ site }) => site.domain },
];
const alreadyUsed = (deployment: Deployment, others: readonly Deployment[]): SettingFault[] =>
  UNIQUE.flatMap(({ setting, of }) => {
    const value = of(deployment);
    const other = others.find((each) => UNIQUE.some((unique) => unique.of(each) === value));
    return other ? [{ setting, problem: `部署 ${other.name} 已经用了`, found: `“${value}”`, example: false }] : [];
  });

export interface ReadDeployments {
  readonly accepted: readonly Deployment[];
  readonly refused: readonly SettingsRefused[];
}

/** The deployments of a list of settings, and why others are none; also where one is in the way of another before it. */
export const readDeployments = (list: readonly unknown[]): ReadDeployments => {
  const accepted: Deployment[] = [];
  const refused: SettingsRefused[] = [];
  for (const settings of list) {
    try {
      const deployment = readDeployment(settings);
      const faults = alreadyUsed(deployment, accepted);
      if (faults.length > 0) throw new SettingsRefused(deployment.name, faults);
      accepted.push(deployment);
    } catch (error) {
      if (!(error instanceof SettingsRefused)) throw error;
      refused.push(error);
    }
  }
  return { accepted, refused };
};

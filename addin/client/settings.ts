import * as z from 'zod';
import { NetworkFailed } from './network-failed';
import { Failure } from '../../shared/vocabulary/failure';

const url = z.url({ protocol: /^https$/ });

/**
 * Where this deployment's identity provider and API are: `/addin-config.json` on the add-in's own origin, so that one build serves every deployment.
 * `resource` is the OAuth resource indicator (RFC 8707) of the API, for providers that ask for one.
 */
export const AddinSettings = z.strictObject({
  issuer: url,
  clientId: z.string().min(1),
  scope: z.string().min(1),
  resource: z.string().min(1).optional(),
  /** Origin and prefix before `/v1`, or '' for the add-in's own origin. */
  apiBase: z.union([z.literal(''), url]),
  /** Whether whoever is not signed in can have the Excel at hand checked. */
  selfCheck: z.boolean().default(false),
});
export type AddinSettings = z.infer<typeof AddinSettings>;
export const SETTINGS_PATH = '/addin-config.json';

/** The deployment's settings are missing or cannot be understood: nobody can sign in until they are repaired. */
class SettingsUnusable extends Failure {
  override readonly name = 'SettingsUnusable';
  override readonly title = '系统配置有误';
  constructor(cause?: unknown) {
    super('加载项的配置文件有误，无法登录。请联系市人力社保局系统管理员。', { cause });
  }
}

/**
 * Reads the settings of this deployment.
 * @throws {NetworkFailed} when the origin does not answer
 * @throws {SettingsUnusable} when the answer is no usable settings
 */
export const loadSettings = async (origin: string): Promise<AddinSettings> => {
  let answer: Response;
  try {
    answer = await fetch(new URL(SETTINGS_PATH, origin), { credentials: 'omit', cache: 'no-cache' });
  } catch (cause) {
    throw new NetworkFailed({ cause });
  }
  try {
    if (!answer.ok) throw new RangeError(`${SETTINGS_PATH} answered ${String(answer.status)}`);
    return AddinSettings.parse(await answer.json());
  } catch (cause) {
    throw new SettingsUnusable(cause);
  }
};

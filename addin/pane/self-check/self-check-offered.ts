import { loadSettings } from '../../client/settings';

/**
 * Whether this deployment has the check of the Excel at hand.
 * @throws {NetworkFailed} when the origin does not answer
 * @throws {SettingsUnusable} when the answer is no usable settings
 */
export const selfCheckOffered = async (): Promise<boolean> => (await loadSettings(location.origin)).selfCheck;

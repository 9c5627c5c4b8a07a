import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { COMMAND_NAMES } from '../../addin/commands/command-names';
import type { ManifestSite } from './gate/finding';

/** A folder that is served as the root of the add-in's origin, as the gate sees it. */
export const builtSite = (folder: string, domains: readonly string[]): ManifestSite => ({
  functions: COMMAND_NAMES,
  domains,
  file: (address) => {
    const file = path.join(folder, address);
    return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : null;
  },
});

import { existsSync } from 'node:fs';
import path from 'node:path';

/** The functions that are deployed, by what they are bundled under. */
export const FUNCTIONS = ['api', 'authorizer', 'stream'] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

/** Folders that hold what has been built: where the build writes, and the stacks read. */
export interface Artifacts {
  /** One folder per function, with a `handler.mjs`. */
  readonly functions: (name: FunctionName) => string;
  /** The add-in of one deployment: its `site` as it is served, and its manifest. */
  readonly addin: (deployment: string) => string;
}

/** The artifacts of a project folder, below `dist/`. */
export const artifactsBelow = (root: string): Artifacts => ({
  functions: (name) => path.join(root, 'dist/functions', name),
  addin: (deployment) => path.join(root, 'dist/addin', deployment),
});

/** Something has not been built. */
class NotBuilt extends Error {
  override readonly name = 'NotBuilt';
  constructor(readonly folder: string) {
    super(`${folder} is not there: run \`npm run build\`, or let \`npx cdk\` do it`);
  }
}

/** The folder itself. Throws NotBuilt where it is not there. */
export const built = (folder: string): string => {
  if (!existsSync(folder)) throw new NotBuilt(folder);
  return folder;
};

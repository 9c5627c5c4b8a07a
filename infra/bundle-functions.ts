import { rm } from 'node:fs/promises';
import { bundleApi, bundleAuthorizer, bundleStream } from '../functions/build';
import { FUNCTIONS, type Artifacts, type FunctionName } from './artifacts';

const BUNDLE = { api: bundleApi, authorizer: bundleAuthorizer, stream: bundleStream } satisfies Record<
  FunctionName,
  unknown
>;

/** Bundles every function of the project into its artifact, with nothing left of an older bundle. */
export const bundleFunctions = (root: string, { functions }: Artifacts) =>
  Promise.all(
    FUNCTIONS.map(async (name) => {
      await rm(functions(name), { recursive: true, force: true });
      return BUNDLE[name](root, functions(name));
    }),
  );

import { bundleApi, bundleAuthorizer, bundleStream } from '../functions/build';
import { FUNCTIONS, type Artifacts, type FunctionName } from './artifacts';

const BUNDLE = { api: bundleApi, authorizer: bundleAuthorizer, stream: bundleStream } satisfies Record<
  FunctionName,
  unknown
>;

/** Bundles every function of the project into its artifact. */
export const bundleFunctions = (root: string, { functions }: Artifacts) =>
  Promise.all(FUNCTIONS.map((name) => BUNDLE[name](root, functions(name))));

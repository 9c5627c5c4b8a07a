import { ALL } from './deployments';
import { templatesOf, type Template } from './synthesise';

let synthesised: Readonly<Record<string, Template>> | undefined;

/** The templates of every deployment in these tests, by name of the stack: synthesised once. */
export const allTemplates = (): Readonly<Record<string, Template>> =>
  (synthesised ??= templatesOf({ deployments: ALL }));

/** Those of some of the deployments. */
export const templatesFor = (deployments: readonly { readonly name: string }[]): Readonly<Record<string, Template>> =>
  Object.fromEntries(
    Object.entries(allTemplates()).filter(([stack]) =>
      deployments.some(({ name }) => stack.startsWith(`yuanping-${name}-`)),
    ),
  );

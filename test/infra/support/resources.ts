import type { Resource, Template } from './synthesise';

/** The resources of a type in any number of templates. */
export const resourcesOf = (templates: readonly (Template | undefined)[], type: string): Resource[] =>
  templates.flatMap((template) => Object.values(template?.Resources ?? {})).filter(({ Type }) => Type === type);

/** The templates of one deployment. */
export const templatesNamed = (templates: Readonly<Record<string, Template>>, deployment: string): Template[] =>
  Object.entries(templates)
    .filter(([name]) => name.startsWith(`yuanping-${deployment}-`))
    .map(([, template]) => template);

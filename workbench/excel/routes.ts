import { join } from 'node:path';

import { projectRoot } from './node/project-root';

/** A folder that a server shows as it is below a prefix that ends in `/`. */
export interface StaticMount {
  readonly prefix: string;
  readonly folder: string;
}

/** What the page of the Excel stand-in needs from a server, besides `/manifest.xml` of the add-in: itself, and Microsoft's client, unmodified. */
export function excelMounts(builtPage: string): readonly StaticMount[] {
  return [
    { prefix: '/', folder: builtPage },
    { prefix: '/office-js/', folder: join(projectRoot(), 'node_modules/@microsoft/office-js/dist') },
  ];
}

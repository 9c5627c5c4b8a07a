import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ApiSets } from '../host/requirement-gate';
import { projectRoot } from './project-root';

/** Only what is in there counts; the declarations of every other host are twice as long. */
const EXCEL = /^declare namespace Excel \{[\s\S]*?^\}/gm;
/** A comment; a class or whatever else stands directly in the namespace; a member of it. The compiler reads the same, and takes a second longer. */
const PART =
  /\/\*\*[\s\S]*?\*\/|^ {4}(?:(?:abstract )?class (?<name>\w+)|[\w}])|^ {8}(?:(?:readonly|static|private|protected|abstract) )*(?<member>\w+)/gm;
const TAG = /\[\s*Api set:\s*(\w+)\s+([\d.]+|BETA)/i;

const taggedIn = (comment: string): string => {
  const [, set = '', version = ''] = TAG.exec(comment) ?? [];
  // Preview members are beyond every version
  return set && `${set} ${version.toUpperCase() === 'BETA' ? '99.0' : version}`;
};

const readApiSets = (): ApiSets => {
  const declarations = readFileSync(join(projectRoot(), 'node_modules/@types/office-js/index.d.ts'), 'utf8');
  const sets: Record<string, string> = {};
  for (const [namespace] of declarations.matchAll(EXCEL)) {
    let holder: { readonly name: string | undefined; readonly set: string } = { name: undefined, set: '' };
    let comment = '';
    for (const { 0: text, groups: { name, member } = {} } of namespace.matchAll(PART)) {
      if (text.startsWith('/**')) {
        comment = text;
        continue;
      }
      const own = taggedIn(comment);
      comment = '';
      if (member === undefined) holder = { name, set: own };
      else if (holder.name !== undefined && (own || holder.set)) sets[`${holder.name}.${member}`] ??= own || holder.set;
    }
  }
  return sets;
};

let known: ApiSets | null = null;

/**
 * Which requirement set each member of the `Excel` namespace needs, from the `[Api set: …]` tags of the installed @types/office-js; a member without one needs its class's.
 * Read once: the declarations are megabytes, and every Excel that starts asks.
 */
export const installedApiSets = (): ApiSets => (known ??= readApiSets());

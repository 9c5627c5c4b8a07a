import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type ts from 'typescript';
import * as z from 'zod';

import type { ApiSets } from '../host/requirement-gate';
import { projectRoot } from './project-root';

type Typescript = typeof ts;

/** Only what is in there counts; the declarations of every other host are twice as long. */
const EXCEL = /^declare namespace Excel \{[\s\S]*?^\}/gm;
const TAG = /\[\s*Api set:\s*(\w+)\s+([\d.]+|BETA)/i;

/** Reads which requirement set each member of the `Excel` namespace needs from the `[Api set: …]` tags of @types/office-js. */
export function readApiSets(declarations: string): ApiSets {
  // Loaded for this alone: 9 MB, which a start with everything built does not need.
  const ts = createRequire(join(projectRoot(), 'package.json'))('typescript') as Typescript;
  const sets: Record<string, string> = {};
  const tagOf = (node: ts.Node) => {
    const text = ts
      .getJSDocCommentsAndTags(node)
      .map((comment) => comment.getText())
      .join('\n');
    const tag = TAG.exec(text);
    // Preview members are beyond every version
    return tag ? `${tag[1] ?? ''} ${tag[2]?.toUpperCase() === 'BETA' ? '99.0' : (tag[2] ?? '')}` : null;
  };
  const visitClass = (node: ts.ClassDeclaration) => {
    const ofClass = tagOf(node);
    for (const member of node.members) {
      if (!member.name || !node.name) continue;
      const key = `${node.name.text}.${member.name.getText()}`;
      const set = tagOf(member) ?? ofClass;
      if (set !== null) sets[key] ??= set;
    }
  };
  const visit = (node: ts.Node, inExcel: boolean): void => {
    if (ts.isModuleDeclaration(node)) {
      const excel = inExcel || node.name.text === 'Excel';
      if (node.body && excel)
        ts.forEachChild(node.body, (inner) => {
          visit(inner, true);
        });
    } else if (inExcel && ts.isClassDeclaration(node)) visitClass(node);
    else if (!inExcel)
      ts.forEachChild(node, (inner) => {
        visit(inner, false);
      });
  };
  visit(ts.createSourceFile('office.d.ts', declarations, ts.ScriptTarget.Latest, true), false);
  return sets;
}

/** The table of the installed @types/office-js, kept in `.cache/`: reading megabytes of declarations takes seconds. */
export function installedApiSets(): ApiSets {
  const root = projectRoot();
  const declarations = readFileSync(join(root, 'node_modules/@types/office-js/index.d.ts'), 'utf8');
  const version = createHash('sha256').update(declarations).digest('hex').slice(0, 12);
  const file = join(root, '.cache', `api-sets-${version}.json`);
  if (existsSync(file)) return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
  const sets = readApiSets((declarations.match(EXCEL) ?? []).join('\n'));
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(file, JSON.stringify(sets));
  return sets;
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/** Whose modules hold schemas at their top level. */
const FOLDERS = ['shared', 'functions/store', 'functions/api'];
const OURS = /^\.\.?\//;
const SCHEMA_NAME = /^[A-Z][a-z]/;

/** Calls at the end of a chain that give a value and no schema: nothing can stand in for a number, and it is made at once. */
const GIVES_VALUE: ReadonlySet<string> = new Set(['parse', 'safeParse']);
const givesValue = ({ expression }: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(expression) && GIVES_VALUE.has(expression.name.text);

/** What a chain of calls and properties starts from: `z` of `z.string().min(1)`. */
const rootOf = (node: ts.Expression): string => {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)) return rootOf(node.expression);
  return '';
};

/** The text of a module in which every schema at its top level is made when it is first used. `lazily` is where that comes from. */
const withLazySchemas = (text: string, file: string, lazily: string): string => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  // What schemas are made from: zod, other modules' schemas, and this module's own.
  const makers = new Set(['z']);
  const edits: { readonly at: number; readonly put: string }[] = [];
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      const names = statement.importClause?.namedBindings;
      if (names && ts.isNamedImports(names) && OURS.test(statement.moduleSpecifier.text))
        for (const { name } of names.elements) if (SCHEMA_NAME.test(name.text)) makers.add(name.text);
    }
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (!initializer || !ts.isIdentifier(name)) continue;
      const isFunction = ts.isArrowFunction(initializer);
      const made = isFunction ? initializer.body : initializer;
      if (ts.isBlock(made) || !ts.isCallExpression(made) || givesValue(made) || !makers.has(rootOf(made))) continue;
      makers.add(name.text);
      if (!isFunction)
        edits.push({ at: initializer.getStart(), put: 'lazily(() => ' }, { at: initializer.getEnd(), put: ')' });
    }
  }
  if (edits.length === 0) return text;
  const edited = edits
    .toSorted((one, other) => other.at - one.at)
    .reduce((rest, { at, put }) => rest.slice(0, at) + put + rest.slice(at), text);
  // In front of the first line, so that line numbers stay as they are.
  return `import { lazily } from '${lazily}'; ${edited}`;
};

/**
 * Lets schemas be written as plain constants, and a function make only those that its requests need: making all of them takes longer than loading the rest
 * of the function.
 */
export const lazySchemas = (root: string): Plugin => ({
  name: 'lazy-schemas',
  setup({ onLoad }) {
    const folders = FOLDERS.map((folder) => path.join(root, folder) + path.sep);
    const lazily = path.join(root, 'functions/lazily');
    onLoad({ filter: /\.ts$/ }, async ({ path: file }) =>
      folders.some((folder) => file.startsWith(folder))
        ? {
            loader: 'ts',
            contents: withLazySchemas(await readFile(file, 'utf8'), file, lazily),
            resolveDir: path.dirname(file),
          }
        : null,
    );
  },
});

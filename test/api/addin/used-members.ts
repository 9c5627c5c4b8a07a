import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A member of Office's object model that the add-in uses, and where. */
export interface UsedMember {
  /** `Range.values`, `UI.displayDialogAsync`. */
  readonly name: string;
  /** Requirement sets that its documentation names, such as `ExcelApi 1.7`; those of other applications are left out. */
  readonly sets: readonly string[];
  readonly at: string;
}

const TAG = /\[\s*Api set:\s*(ExcelApi\w*)\s+([\d.]+|BETA)/gi;
/** Common APIs name their sets in links: `… | DialogApi 1.2}`, or `… | DialogApi}` for the first version. */
const LINK = /\|\s*(Dialog\w+)\s*([\d.]*)\s*\}/g;
/** A set that only one parameter of the member needs is checked where it is used. */
const ONLY_WITH_PARAMETER = /^.*If the `\w+` parameter is used.*$/gm;

const documentation = (declaration: ts.Node) =>
  ts
    .getJSDocCommentsAndTags(declaration)
    .map((comment) => comment.getText())
    .join('\n')
    .replace(ONLY_WITH_PARAMETER, '');

const setsOf = (declaration: ts.Declaration): readonly string[] => {
  const own = documentation(declaration);
  const text = TAG.test(own) ? own : `${own}${documentation(declaration.parent)}`;
  TAG.lastIndex = 0;
  const found = [...text.matchAll(TAG), ...text.matchAll(LINK)];
  return found.map(([, set = '', version = '']) => `${set} ${version || '1.1'}`);
};

const isOffice = (declaration: ts.Declaration) => declaration.getSourceFile().fileName.includes('@types/office-js/');

const program = (root: string): ts.Program => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, root);
  const files = readdirSync(join(root, 'addin'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(root, 'addin', file));
  return ts.createProgram(files, { ...options, types: ['office-js', 'node'] });
};

/** Every member of Office.js that the add-in reads, writes, calls, loads by name, or names as a value, by the compiler's own types. */
export const usedMembers = (root: string): readonly UsedMember[] => {
  const compiled = program(root);
  const checker = compiled.getTypeChecker();
  const found = new Map<string, UsedMember>();

  const note = (symbol: ts.Symbol | undefined, node: ts.Node) => {
    for (const declaration of symbol?.declarations ?? []) {
      if (!isOffice(declaration) || ts.isModuleDeclaration(declaration)) continue;
      const owner = ts.isSourceFile(declaration.parent) ? null : declaration.parent;
      const ownerName = owner && 'name' in owner && owner.name ? (owner.name as ts.Node).getText() : '';
      const name = `${ownerName}.${symbol?.name ?? ''}`;
      const file = node.getSourceFile();
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const at = `${file.fileName.slice(root.length + 1)}:${String(line)}`;
      // Of overloads the first stands for all.
      if (!found.has(name)) found.set(name, { name, sets: setsOf(declaration), at });
      break;
    }
  };

  /** `load('items/name,rowIndex')`: the paths lead from the type of what is loaded. */
  const noteLoaded = (call: ts.CallExpression) => {
    const [paths] = call.arguments;
    if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== 'load') return;
    if (!paths || !ts.isStringLiteralLike(paths)) return;
    for (const path of paths.text.split(',')) {
      let type = checker.getTypeAtLocation(call.expression.expression);
      for (const step of path.trim().split('/')) {
        const property = checker.getPropertyOfType(type, step);
        if (!property) throw new RangeError(`${path} is no property of ${checker.typeToString(type)}`);
        note(property, call);
        type = checker.getTypeOfSymbol(property);
        if (step === 'items') type = checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type;
      }
    }
  };

  /** `'RadarMarkers'` where `Excel.ChartType` is wanted: the member of that value counts. */
  const noteValue = (literal: ts.StringLiteralLike) => {
    const wanted = checker.getContextualType(literal);
    const types = wanted?.isUnion() ? wanted.types : wanted ? [wanted] : [];
    for (const type of types)
      if (type.isStringLiteral() && type.value === literal.text && type.flags & ts.TypeFlags.EnumLiteral)
        note(type.symbol, literal);
  };

  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name), node);
    else if (ts.isStringLiteralLike(node)) noteValue(node);
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name))
        note(checker.getPropertyOfType(checker.getTypeAtLocation(node.parent), name.text), node);
    } else if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      const wanted = checker.getContextualType(node.parent);
      if (wanted && ts.isIdentifier(node.name))
        note(checker.getPropertyOfType(checker.getNonNullableType(wanted), node.name.text), node);
    }
    if (ts.isCallExpression(node)) noteLoaded(node);
    ts.forEachChild(node, visit);
  };
  for (const file of compiled.getSourceFiles()) if (file.fileName.startsWith(join(root, 'addin/'))) visit(file);
  return [...found.values()];
};

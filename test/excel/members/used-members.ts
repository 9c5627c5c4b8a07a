import { join } from 'node:path';
import ts from 'typescript';
import { isOffice, placeOf } from './addin-program';

/** One place where a member is used. */
interface Use {
  /** `addin/excel/clear-marks.ts:31` */
  readonly at: string;
  /** Requirement sets that `isSetSupported` has found there before the member is reached. */
  readonly guards: readonly string[];
}

/** A member of Office's object model that the add-in uses, and where. */
export interface UsedMember {
  /** `Range.values`, `UI.displayDialogAsync`, `Excel.run`. */
  readonly name: string;
  /** Requirement sets that its documentation names, such as `ExcelApi 1.7`; those of other applications are left out. */
  readonly sets: readonly string[];
  readonly uses: readonly Use[];
}

const TAG = /\[\s*Api set:\s*(ExcelApi\w*)\s+([\d.]+|BETA)/gi;
/** Common APIs name their sets in links: `…/common/dialog-api-requirement-sets | DialogApi 1.2}`, or `… | DialogApi}` for the first version. */
const LINK = /requirement-sets\/common\/[\w-]+\s*\|\s*(\w+)\s*([\d.]*)\s*\}/g;
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

/** `Office.context.requirements.isSetSupported('DialogOrigin', '1.1')` → `DialogOrigin 1.1`, wherever it stands in what is asked, unless it is denied. */
const askedIn = (condition: ts.Node): readonly string[] => {
  if (ts.isPrefixUnaryExpression(condition)) return [];
  if (ts.isBinaryExpression(condition) && condition.operatorToken.kind === ts.SyntaxKind.BarBarToken) return [];
  if (ts.isCallExpression(condition) && /\bisSetSupported$/.test(condition.expression.getText())) {
    const [set, version] = condition.arguments.map((each) => (ts.isStringLiteralLike(each) ? each.text : ''));
    return [`${set ?? ''} ${version ?? '1.1'}`];
  }
  const found: string[] = [];
  ts.forEachChild(condition, (child) => void found.push(...askedIn(child)));
  return found;
};

/** What has been asked of Office, and affirmed, wherever a node is reached. */
const guardsOf = (node: ts.Node): readonly string[] => {
  const { parent } = node;
  if (ts.isSourceFile(parent)) return [];
  const condition =
    ts.isIfStatement(parent) && parent.thenStatement === node
      ? parent.expression
      : ts.isConditionalExpression(parent) && parent.whenTrue === node
        ? parent.condition
        : ts.isBinaryExpression(parent) &&
            parent.right === node &&
            parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken
          ? parent.left
          : null;
  return [...(condition ? askedIn(condition) : []), ...guardsOf(parent)];
};

/** Every member of Office.js that the add-in reads, writes, calls, loads by name, or names as a value, by the compiler's own types. */
export const usedMembers = (compiled: ts.Program, root: string): readonly UsedMember[] => {
  const checker = compiled.getTypeChecker();
  const found = new Map<string, { readonly sets: readonly string[]; readonly uses: Use[] }>();

  const note = (symbol: ts.Symbol | undefined, node: ts.Node) => {
    for (const declaration of symbol?.declarations ?? []) {
      if (!isOffice(declaration) || ts.isModuleDeclaration(declaration)) continue;
      // A variable stands in a list, in a statement, in a block, before its namespace comes.
      let owner: ts.Node = declaration.parent;
      while (!('name' in owner) && !ts.isSourceFile(owner)) owner = owner.parent;
      const ownerName = 'name' in owner ? (owner.name as ts.Node).getText() : '';
      const name = `${ownerName}.${symbol?.name ?? ''}`;
      // Of overloads the first stands for all.
      const member = found.get(name) ?? { sets: setsOf(declaration), uses: [] };
      found.set(name, member);
      member.uses.push({ at: placeOf(node, root), guards: guardsOf(node) });
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
  return [...found].map(([name, member]) => ({ name, ...member }));
};

import ts from 'typescript';
import { isOffice, placeOf } from './addin-program';

/** A code of Office's errors that the add-in tells from others, and where. */
export interface ComparedCode {
  /** `AccessDenied`; `12007` */
  readonly code: string;
  readonly at: string;
}

const COMPARISONS: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
];

/** Every code that a code of Office's is compared with: by `===`, in a list, as a key of a table, in a `case`. Codes are followed from where Office gives them through variables, parameters, fields and answers of functions. */
export const comparedCodes = (compiled: ts.Program, root: string): readonly ComparedCode[] => {
  const checker = compiled.getTypeChecker();
  const files = compiled.getSourceFiles().filter((file) => file.fileName.startsWith(`${root}/addin/`));
  /** What holds a code: variables, parameters, fields, and functions whose answer is one. */
  const holders = new Set<ts.Symbol>();

  const symbolOf = (node: ts.Node) => {
    const symbol = checker.getSymbolAtLocation(node);
    return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  };
  const isOfOffice = (node: ts.PropertyAccessExpression) => {
    const [declaration] = symbolOf(node.name)?.declarations ?? [];
    return node.name.text === 'code' && declaration !== undefined && isOffice(declaration);
  };
  /** The number of a dialog's event, which Office's declarations do not describe. */
  const isOfDialog = (node: ts.PropertyAccessExpression) =>
    node.name.text === 'error' &&
    /^\{ (readonly )?error: number; \}$/.test(checker.typeToString(checker.getTypeAtLocation(node.expression)));
  const isCode = (node: ts.Expression): boolean => {
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return isCode(node.expression);
    if (ts.isConditionalExpression(node)) return isCode(node.whenTrue) || isCode(node.whenFalse);
    if (ts.isBinaryExpression(node))
      return node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken && isCode(node.left);
    if (ts.isCallExpression(node)) {
      const called = symbolOf(node.expression);
      return called !== undefined && holders.has(called);
    }
    if (ts.isPropertyAccessExpression(node)) {
      const field = symbolOf(node.name);
      return isOfOffice(node) || isOfDialog(node) || (field !== undefined && holders.has(field));
    }
    const symbol = ts.isIdentifier(node) ? symbolOf(node) : undefined;
    return symbol !== undefined && holders.has(symbol);
  };
  const hold = (name: ts.Node) => {
    const symbol = symbolOf(name);
    if (symbol) holders.add(symbol);
  };
  const answersOf = (body: ts.Node): readonly ts.Expression[] => {
    const found: ts.Expression[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionLike(node)) return;
      if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
      ts.forEachChild(node, visit);
    };
    visit(body);
    return found;
  };

  const follow = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer) {
      const { initializer } = node;
      if (isCode(initializer)) hold(node.name);
      if (ts.isArrowFunction(initializer)) {
        const { body } = initializer;
        if ((ts.isBlock(body) ? answersOf(body) : [body]).some(isCode)) hold(node.name);
      }
    }
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const signature = checker.getResolvedSignature(node);
      const parameters = signature?.declaration?.parameters ?? [];
      for (const [at, argument] of (node.arguments ?? []).entries()) {
        const parameter = parameters[at];
        if (!parameter || isOffice(parameter) || !isCode(argument) || !ts.isIdentifier(parameter.name)) continue;
        // `constructor(readonly code: string)`: the parameter, and the field of that name.
        if (!ts.isParameterPropertyDeclaration(parameter, parameter.parent)) hold(parameter.name);
        else
          for (const symbol of checker.getSymbolsOfParameterPropertyDeclaration(parameter, parameter.name.text))
            holders.add(symbol);
      }
    }
    ts.forEachChild(node, follow);
  };
  for (let before = -1; before < holders.size;) {
    before = holders.size;
    for (const file of files) follow(file);
  }

  const found: ComparedCode[] = [];
  const literalsIn = (node: ts.Node): void => {
    const code = ts.isStringLiteralLike(node) || ts.isNumericLiteral(node) ? node.text : null;
    if (code !== null) found.push({ code, at: placeOf(node, root) });
    else if (ts.isIdentifier(node)) {
      const [declaration] = symbolOf(node)?.declarations ?? [];
      if (declaration && ts.isVariableDeclaration(declaration) && declaration.initializer)
        literalsIn(declaration.initializer);
    } else if (ts.isPropertyAccessExpression(node)) {
      // A code that a table of ours names: `DIALOG_END.closed`.
      const [declaration] = symbolOf(node.name)?.declarations ?? [];
      if (declaration && ts.isPropertyAssignment(declaration)) literalsIn(declaration.initializer);
    } else if (ts.isArrayLiteralExpression(node)) node.elements.forEach(literalsIn);
    else if (ts.isNewExpression(node)) node.arguments?.forEach(literalsIn);
    else if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) literalsIn(node.expression);
    else if (ts.isObjectLiteralExpression(node))
      for (const { name } of node.properties)
        if (name && 'text' in name) found.push({ code: name.text, at: placeOf(name, root) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && COMPARISONS.includes(node.operatorToken.kind)) {
      if (isCode(node.left)) literalsIn(node.right);
      if (isCode(node.right)) literalsIn(node.left);
    } else if (ts.isElementAccessExpression(node) && isCode(node.argumentExpression)) literalsIn(node.expression);
    else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const asked = ['includes', 'has', 'get'].includes(node.expression.name.text);
      if (asked && node.arguments.some(isCode)) literalsIn(node.expression.expression);
    } else if (ts.isSwitchStatement(node) && isCode(node.expression))
      for (const clause of node.caseBlock.clauses) if (ts.isCaseClause(clause)) literalsIn(clause.expression);
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(file);
  return found;
};

/**
 * A calculator for the few functions that score formulas may use: a second opinion on thousands of sheets in a second. Real spreadsheet engines
 * calculate the golden cases elsewhere. Throws on any function or sign that is not on its list.
 */
type Value = number | string | boolean | FormulaError;
class FormulaError {
  constructor(readonly code: string) {}
}
export type Cells = Readonly<Record<string, number | string | boolean | null>>;

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|([A-Za-z]\w*)|(<=|>=|<>|[-+*/=<>(),]))/y;
interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'sign';
  readonly text: string;
}

const tokensOf = (formula: string): Token[] => {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (!match) throw new SyntaxError(`Not understood: ${formula.slice(at, at + 20)}`);
    const [, number, text, name, sign] = match;
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (text !== undefined) tokens.push({ kind: 'text', text: text.replaceAll('""', '"') });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
  }
  return tokens;
};

type Node = (cells: Cells) => Value;
interface Argument {
  readonly value: Node;
  /** The cell, where the argument is just that. */
  readonly cell: string | null;
}

const number = (value: Value): number => {
  if (value instanceof FormulaError) throw value;
  if (typeof value === 'string') throw new FormulaError('#VALUE!');
  return Number(value);
};
const truth = (value: Value): boolean => number(value) !== 0;
const raw = ({ cell }: Argument, cells: Cells) => (cell === null ? null : (cells[cell] ?? null));
const isError = (value: unknown): boolean => typeof value === 'string' && value.startsWith('#');
const round = (value: number, places: number): number => {
  const [digits = '0', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const shifted = Number(`${digits}e${Number(exponent) + places}`);
  return (Math.sign(value) * Math.floor(shifted + 0.5)) / 10 ** places;
};

const FUNCTIONS: Readonly<Record<string, (given: readonly Argument[], cells: Cells) => Value>> = {
  IF: ([condition, yes, no], cells) => (condition && truth(condition.value(cells)) ? yes : no)?.value(cells) ?? false,
  AND: (given, cells) => given.map(({ value }) => truth(value(cells))).every(Boolean),
  COUNT: (given, cells) => given.filter((argument) => typeof raw(argument, cells) === 'number').length,
  COUNTIF: ([range, criterion], cells) => (range && criterion && raw(range, cells) === criterion.value(cells) ? 1 : 0),
  ISNUMBER: ([argument], cells) => argument !== undefined && typeof raw(argument, cells) === 'number',
  ISTEXT: ([argument], cells) => {
    const content = argument ? raw(argument, cells) : null;
    return typeof content === 'string' && !isError(content);
  },
  ISERROR: ([argument], cells) => argument !== undefined && isError(raw(argument, cells)),
  TRIM: ([argument], cells) => String((argument ? raw(argument, cells) : null) ?? '').trim(),
  ROUND: ([value, places], cells) => round(number(value?.value(cells) ?? 0), number(places?.value(cells) ?? 0)),
  INT: ([value], cells) => Math.floor(number(value?.value(cells) ?? 0)),
  MIN: (given, cells) => Math.min(...given.map(({ value }) => number(value(cells)))),
  MAX: (given, cells) => Math.max(...given.map(({ value }) => number(value(cells)))),
};

const OPERATORS: Readonly<Record<string, { readonly level: number; readonly apply: (a: Value, b: Value) => Value }>> = {
  '=': { level: 0, apply: (a, b) => a === b },
  '<>': { level: 0, apply: (a, b) => a !== b },
  '<=': { level: 0, apply: (a, b) => number(a) <= number(b) },
  '>=': { level: 0, apply: (a, b) => number(a) >= number(b) },
  '<': { level: 0, apply: (a, b) => number(a) < number(b) },
  '>': { level: 0, apply: (a, b) => number(a) > number(b) },
  '+': { level: 1, apply: (a, b) => number(a) + number(b) },
  '-': { level: 1, apply: (a, b) => number(a) - number(b) },
  '*': { level: 2, apply: (a, b) => number(a) * number(b) },
  '/': { level: 2, apply: (a, b) => number(a) / number(b) },
};

class Parser {
  private position = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  private take(text?: string): Token {
    const token = this.tokens[this.position];
    if (!token || (text !== undefined && token.text !== text)) throw new SyntaxError(`Expected ${text ?? 'more'}`);
    this.position += 1;
    return token;
  }
  private at(text: string): boolean {
    const token = this.tokens[this.position];
    return token?.kind === 'sign' && token.text === text;
  }

  whole(): Node {
    const node = this.expression(0).value;
    if (this.position !== this.tokens.length) throw new SyntaxError('Something is left over');
    return node;
  }

  private expression(level: number): Argument {
    if (level > 2) return this.operand();
    let left = this.expression(level + 1);
    for (;;) {
      const token = this.tokens[this.position];
      const operator =
        token?.kind === 'sign' && Object.hasOwn(OPERATORS, token.text) ? OPERATORS[token.text] : undefined;
      if (operator?.level !== level) return left;
      this.take();
      const a = left.value;
      const b = this.expression(level + 1).value;
      left = { cell: null, value: (cells) => operator.apply(a(cells), b(cells)) };
    }
  }

  private operand(): Argument {
    const { kind, text } = this.take();
    if (kind === 'number') return { cell: null, value: () => Number(text) };
    if (kind === 'text') return { cell: null, value: () => text };
    if (kind === 'sign') {
      if (text !== '(') throw new SyntaxError(`Unexpected ${text}`);
      const inner = this.expression(0);
      this.take(')');
      return { cell: null, value: inner.value };
    }
    return this.at('(') ? this.call(text) : { cell: text, value: (cells) => Parser.read(cells[text] ?? null) };
  }

  private call(name: string): Argument {
    const calculate = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    if (!calculate) throw new SyntaxError(`${name} is not on the list of functions`);
    const given: Argument[] = [];
    this.take('(');
    while (!this.at(')')) {
      given.push(this.expression(0));
      if (!this.at(')')) this.take(',');
    }
    this.take(')');
    return { cell: null, value: (cells) => calculate(given, cells) };
  }

  /** A cell in a calculation: empty counts as 0, an error stays one. */
  private static read(content: number | string | boolean | null): Value {
    if (content === null) return 0;
    return typeof content === 'string' && isError(content) ? new FormulaError(content) : content;
  }
}

/** Reads a formula once; the answer calculates it for cells, by name. An error comes back as its text. */
export const calculation = (formula: string): ((cells: Cells) => number | string | boolean) => {
  const node = new Parser(tokensOf(formula)).whole();
  return (cells) => {
    try {
      const value = node(cells);
      return value instanceof FormulaError ? value.code : value;
    } catch (failure) {
      if (failure instanceof FormulaError) return failure.code;
      throw failure;
    }
  };
};

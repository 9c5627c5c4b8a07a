import type { CellValue } from '../../../vocabulary/cell-value';

/** What a cell of the sheet holds, '' where it is empty; null where that is not known. */
export type CellAt = (row: number, column: number) => CellValue | null;
/** A cell, both counted from 0. */
interface Cell {
  readonly row: number;
  readonly column: number;
}

/** What a formula comes to: blank is what an empty cell holds; an error is one of Excel's; unknown is what cannot be told here. */
type Value = number | string | boolean | typeof BLANK | typeof ERROR | typeof UNKNOWN;
const BLANK = Symbol('blank');
const ERROR = Symbol('error');
const UNKNOWN = Symbol('unknown');
/** A formula, ready to be asked for a cell. */
type Term = (at: CellAt, cell: Cell) => Value;

/** What is longer, or deeper in brackets, is not followed. */
const LONGEST = 1000;
const DEEPEST = 40;
const ERROR_TEXT = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/;
const PLAIN_NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?$/;
const TOKEN =
  /(?<space>\s)|(?<number>\d{1,15}(?:\.\d{1,15})?)(?![\w.])|"(?<text>[^"]{0,200})"|(?<fixedColumn>\$?)(?<letters>[A-Z]{1,3})(?<fixedRow>\$?)(?<row>\d{1,7})(?![\w.(!:])|(?<called>[A-Z]{2,12})\(|(?<word>TRUE|FALSE)(?![\w.(!])|(?<sign><=|>=|<>|[-+*/&=<>(),%])/iy;

type Token = Partial<
  Record<
    'space' | 'number' | 'text' | 'fixedColumn' | 'letters' | 'fixedRow' | 'row' | 'called' | 'word' | 'sign',
    string
  >
>;

/** The tokens of a formula, without what is between them; null where something else stands there. */
const tokensOf = (formula: string): readonly Token[] | null => {
  if (formula.length > LONGEST) return null;
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const token: Token | undefined = TOKEN.exec(formula)?.groups;
    if (!token) return null;
    const before = tokens.at(-1);
    // A quote within a text is written twice: there a text ends, and another begins.
    if (token.text !== undefined && before?.text !== undefined && formula[at - 1] === '"')
      tokens[tokens.length - 1] = { text: `${before.text}"${token.text}` };
    else if (token.space === undefined) tokens.push(token);
  }
  return tokens;
};

const valueOf = (held: CellValue | null): Value => {
  if (held === null) return UNKNOWN;
  if (held === '') return BLANK;
  return typeof held === 'string' && ERROR_TEXT.test(held) ? ERROR : held;
};

/** A value as a number; a text that Excel may take for one is not followed. */
const numberOf = (value: Value): number | typeof ERROR | typeof UNKNOWN => {
  if (value === BLANK) return 0;
  if (typeof value === 'boolean') return Number(value);
  if (typeof value !== 'string') return value;
  return /\d/.test(value) ? UNKNOWN : ERROR;
};
const textOf = (value: Value): string | typeof ERROR | typeof UNKNOWN => {
  if (value === BLANK) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return value;
  return PLAIN_NUMBER.test(String(value)) ? String(value) : UNKNOWN;
};
const isPlain = <Plain extends string | number>(
  value: Plain | typeof ERROR | typeof UNKNOWN,
): value is Exclude<Plain, symbol> => typeof value !== 'symbol';
/** Of two that are no values the one that is not known: what it is may be anything. */
const failed = (...values: readonly unknown[]): typeof ERROR | typeof UNKNOWN =>
  values.includes(UNKNOWN) ? UNKNOWN : ERROR;

const ofNumbers =
  (a: Term, b: Term, of: (a: number, b: number) => number): Term =>
  (at, cell) => {
    const first = numberOf(a(at, cell));
    const second = numberOf(b(at, cell));
    if (!isPlain(first) || !isPlain(second)) return failed(first, second);
    const value = of(first, second);
    return Number.isFinite(value) ? value : ERROR;
  };

/** Excel's numbers have fifteen digits. */
const rounded = (value: number): number => Number(value.toPrecision(15));

/** Below 0 where the first comes before the second; null where Excel's own order of words decides. */
const compared = (a: Value, b: Value): number | null | typeof ERROR | typeof UNKNOWN => {
  if (a === ERROR || b === ERROR || a === UNKNOWN || b === UNKNOWN) return failed(a, b);
  const like = (value: Value, other: Value): Value =>
    value !== BLANK ? value : typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
  const first = like(a, b);
  const second = like(b, a);
  const rank = (value: Value) => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  if (rank(first) !== rank(second)) return rank(first) - rank(second);
  if (typeof first === 'string' && typeof second === 'string')
    return first.toLowerCase() === second.toLowerCase() ? 0 : null;
  return rounded(Number(first)) - rounded(Number(second));
};

const COMPARISONS: Readonly<Record<string, (order: number | null) => boolean | null>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => (order === null ? null : order < 0),
  '>': (order) => (order === null ? null : order > 0),
  '<=': (order) => (order === null ? null : order <= 0),
  '>=': (order) => (order === null ? null : order >= 0),
};
const comparing =
  (a: Term, b: Term, holds: (order: number | null) => boolean | null): Term =>
  (at, cell) => {
    const order = compared(a(at, cell), b(at, cell));
    return typeof order === 'symbol' ? order : (holds(order) ?? UNKNOWN);
  };

/** Whether a value counts as true; words that are looked at as such are not followed. */
const truthOf = (value: Value): boolean | typeof ERROR | typeof UNKNOWN => {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  return value === ERROR ? ERROR : UNKNOWN;
};

const ofTexts = (texts: readonly Value[], of: (...texts: readonly string[]) => Value): Value => {
  const words = texts.map(textOf);
  return words.every(isPlain) ? of(...words) : failed(...words);
};
const startOf = (text: string, count: Value): string | typeof ERROR | typeof UNKNOWN => {
  const length = numberOf(count);
  return isPlain(length) ? text.slice(0, Math.max(0, Math.trunc(length))) : length;
};
const placeIn = (found: string, within: string): Value => {
  const place = within.indexOf(found);
  return place < 0 ? ERROR : place + 1;
};
const all =
  (of: (truths: readonly boolean[]) => boolean) =>
  (...values: readonly Value[]): Value => {
    const truths = values.map(truthOf);
    const known = truths.filter((truth) => typeof truth === 'boolean');
    return known.length === truths.length ? of(known) : failed(...truths);
  };
const isOf =
  (holds: (value: Value) => boolean) =>
  (value: Value): Value =>
    value === UNKNOWN ? UNKNOWN : holds(value);

/** Functions of which it is plain what they come to, with as many values as each takes at least and at most. */
const FUNCTIONS: Readonly<
  Record<string, { readonly takes: readonly [number, number]; readonly of: (...values: readonly Value[]) => Value }>
> = {
  AND: { takes: [1, 30], of: all((truths) => truths.every(Boolean)) },
  OR: { takes: [1, 30], of: all((truths) => truths.some(Boolean)) },
  NOT: { takes: [1, 1], of: all(([truth]) => truth === false) },
  IF: {
    takes: [2, 3],
    of: (condition = UNKNOWN, yes = UNKNOWN, no = false) => {
      const truth = truthOf(condition);
      return typeof truth === 'symbol' ? truth : truth ? yes : no;
    },
  },
  ISBLANK: { takes: [1, 1], of: isOf((value) => value === BLANK) },
  ISNUMBER: { takes: [1, 1], of: isOf((value) => typeof value === 'number') },
  ISTEXT: { takes: [1, 1], of: isOf((value) => typeof value === 'string') },
  ISERROR: { takes: [1, 1], of: isOf((value) => value === ERROR) },
  LEN: { takes: [1, 1], of: (...texts) => ofTexts(texts, (text = '') => text.length) },
  TRIM: { takes: [1, 1], of: (...texts) => ofTexts(texts, (text = '') => text.trim().replace(/ +/g, ' ')) },
  EXACT: { takes: [2, 2], of: (...texts) => ofTexts(texts, (a, b) => a === b) },
  LEFT: { takes: [1, 2], of: (text = '', count = 1) => ofTexts([text], (words = '') => startOf(words, count)) },
  RIGHT: {
    takes: [1, 2],
    of: (text = '', count = 1) =>
      ofTexts([text], (words = '') => {
        const length = numberOf(count);
        return isPlain(length) ? words.slice(Math.max(0, words.length - Math.max(0, Math.trunc(length)))) : length;
      }),
  },
  FIND: { takes: [2, 2], of: (...texts) => ofTexts(texts, (found = '', within = '') => placeIn(found, within)) },
  SEARCH: {
    takes: [2, 2],
    // ? * and ~ stand for other characters there.
    of: (...texts) =>
      ofTexts(texts, (found = '', within = '') =>
        /[?*~]/.test(found) ? UNKNOWN : placeIn(found.toLowerCase(), within.toLowerCase()),
      ),
  },
};

/** As Excel counts columns: A is 0. */
const columnOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Reads the tokens of a formula one after the other; every step is null where it is not followed. */
class Reader {
  #next = 0;
  #depth = 0;
  constructor(
    private readonly tokens: readonly Token[],
    private readonly anchor: Cell,
  ) {}

  whole(): Term | null {
    const term = this.#comparison();
    return term && this.#next === this.tokens.length ? term : null;
  }

  #sign(...signs: readonly string[]): string | null {
    const sign = this.tokens[this.#next]?.sign;
    if (sign === undefined || !signs.includes(sign)) return null;
    this.#next += 1;
    return sign;
  }

  #chain(
    signs: readonly string[],
    part: () => Term | null,
    joined: (a: Term, b: Term, sign: string) => Term,
  ): Term | null {
    let term = part();
    for (let sign = this.#sign(...signs); term && sign !== null; sign = this.#sign(...signs)) {
      const other = part();
      term = other && joined(term, other, sign);
    }
    return term;
  }

  #comparison(): Term | null {
    return this.#chain(
      Object.keys(COMPARISONS),
      () => this.#words(),
      (a, b, sign) => comparing(a, b, COMPARISONS[sign] ?? (() => null)),
    );
  }
  #words(): Term | null {
    const join =
      (a: Term, b: Term): Term =>
      (at, cell) =>
        ofTexts([a(at, cell), b(at, cell)], (first = '', second = '') => first + second);
    return this.#chain(['&'], () => this.#sum(), join);
  }
  #sum(): Term | null {
    return this.#chain(
      ['+', '-'],
      () => this.#product(),
      (a, b, sign) => ofNumbers(a, b, sign === '+' ? (x, y) => x + y : (x, y) => x - y),
    );
  }
  #product(): Term | null {
    return this.#chain(
      ['*', '/'],
      () => this.#signed(),
      (a, b, sign) => ofNumbers(a, b, sign === '*' ? (x, y) => x * y : (x, y) => x / y),
    );
  }
  #signed(): Term | null {
    const sign = this.#sign('-', '+');
    if (sign === null) return this.#percent();
    if (this.#depth > DEEPEST) return null;
    this.#depth += 1;
    const term = this.#signed();
    this.#depth -= 1;
    if (!term) return null;
    return sign === '+'
      ? term
      : ofNumbers(
          () => 0,
          term,
          (_, value) => -value,
        );
  }
  #percent(): Term | null {
    const term = this.#single();
    return term && this.#sign('%') !== null
      ? ofNumbers(
          term,
          () => 100,
          (value, by) => value / by,
        )
      : term;
  }

  #single(): Term | null {
    const token = this.tokens[this.#next];
    if (!token || this.#depth > DEEPEST) return null;
    this.#next += 1;
    const { number, text, letters, row, word, called, sign } = token;
    if (number !== undefined) return () => Number(number);
    if (text !== undefined) return () => text;
    if (word !== undefined) return () => word.toUpperCase() === 'TRUE';
    if (letters !== undefined && row !== undefined) return this.#reference(token, letters, row);
    this.#depth += 1;
    const inside = called !== undefined ? this.#call(called.toUpperCase()) : sign === '(' ? this.#closed() : null;
    this.#depth -= 1;
    return inside;
  }
  #closed(): Term | null {
    const term = this.#comparison();
    return term && this.#sign(')') !== null ? term : null;
  }
  #call(name: string): Term | null {
    const called = FUNCTIONS[name];
    if (!called) return null;
    const values: Term[] = [];
    do {
      const term = this.#comparison();
      if (!term) return null;
      values.push(term);
    } while (this.#sign(',') !== null);
    const [least, most] = called.takes;
    if (this.#sign(')') === null || values.length < least || values.length > most) return null;
    return (at, cell) => called.of(...values.map((value) => value(at, cell)));
  }
  #reference({ fixedColumn, fixedRow }: Token, letters: string, row: string): Term {
    const [column, line] = [columnOf(letters), Number(row) - 1];
    const { anchor } = this;
    return (at, cell) =>
      valueOf(
        at(
          fixedRow === '' ? line + cell.row - anchor.row : line,
          fixedColumn === '' ? column + cell.column - anchor.column : column,
        ),
      );
  }
}

/** Whether a formula refers to cells from where it stands, so that it matters which cell it was written for. */
const REFERS_FROM_HERE = /(?:^|[^$A-Z\d"])(?:[A-Z]{1,3}\$?\d|\$[A-Z]{1,3}\d)/i;
export const isRelative = (formula: string): boolean => REFERS_FROM_HERE.test(formula);

/** A formula that can be asked of any cell: whether it holds there, and how what stands there compares with it; null where that cannot be told here. */
export interface RuleFormula {
  readonly holds: (at: CellAt, cell: Cell) => boolean | null;
  /** Below 0 where what the cell holds comes before what the formula comes to, 0 where they are the same; `false` where nothing can be the same. */
  readonly order: (
    held: CellValue,
    at: CellAt,
    cell: Cell,
  ) => { readonly isSame: boolean; readonly by: number | null } | 'error' | null;
}

/**
 * Makes a formula of a conditional format ready, as far as it is plain: comparisons, sums and the usual functions on single cells of the same sheet.
 * @param anchor the cell for which it was written: from there its cells are counted
 * @returns null where it is none that is followed here
 */
export const ruleFormula = (formula: string, anchor: Cell): RuleFormula | null => {
  const tokens = tokensOf(formula.replace(/^\s*=/, ''));
  const term = tokens && new Reader(tokens, anchor).whole();
  if (!term) return null;
  return {
    holds: (at, cell) => {
      const value = term(at, cell);
      if (value === BLANK) return false;
      const truth = truthOf(value);
      return truth === UNKNOWN ? null : truth === true;
    },
    order: (held, at, cell) => {
      const order = compared(valueOf(held), term(at, cell));
      if (order === UNKNOWN) return null;
      return order === ERROR ? 'error' : { isSame: order === 0, by: order };
    },
  };
};

import { parseReference } from './grid/address';

/** What Excel looks at in a formula before it takes it. */
interface FormulaParts {
  /** Names that are neither cells nor functions. */
  readonly names: readonly string[];
  /** True where it holds an array constant, `{1,2}`. */
  readonly hasArray: boolean;
}

type Kind = 'number' | 'text' | 'error' | 'sheet' | 'word' | 'bracket' | 'sign';
interface Token {
  readonly kind: Kind;
  readonly text: string;
  readonly spaced: boolean;
}

const TOKENS: readonly (readonly [Kind, RegExp])[] = [
  ['text', /"(?:[^"]|"")*"/y],
  ['error', /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA)/iy],
  ['sheet', /'(?:[^']|'')+'(?=!)/y],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['word', /[\p{L}_\\$][\p{L}\p{N}_.\\$?]*/uy],
  ['sign', /<=|>=|<>|[-+*/^&=<>%,;(){}:@#!]/y],
];
const BETWEEN = new Set(['<=', '>=', '<>', '+', '-', '*', '/', '^', '&', '=', '<', '>', ':']);
const BEFORE = new Set(['+', '-', '@']);
/** Source: support.microsoft.com, "Excel specifications and limits". */
const MOST_ARGUMENTS = 255;
const DEEPEST_NESTING = 64;

class NoFormula extends Error {}

/** What a formula, given with its `=`, is made of; null for what Excel does not take as one. */
export function formulaParts(formula: string): FormulaParts | null {
  try {
    return new Parser(tokens(formula.slice(1))).formula();
  } catch (error) {
    if (error instanceof NoFormula) return null;
    throw error;
  }
}

function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  let at = 0;
  for (;;) {
    const space = /\s*/y;
    space.lastIndex = at;
    const spaced = (space.exec(text)?.[0] ?? '') !== '';
    at = spaced ? space.lastIndex : at;
    if (at >= text.length) return found;
    const token = tokenAt(text, at);
    found.push({ ...token, spaced });
    at += token.text.length;
  }
}

function tokenAt(text: string, at: number): Omit<Token, 'spaced'> {
  if (text[at] === '[') return { kind: 'bracket', text: bracket(text, at) };
  for (const [kind, pattern] of TOKENS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { kind, text: found };
  }
  throw new NoFormula();
}

/** `[列]` or `[[#Headers],[列]]`; an apostrophe makes the next sign an ordinary one. */
function bracket(text: string, start: number): string {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "'") at += 1;
    else if (text[at] === '[') depth += 1;
    else if (text[at] === ']') depth -= 1;
    if (depth === 0) return text.slice(start, at + 1);
  }
  throw new NoFormula();
}

class Parser {
  #at = 0;
  #depth = 0;
  readonly #names: string[] = [];
  #hasArray = false;

  constructor(private readonly list: readonly Token[]) {}

  formula(): FormulaParts {
    this.#expression();
    if (this.#at < this.list.length) throw new NoFormula();
    return { names: this.#names, hasArray: this.#hasArray };
  }

  get #next(): Token | undefined {
    return this.list[this.#at];
  }

  #is(sign: string): boolean {
    return this.#next?.kind === 'sign' && this.#next.text === sign;
  }

  #take(sign: string): boolean {
    if (!this.#is(sign)) return false;
    this.#at += 1;
    return true;
  }

  #expect(sign: string): void {
    if (!this.#take(sign)) throw new NoFormula();
  }

  #expression(): void {
    let isReference = this.#operand();
    for (let next = this.#next; next; next = this.#next) {
      if (next.kind === 'sign' && BETWEEN.has(next.text)) {
        this.#at += 1;
        isReference = this.#operand();
        continue;
      }
      // A space between two references is where they meet
      const meets = isReference && next.spaced && (next.kind === 'word' || next.kind === 'sheet');
      if (!meets) return;
      isReference = this.#operand();
    }
  }

  /** True where it may be a reference. */
  #operand(): boolean {
    while (this.#next?.kind === 'sign' && BEFORE.has(this.#next.text)) this.#at += 1;
    const isReference = this.#primary();
    let isPlain = true;
    while (this.#take('%') || this.#take('#')) isPlain = false;
    return isReference && isPlain;
  }

  #primary(): boolean {
    const token = this.#next;
    this.#at += 1;
    switch (token?.kind) {
      case 'number':
      case 'text':
      case 'error':
        return false;
      case 'sheet':
        this.#expect('!');
        return this.#primary();
      case 'bracket':
        // `[@列]` in a table, or `[文件.xlsx]表!A1`
        return this.#next?.kind === 'word' && !this.#next.spaced ? this.#primary() : true;
      case 'word':
        return this.#word(token);
      case 'sign':
        if (token.text === '(') return this.#group();
        if (token.text === '{') return this.#array();
        throw new NoFormula();
      case undefined:
        throw new NoFormula();
    }
  }

  #word({ text }: Token): boolean {
    if (this.#take('!')) return this.#primary();
    const next = this.#next;
    if (next?.kind === 'sign' && next.text === '(' && !next.spaced) {
      this.#arguments();
      return true;
    }
    if (next?.kind === 'bracket' && !next.spaced) {
      this.#at += 1;
      return true;
    }
    const isColumn = /^\$?[A-Z]{1,3}$/i.test(text) && (this.#is(':') || this.#follows(':'));
    const isRow = /^\$\d+$/.test(text);
    if (/^(?:TRUE|FALSE)$/i.test(text)) return false;
    if (!isColumn && !isRow && !parseReference(text)) this.#names.push(text);
    return true;
  }

  /** Whether a sign stands before the word that was just taken. */
  #follows(sign: string): boolean {
    return this.list[this.#at - 2]?.text === sign;
  }

  #group(): boolean {
    do this.#expression();
    while (this.#take(','));
    this.#expect(')');
    return true;
  }

  #arguments(): void {
    this.#expect('(');
    this.#depth += 1;
    if (this.#depth > DEEPEST_NESTING) throw new NoFormula();
    let count = 1;
    if (!this.#is(',') && !this.#is(')')) this.#expression();
    while (this.#take(',')) {
      count += 1;
      if (!this.#is(',') && !this.#is(')')) this.#expression();
    }
    this.#expect(')');
    if (count > MOST_ARGUMENTS) throw new NoFormula();
    this.#depth -= 1;
  }

  #array(): boolean {
    this.#hasArray = true;
    do {
      if (!this.#take('-')) this.#take('+');
      const value = this.#next;
      this.#at += 1;
      const isFlag = value?.kind === 'word' && /^(?:TRUE|FALSE)$/i.test(value.text);
      if (!isFlag && value?.kind !== 'number' && value?.kind !== 'text' && value?.kind !== 'error')
        throw new NoFormula();
    } while (this.#take(',') || this.#take(';'));
    this.#expect('}');
    return false;
  }
}

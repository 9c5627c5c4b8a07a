import { StringDecoder } from 'node:string_decoder';
import type { RuleSet } from '../../shared/regulation/rule-set';
import { scoreLine, tooLong, type Ceiling } from './score-line';

export { isCeiling } from './score-line';

/** A line longer than this is not kept: it is refused, and reading goes on behind it. In UTF-16 units. */
const LONGEST_LINE = 1_000_000;
/** Answers are handed on in blocks of about this size. */
const BLOCK = 64 * 1024;

/** Cuts text that comes in pieces into lines, without keeping more than one line. `null` stands for one that is too long. */
async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<string | null> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let isTooLong = false;
  let isFirst = true;
  const pieces = async function* () {
    for await (const chunk of source) yield decoder.write(chunk);
    yield decoder.end();
  };
  for await (const piece of pieces()) {
    // A byte order mark stands only at the very beginning.
    const text = isFirst && piece !== '' ? piece.replace(/^\uFEFF/, '') : piece;
    if (piece !== '') isFirst = false;
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      yield isTooLong || rest.length + line.length > LONGEST_LINE ? null : rest + line;
      rest = '';
      isTooLong = false;
    }
    if (isTooLong || rest.length + last.length > LONGEST_LINE) {
      isTooLong = true;
      rest = '';
    } else {
      rest += last;
    }
  }
  if (isTooLong) yield null;
  else if (rest !== '') yield rest;
}

/**
 * Answers every line of JSON with a line of JSON, in order; empty lines are passed over. Works on streams of any size: as an
 * async generator in a pipeline it reads on only when its answers have been taken.
 */
export const scoreLines = (reading: Ceiling, ruleSet: RuleSet) =>
  async function* (source: AsyncIterable<Buffer>): AsyncGenerator<string> {
    let block = '';
    for await (const line of linesOf(source)) {
      if (line !== null && line.trim() === '') continue;
      block += `${JSON.stringify(line === null ? tooLong() : scoreLine(line, reading, ruleSet))}\n`;
      if (block.length < BLOCK) continue;
      yield block;
      block = '';
    }
    if (block !== '') yield block;
  };

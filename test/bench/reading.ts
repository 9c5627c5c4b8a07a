import * as fc from 'fast-check';
import { MADE_UP } from '../rules/arbitrary/judged-reading';
import { printTable } from './rounds';

const SEED = 2021_57;
const SHEETS = 20_000;
/** Of the sheets that nobody doubts, as many may be asked about at most. */
const MOST_ASKED = 0.05;
/** Sheets of a kind that are named at most. */
const SHOWN = 6;
const share = (part: number, whole: number): string => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)} %`);

/** How often something was seen, and how often it was asked about. */
interface Tally {
  seen: number;
  asked: number;
}
const tallied = (tallies: Map<string, Tally>, key: string, isAsked: boolean): void => {
  const tally = tallies.get(key) ?? { seen: 0, asked: 0 };
  tally.seen += 1;
  if (isAsked) tally.asked += 1;
  tallies.set(key, tally);
};

/**
 * Reads sheets as people make them, each with what is right of it. Fails where one is read wrongly, or too many are asked about that nobody doubts.
 * @param options how many sheets, and another seed than the usual: `npm run bench -- reading 5000 7`
 */
export const benchReading = ([count = String(SHEETS), seed = String(SEED)]: readonly string[]): void => {
  const wrong: string[] = [];
  const rows: string[][] = [];
  const traits = new Map<string, Tally>();
  for (const { name, sheets, judge } of MADE_UP) {
    const clear: Tally = { seen: 0, asked: 0 };
    const all: Tally = { seen: 0, asked: 0 };
    let wrongly = 0;
    const doubted: string[] = [];
    const said = (what: string) => {
      wrongly += 1;
      if (wrongly <= SHOWN) wrong.push(`${name}, ${what}`);
    };
    for (const made of fc.sample(sheets, { numRuns: Math.ceil(Number(count) / MADE_UP.length), seed: Number(seed) })) {
      const judged = judge(made);
      if (judged.wrong.length > 0) said(`${made.traits.join(' + ')}: ${judged.wrong.join('; ')}`);
      if (judged.isAsked && made.isClear) doubted.push(made.traits.join(' + '));
      for (const tally of made.isClear ? [clear, all] : [all]) {
        tally.seen += 1;
        if (judged.isAsked) tally.asked += 1;
      }
      for (const trait of made.traits) tallied(traits, `${name}: ${trait}`, judged.isAsked);
    }
    rows.push([name, String(all.seen), String(wrongly), share(all.asked, all.seen), share(clear.asked, clear.seen)]);
    if (clear.asked > clear.seen * MOST_ASKED)
      wrong.push(`${name}: ${share(clear.asked, clear.seen)} of the clear sheets are asked about`);
    if (doubted.length > 0)
      console.log(`${name}, clear and asked about all the same: ${doubted.slice(0, SHOWN).join(' | ')}\n`);
  }
  printTable([['sheet', 'read', 'wrong', 'asked about', 'of the clear ones'], ...rows]);
  console.log();
  printTable([
    ['with', 'sheets', 'asked about'],
    ...[...traits].map(([trait, { seen, asked }]) => [trait, String(seen), share(asked, seen)]),
  ]);
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
};

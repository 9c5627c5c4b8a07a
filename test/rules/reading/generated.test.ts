import * as fc from 'fast-check';
import { MADE_UP } from '../arbitrary/judged-reading';

const SHEETS_OF_A_KIND = Math.ceil(500 / MADE_UP.length);
/** The same sheets in every run; `npm run bench -- reading` makes up others, and many more. */
const SEED = 57;

describe.each(MADE_UP)('$name as people make it', ({ sheets, judge }) => {
  test('is never read wrongly: what cannot be told is asked', () => {
    fc.assert(
      fc.property(sheets, (made) => {
        expect({ traits: made.traits, wrong: judge(made).wrong }).toEqual({ traits: made.traits, wrong: [] });
      }),
      { numRuns: SHEETS_OF_A_KIND, seed: SEED },
    );
  });

  test('is not asked about where a person has no doubt', () => {
    const clear = fc.sample(sheets, { numRuns: SHEETS_OF_A_KIND, seed: SEED }).filter(({ isClear }) => isClear);
    expect(clear.filter((made) => judge(made).isAsked).map(({ traits }) => traits)).toEqual([]);
  });
});

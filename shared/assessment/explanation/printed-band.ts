import type { Band, Measure } from '../../regulation/indicators/indicator';

/** What the printed words of a band say, in the measure's printed unit: from and to both included (R-bounds), null where open. */
export interface PrintedBand {
  readonly from: number | null;
  readonly to: number | null;
  readonly score: number;
}

const RANGE = /(\d{1,9}(?:\.\d{1,9})?)(万?)(?:人次|家|次|%)?—(\d{1,9}(?:\.\d{1,9})?)(万?)(?:人次|家|次|%)?/;
const AT_LEAST = /(\d{1,9}(?:\.\d{1,9})?)(万?)(?:人次|家|次|%)?以上/;
const AT_MOST = /(\d{1,9}(?:\.\d{1,9})?)(万?)(?:人次|家|次|%)?以下/;
const SCORE = /得(\d+)分/;
/** The whole of a target is 100 %. */
const WHOLE_TARGET = /完成当年目标任务/;
/** Nothing at all is done. */
const NOTHING = /^不提供/;
const NO_SCORE = /不得分/;

/** Reads a band's own words ("15—20万人次得6分；"); null where they are not understood. */
export const printedBand = (band: Band, measure: Measure): PrintedBand | null => {
  const { words } = band;
  const printedScore = SCORE.exec(words)?.[1];
  const score = printedScore !== undefined ? Number(printedScore) : NO_SCORE.test(words) ? 0 : null;
  if (score === null) return null;
  // 万 stands for ten thousand of what is counted; amounts of money are in 万元 throughout.
  const amount = (digits: string | undefined, tenThousands: string | undefined): number =>
    Number(digits) * (tenThousands && measure.kind === 'count' ? 10_000 : 1);

  const range = RANGE.exec(words);
  if (range) {
    const [, low, lowTenThousands, high, highTenThousands] = range;
    return { from: amount(low, lowTenThousands || highTenThousands), to: amount(high, highTenThousands), score };
  }
  const atLeast = AT_LEAST.exec(words);
  if (atLeast) return { from: amount(atLeast[1], atLeast[2]), to: null, score };
  const atMost = AT_MOST.exec(words);
  if (atMost) return { from: null, to: amount(atMost[1], atMost[2]), score };
  if (WHOLE_TARGET.test(words) && measure.kind === 'completion') return { from: 100, to: null, score };
  if (NOTHING.test(words)) return { from: null, to: 0, score };
  return null;
};

/** Whether the printed words include a value. */
export const includes = ({ from, to }: PrintedBand, value: number): boolean =>
  (from === null || value >= from) && (to === null || value <= to);

/**
 * The money of a park computed a second time, from the words of Articles 11 and 25 and of the readings, as a clerk would keep it on paper: a walk through the calendar with a card
 * for each of the three instalments. It shares nothing with `shared/evaluation/money`, so that the two can be held against each other. Amounts are 分.
 */

type CountedBy = 'evaluated-year' | 'following-year' | 'by-evaluation';
/** A year that was published here. */
export interface Page {
  readonly year: number;
  readonly grade: '优秀' | '合格' | '不合格' | null;
  readonly rectified: boolean | null;
  /** What the bureau set the base to and when it counts: for a year without an assessment only what was set after publication. */
  readonly set: number | null;
  readonly countedBy: CountedBy;
  readonly bonusInside: boolean;
  readonly absencePassedOver: boolean;
}
/** A year of before, as papers say. */
interface Paper {
  readonly year: number;
  readonly grade: Page['grade'];
  readonly rectified: boolean | null;
  readonly instalment: number | null;
  readonly base: number;
  readonly bonus: number;
  readonly cancelled: number;
}
export type Before =
  | { readonly kind: 'never-asked' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'known'; readonly titleGone: boolean; readonly papers: readonly Paper[] };

interface Line {
  readonly year: number;
  readonly base: number;
  readonly bonus: number;
  readonly state: string;
}

const WAN = 1_000_000;
/** 认定首年 150 万元、次年 100 万元、第三年 50 万元, 最高 300 万元, 优秀增加 10 万元. */
const WORTH = [150 * WAN, 100 * WAN, 50 * WAN];
const MOST = 300 * WAN;
const EXTRA = 10 * WAN;

/** Where an instalment's card lies: still to come; its year went by without an evaluation; before anybody here knew of it; dealt with. */
type Card = 'open' | 'missed' | 'away' | 'done';

export const keepByHand = (recognised: number, pages: readonly Page[], before: Before): Line[] => {
  const lines: Line[] = [];
  const [opening] = pages;
  if (!opening) return lines;
  const cards: Card[] = ['open', 'open', 'open'];
  const papers = before.kind === 'known' ? before.papers : [];
  const pageOf = new Map(pages.map((page) => [page.year, page]));
  const paperOf = new Map(papers.map((paper) => [paper.year, paper]));
  const last = Math.max(...pages.map(({ year }) => year));

  // Which card goes with the evaluation of a year, from 0; none where evaluations are counted.
  const cardOf = (countedBy: CountedBy, year: number) =>
    countedBy === 'by-evaluation' ? -1 : year - recognised + (countedBy === 'following-year' ? 1 : 0);
  const putOff = (index: number, to: Card) => {
    if (cards[index] === 'open') cards[index] = to;
  };

  // 连续两年: the last assessed year, and whether it failed on top of how many.
  let [lastAssessed, fails] = [Number.NaN, 0];
  let isGone = before.kind === 'known' && before.titleGone;
  let counted = 0;
  let countedBy = opening.countedBy;

  for (let year = recognised; year <= last; year += 1) {
    const paper = paperOf.get(year);
    if (paper) {
      if (paper.instalment !== null) cards[paper.instalment - 1] = 'done';
      else if (paper.grade === null || (paper.grade === '不合格' && paper.rectified !== true))
        putOff(cardOf(countedBy, year), 'missed');
      continue;
    }
    const page = pageOf.get(year);
    if (!page) {
      const isBeforeAll = year < opening.year && before.kind !== 'known';
      putOff(cardOf(countedBy, year), isBeforeAll ? 'away' : 'missed');
      continue;
    }
    countedBy = page.countedBy;
    if (isGone) {
      lines.push({ year, base: 0, bonus: 0, state: '取消授牌' });
      continue;
    }

    // The year's cards.
    const isAssessed = page.grade !== null;
    const own = cardOf(countedBy, year);
    const isLeft = (index: number) => cards[index] === 'open' || cards[index] === 'missed';
    let withTitle = 0;
    let byEvaluation = 0;
    if (countedBy === 'following-year' && isLeft(0) && (isAssessed || year === recognised)) {
      withTitle = WORTH[0] ?? 0;
      cards[0] = 'done';
    }
    if (isAssessed) {
      let drawn = [0, 1, 2].filter((index) => cards[index] === 'open' && index <= own);
      if (countedBy === 'by-evaluation') drawn = [0, 1, 2].filter(isLeft).slice(0, 1);
      for (const index of drawn) {
        byEvaluation += WORTH[index] ?? 0;
        cards[index] = 'done';
      }
    } else if (page.set !== null) {
      if (own >= 0 && own < 3 && isLeft(own) && !(own === 0 && countedBy === 'following-year')) cards[own] = 'done';
    } else putOff(own, 'missed');

    // 综合确定.
    let sum = withTitle + byEvaluation;
    if (page.set !== null) {
      sum = Math.max(0, page.set);
      withTitle = Math.min(withTitle, sum);
    }

    // Article 25 (2).
    let state = '应拨付';
    if (!isAssessed && page.set === null) state = '未参加评估';
    if (page.grade === '不合格') {
      const known = papers
        .filter(({ grade }) => grade !== null)
        .map((each) => [each.year, each.grade === '不合格'] as const);
      if (Number.isNaN(lastAssessed))
        for (const [at, failed] of known) {
          const isNext = at === lastAssessed + 1 || (page.absencePassedOver && !Number.isNaN(lastAssessed));
          fails = failed ? (isNext ? fails : 0) + 1 : 0;
          lastAssessed = at;
        }
      const isNext = year === lastAssessed + 1 || (page.absencePassedOver && !Number.isNaN(lastAssessed));
      fails = (isNext ? fails : 0) + 1;
      if (fails >= 2) {
        isGone = true;
        lastAssessed = year;
        lines.push({ year, base: 0, bonus: 0, state: '取消授牌' });
        continue;
      }
      if (page.rectified !== true) {
        state = page.rectified === false ? '已取消' : '待整改';
        sum = withTitle;
      }
    } else if (isAssessed) fails = 0;
    if (isAssessed) lastAssessed = year;

    // 最高 300 万元.
    const onPaper = papers.reduce(
      (all, { base, bonus, cancelled }) =>
        all + (page.bonusInside ? base + bonus - cancelled : Math.max(0, base - cancelled)),
      0,
    );
    const room = Math.max(0, MOST - counted - onPaper);
    const most = Math.min(sum, room);
    const isHeld = before.kind === 'unknown' && most > 0;
    const base = isHeld ? 0 : most;
    if (isHeld && state === '应拨付') state = '待核历史';
    let bonus = page.grade === '优秀' ? EXTRA : 0;
    if (page.bonusInside) bonus = before.kind === 'unknown' ? 0 : Math.min(bonus, room - most);
    counted += base + (page.bonusInside ? bonus : 0);
    lines.push({ year, base, bonus, state });
  }
  return lines;
};

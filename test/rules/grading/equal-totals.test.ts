import { ParkId } from '../../../shared/vocabulary/ids';
import { applyPicks } from '../../../shared/evaluation/grading/apply-picks';
import { rankForecasts } from '../../../shared/evaluation/months/rank-forecasts';
import { passes, proposeGrades } from '../../../shared/evaluation/grading/propose-grades';
import { wholeFraction } from '../../../shared/vocabulary/fraction';
import { GRADING } from '../../../shared/regulation/grades';
import { points } from '../../../shared/vocabulary/quantities';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';

const FAIL = { ...DEFAULT_READINGS, 'R-sixty': 'fail' } as const;
const totalsOf = (totals: Readonly<Record<string, number>>) =>
  new Map(Object.entries(totals).map(([park, total]) => [ParkId.parse(park), wholeFraction(points(total))]));
const proposed = (totals: Readonly<Record<string, number>>) =>
  proposeGrades(totalsOf(totals), DEFAULT_READINGS, GRADING);
const rows = (totals: Readonly<Record<string, number>>) =>
  [...proposed(totals).parks].map(([park, { rank, grade }]) => [park, rank, grade]);

describe('parks with equal totals', () => {
  it('stand in the order of their ids, whatever order they came in', () => {
    const expected = [
      ['dazu', 1, '合格'],
      ['fuling', 1, '合格'],
      ['wanzhou', 1, '合格'],
    ];
    expect(rows({ wanzhou: 80, dazu: 80, fuling: 80 })).toEqual(expected);
    expect(rows({ fuling: 80, wanzhou: 80, dazu: 80 })).toEqual(expected);
    expect(rows({ dazu: 80, fuling: 80, wanzhou: 80 })).toEqual(expected);
  });

  it('stand behind better ones and before worse ones, and the next rank counts them', () => {
    expect(rows({ a: 70, z: 90, y: 80, x: 80, b: 70, w: 59.99 })).toEqual([
      ['z', 1, '优秀'],
      ['x', 2, '合格'],
      ['y', 2, '合格'],
      ['a', 4, '合格'],
      ['b', 4, '合格'],
      ['w', 6, '不合格'],
    ]);
  });

  it('across the quota are named to the leading group in that order, with the places that are left', () => {
    const tie = proposed({ j: 90, c: 80, a: 80, b: 80, d: 70, e: 70, f: 70, g: 70, h: 70, i: 70 });
    expect(tie).toMatchObject({ quota: 3, placesLeft: 2, undecided: ['a', 'b', 'c'] });
  });

  it('within the quota are 优秀 together, to its last place', () => {
    const within = proposed({ a: 90, b: 80, c: 80, d: 70, e: 70, f: 70, g: 70, h: 70, i: 70, j: 70 });
    expect(within).toMatchObject({ quota: 3, placesLeft: 0, undecided: [] });
    expect([...within.parks].filter(([, { grade }]) => grade === '优秀').map(([park]) => park)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  it('below the pass mark are neither 优秀 nor tied for it', () => {
    expect(proposed({ a: 50, b: 50, c: 50, d: 50 })).toMatchObject({ quota: 1, placesLeft: 1, undecided: [] });
    expect(rows({ a: 50, b: 50 }).map(([, , grade]) => grade)).toEqual(['不合格', '不合格']);
  });

  it('keep their rank when the leading group has picked, and the others of the proposal all they had', () => {
    const tie = proposed({ j: 90, c: 80, a: 80, b: 80, d: 70, e: 70, f: 50, g: 70, h: 70, i: 70 });
    const picked = applyPicks(tie, [ParkId.parse('c')]);
    if ('refused' in picked) throw new Error(picked.refused);
    expect(picked).toMatchObject({ quota: 3, placesLeft: 1, undecided: [] });
    expect([...picked.parks].map(([park, { rank, grade }]) => [park, rank, grade])).toEqual([
      ['j', 1, '优秀'],
      ['a', 2, '合格'],
      ['b', 2, '合格'],
      ['c', 2, '优秀'],
      ...['d', 'e', 'g', 'h', 'i'].map((park) => [park, 5, '合格']),
      ['f', 10, '不合格'],
    ]);
  });
});

describe('a pick of a park that is not tied', () => {
  it.each([['j'], ['d'], ['nobody']])('is refused, alone and beside one that is: %s', (stranger) => {
    const tie = proposed({ j: 90, c: 80, a: 80, b: 80, d: 70, e: 70, f: 70, g: 70, h: 70, i: 70 });
    const refused = { refused: 'not-undecided', parks: [stranger] };
    expect(applyPicks(tie, [ParkId.parse(stranger)])).toEqual(refused);
    expect(applyPicks(tie, [ParkId.parse('a'), ParkId.parse(stranger)])).toEqual(refused);
  });
});

describe('the pass mark', () => {
  it.each([
    [59.99, false, false],
    [60, true, false],
    [60.01, true, true],
  ])('%d passes: %s, and where 60 fails: %s', (total, pass, fail) => {
    expect([DEFAULT_READINGS, FAIL].map((readings) => passes(wholeFraction(points(total)), readings, GRADING))).toEqual(
      [pass, fail],
    );
  });
});

describe('forecasts', () => {
  const row = (park: string, most: number | null) =>
    ({
      park: ParkId.parse(park),
      forecast: most === null ? null : { carried: { least: 0, most } },
    }) as Parameters<typeof rankForecasts>[0][number];

  it('are ranked by the most that a park can still come to; a park without a month has no rank', () => {
    const ranked = rankForecasts([row('c', 70), row('b', null), row('a', 70), row('d', 90)], DEFAULT_READINGS, GRADING);
    expect([...ranked].map(([park, { rank }]) => [park, rank])).toEqual([
      ['d', 1],
      ['a', 2],
      ['c', 2],
    ]);
  });
});

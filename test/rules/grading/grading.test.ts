import * as fc from 'fast-check';
import { ParkId } from '../../../shared/vocabulary/ids';
import { applyPicks, namedIn } from '../../../shared/evaluation/grading/apply-picks';
import { proposeGrades, type GradeProposal } from '../../../shared/evaluation/grading/propose-grades';
import { wholeFraction } from '../../../shared/vocabulary/fraction';
import { GRADING } from '../../../shared/regulation/grades';
import { points, type Points } from '../../../shared/vocabulary/quantities';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';

const park = (index: number) => ParkId.parse(`park-${index}`);
const parksWith = (totals: readonly number[]) =>
  new Map(totals.map((total, index) => [park(index), wholeFraction(points(total))]));
const grades = ({ parks }: GradeProposal) => [...parks.values()].map(({ grade }) => grade);
const excellent = (proposal: GradeProposal) => grades(proposal).filter((grade) => grade === '优秀').length;
/** Few different totals, around the pass mark and above, so that ties are common. */
const totals = fc.array(
  fc.oneof(fc.constantFrom(5999, 6000, 6001, 7000, 8000, 8050, 9000), fc.integer({ min: 0, max: 10_000 })),
  { minLength: 0, maxLength: 40 },
);
const asPoints = (list: readonly number[]) =>
  new Map(list.map((total, index) => [park(index), wholeFraction(total as Points)]));

describe('the proposal of grades', () => {
  it('never names more parks 优秀 than 30 % rounded down, nor any that fails', () => {
    fc.assert(
      fc.property(totals, (list) => {
        const given = asPoints(list);
        const proposal = proposeGrades(given, DEFAULT_READINGS, GRADING);
        expect(proposal.quota).toBe(Math.floor((list.length * GRADING.excellentPercent) / 100));
        expect(excellent(proposal)).toBeLessThanOrEqual(proposal.quota);
        expect(proposal.placesLeft).toBe(proposal.quota - excellent(proposal));
        for (const [id, { grade }] of proposal.parks)
          expect(grade === '不合格').toBe((given.get(id)?.numerator ?? 0) < points(GRADING.passMark));
      }),
    );
  });

  it('gives equal totals equal ranks and grades, and a better total never a worse one', () => {
    const order = ['不合格', '合格', '待定', '优秀'];
    fc.assert(
      fc.property(totals, (list) => {
        const given = asPoints(list);
        const { parks } = proposeGrades(given, DEFAULT_READINGS, GRADING);
        for (const [one, { rank, grade }] of parks) {
          const total = given.get(one)?.numerator ?? 0;
          expect(rank).toBe(1 + [...given.values()].filter((other) => other.numerator > total).length);
          for (const [other, { grade: otherGrade }] of parks)
            if ((given.get(other)?.numerator ?? 0) >= total)
              expect(order.indexOf(otherGrade)).toBeGreaterThanOrEqual(order.indexOf(grade));
        }
      }),
    );
  });

  it('leaves parks undecided only where there are fewer places than tied parks', () => {
    fc.assert(
      fc.property(totals, (list) => {
        const { undecided, placesLeft, parks } = proposeGrades(asPoints(list), DEFAULT_READINGS, GRADING);
        if (undecided.length === 0) return;
        expect(placesLeft).toBeGreaterThan(0);
        expect(undecided.length).toBeGreaterThan(placesLeft);
        expect(new Set(undecided.map((id) => parks.get(id)?.rank)).size).toBe(1);
      }),
    );
  });

  it('does not depend on the order of the parks', () => {
    fc.assert(
      fc.property(totals, fc.infiniteStream(fc.nat()), (list, random) => {
        const given = asPoints(list);
        const shuffled = new Map(
          [...given]
            .map((entry) => ({ entry, key: random.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ entry }) => entry),
        );
        const [first, second] = [given, shuffled].map((one) => proposeGrades(one, DEFAULT_READINGS, GRADING));
        expect(second && { ...second, parks: [...second.parks] }).toEqual(
          first && { ...first, parks: [...first.parks] },
        );
      }),
    );
  });

  it('treats exactly 60 by the reading of R-sixty', () => {
    const given = parksWith([60, 60.01, 59.99, 90]);
    expect(grades(proposeGrades(given, DEFAULT_READINGS, GRADING))).toEqual(['优秀', '合格', '合格', '不合格']);
    expect(grades(proposeGrades(given, { ...DEFAULT_READINGS, 'R-sixty': 'fail' }, GRADING))).toEqual([
      '优秀',
      '合格',
      '不合格',
      '不合格',
    ]);
  });

  it('grades ten thousand tied parks', () => {
    const { undecided, quota } = proposeGrades(
      parksWith(Array.from({ length: 10_000 }, () => 80)),
      DEFAULT_READINGS,
      GRADING,
    );
    expect([undecided.length, quota]).toEqual([10_000, 3000]);
  });
});

describe('the picks of the leading group', () => {
  const tied = proposeGrades(parksWith([88, 81, 81, 81, 77, 74, 70, 66, 61, 60]), DEFAULT_READINGS, GRADING);

  it('settle the tie', () => {
    const picked = applyPicks(tied, [park(1), park(3)]);
    if ('refused' in picked) throw new Error(picked.refused);
    expect(grades(picked).slice(0, 5)).toEqual(['优秀', '优秀', '合格', '优秀', '合格']);
    expect(picked).toMatchObject({ quota: 3, placesLeft: 0, undecided: [] });
    expect([...picked.parks.values()].map(({ rank }) => rank)).toEqual(
      [...tied.parks.values()].map(({ rank }) => rank),
    );
  });

  it('may be fewer than there are places, or none', () => {
    const picked = applyPicks(tied, []);
    if ('refused' in picked) throw new Error(picked.refused);
    expect(excellent(picked)).toBe(1);
    expect(picked).toMatchObject({ placesLeft: 2, undecided: [] });
  });

  it('count once when a park is named twice', () => {
    const picked = applyPicks(tied, [park(1), park(1), park(2)]);
    if ('refused' in picked) throw new Error(picked.refused);
    expect(excellent(picked)).toBe(3);
  });

  it('are refused when they go over the quota', () => {
    expect(applyPicks(tied, [park(1), park(2), park(3)])).toEqual({ refused: 'over-quota', picked: 3, placesLeft: 2 });
  });

  it('are refused for a park that is not tied, or not there', () => {
    const stranger = ParkId.parse('somewhere-else');
    expect(applyPicks(tied, [park(0), park(1), stranger])).toEqual({
      refused: 'not-undecided',
      parks: [park(0), stranger],
    });
  });

  it('never end over the quota, whatever is picked', () => {
    fc.assert(
      fc.property(totals, fc.array(fc.nat(40)), (list, picks) => {
        const proposal = proposeGrades(asPoints(list), DEFAULT_READINGS, GRADING);
        const picked = applyPicks(proposal, picks.map(park));
        if ('refused' in picked) return;
        expect(excellent(picked)).toBeLessThanOrEqual(picked.quota);
        expect(grades(picked)).not.toContain('待定');
      }),
    );
  });
});

describe('a reason', () => {
  const NAMES = ['两江园区', '两江园区二期', '江北园区', '北两江园区'];
  it.each([
    ['names a park by its whole name', '江北园区发生舆情', ['江北园区']],
    ['names nobody by a part of a longer name', '两江园区二期和北两江园区整改中', ['两江园区二期', '北两江园区']],
    ['names both where both stand', '两江园区、两江园区二期', ['两江园区', '两江园区二期']],
    ['names nobody', '两江新区另有安排', []],
  ])('%s', (_, reason, named) => {
    expect([...namedIn(reason, NAMES)].toSorted()).toEqual(named.toSorted());
  });
  it('names every park whose name it lists', () => {
    const name = fc.stringMatching(/^[甲乙丙]{1,4}$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { maxLength: 6 }), (names) => {
        expect([...namedIn(names.join('、'), names)].toSorted()).toEqual(names.toSorted());
      }),
    );
  });
});

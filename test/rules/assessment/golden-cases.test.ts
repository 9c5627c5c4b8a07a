import { ParkId } from '../../../shared/vocabulary/ids';
import { GRADING } from '../../../shared/regulation/grades';
import { checkReported } from '../../../shared/assessment/findings/check-reported';
import { evaluate } from '../../../shared/assessment/evaluate';
import { proposeGrades } from '../../../shared/evaluation/grading/propose-grades';
import { wholeFraction } from '../../../shared/vocabulary/fraction';
import { settleSubsidies } from '../../../shared/evaluation/money/settle-subsidy';
import { ITEM_IDS } from '../../../shared/regulation/indicators/indicator';
import { points, printedPoints, wan } from '../../../shared/vocabulary/quantities';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { annex2Cases, gradesCases, subsidiesCases } from '../../cases/read-cases';

describe('the golden cases', () => {
  it.each(annex2Cases().map((golden) => [`${golden.name} (${golden.reading})`, golden] as const))(
    'score %s',
    (_, { reported, reading, expect: expected }) => {
      const checked = checkReported(reported, null, RULE_SET_2021_57);
      if (!checked.ok) throw new Error(JSON.stringify(checked.findings));
      const { items, total } = evaluate(checked.reported, RULE_SET_2021_57, {
        ...DEFAULT_READINGS,
        'R-ceiling': reading,
      });
      expect(Object.fromEntries(ITEM_IDS.map((id) => [id, printedPoints(items[id].score)]))).toEqual(expected.items);
      expect(printedPoints(total)).toBe(expected.total);
    },
  );

  it.each(gradesCases().map((golden) => [golden.name, golden] as const))(
    'propose grades: %s',
    (_, { totals, quota, proposed }) => {
      const inPoints = new Map(
        Object.entries(totals).map(([park, total]) => [ParkId.parse(park), wholeFraction(points(total))]),
      );
      const proposal = proposeGrades(inPoints, DEFAULT_READINGS, GRADING);
      expect(proposal.quota).toBe(quota);
      expect(Object.fromEntries([...proposal.parks].map(([park, { grade }]) => [park, grade]))).toEqual(proposed);
    },
  );

  it.each(subsidiesCases().map((golden) => [golden.name, golden] as const))(
    'settle subsidies: %s',
    (_, { recognised, years }) => {
      const settled = settleSubsidies(
        recognised,
        years.map(({ year, grade, rectified, adjusted }) => ({
          year,
          grade,
          ...(rectified === undefined ? {} : { rectified }),
          ...(adjusted === undefined ? {} : { adjusted: wan(adjusted) }),
        })),
        DEFAULT_READINGS,
      );
      expect(settled.map(({ total }) => total)).toEqual(years.map(({ pay }) => pay));
      for (const [index, { state }] of years.entries())
        if (state !== undefined) expect(settled[index]?.state).toBe(state);
    },
  );
});

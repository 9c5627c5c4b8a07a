import type { Workbook } from 'exceljs';
import { PROVINCE_REPORTED } from '../../cases/example-province';
import { firstRead, GOLDEN, type GoldenLine } from './golden';
import {
  blankTemplate,
  calculatedBasis,
  calculatedScores,
  claimedSum,
  goldenTemplate,
  goldenWorkbook,
  statedBasis,
} from './golden-workbook';
import { RULE_SET_2021_57, RULE_SETS, sameForm, type RuleSet } from '../../../shared/regulation/rule-set';
import { sampled, scoredBy } from './sampled';

/** Reads a cell of a calculated workbook. */
export type ValueAt = (sheet: string, address: string) => unknown;
/** Calculates workbooks that hold formulas without results, all of them at once. */
export type Engine = (workbooks: readonly Workbook[]) => Promise<readonly ValueAt[]>;

const SAMPLES = 60;
/** An ordinary park of the example province under both readings, one in its first year, and one that has done nothing. */
const NOTHING = { talentFund: 0, revenue: 0, priorRevenue: 0, tenantTax: 0, onlineFairs: 0, graduates: 0, highTech: 0 };
const PROVINCE_CASES = [
  { name: 'ordinary', reading: 'literal', reported: PROVINCE_REPORTED },
  { name: 'ordinary', reading: 'scaled', reported: PROVINCE_REPORTED },
  { name: 'first year', reading: 'literal', reported: { ...PROVINCE_REPORTED, priorRevenue: null } },
  {
    name: 'nothing done',
    reading: 'literal',
    reported: { ...PROVINCE_REPORTED, ...NOTHING, safety: 'poor', delays: 9 },
  },
] as const;
/** Cases in one workbook: an engine that follows every dependency takes longer than in proportion. */
const BATCH = 20;

const inBatches = (cases: readonly GoldenLine[]): readonly (readonly GoldenLine[])[] =>
  Array.from({ length: Math.ceil(cases.length / BATCH) }, (_, n) => cases.slice(n * BATCH, (n + 1) * BATCH));

/** The tests that every spreadsheet engine has to pass: the template's own formulas give what `evaluate` gives. */
export const formulasAgree = (engineName: string, calculate: Engine): void => {
  for (const ruleSet of Object.values(RULE_SETS)) formulasAgreeBy(ruleSet, engineName, calculate);
};

/**
 * The golden cases were worked out by hand for the rules as first published; by other rules their figures are scored by `evaluate`, and by rules that
 * ask for other figures, those of a park there.
 */
const casesOf = (ruleSet: RuleSet): readonly GoldenLine[] => {
  if (ruleSet === RULE_SET_2021_57) return GOLDEN;
  return sameForm(ruleSet, RULE_SET_2021_57)
    ? GOLDEN.map((line) => scoredBy(ruleSet, line))
    : PROVINCE_CASES.map((line) => scoredBy(ruleSet, line));
};

const formulasAgreeBy = (ruleSet: RuleSet, engineName: string, calculate: Engine): void => {
  describe(`the formulas of the template by ${ruleSet.id}, calculated by ${engineName},`, () => {
    const known = casesOf(ruleSet);
    const [literal, scaled] = [firstRead('literal', known), firstRead('scaled', known)];
    const samples = sampled(ruleSet, SAMPLES);
    const cases = [...known, ...samples];
    const calculated: { readonly valueAt: ValueAt; readonly index: number }[] = [];
    const templates: ValueAt[] = [];
    beforeAll(async () => {
      const batches = inBatches(cases);
      const stacks = await Promise.all(batches.map((batch) => goldenWorkbook(batch, ruleSet)));
      const whole = await Promise.all([
        goldenTemplate(literal, ruleSet),
        goldenTemplate(scaled, ruleSet),
        blankTemplate(ruleSet),
      ]);
      const answers = await calculate([...stacks, ...whole]);
      cases.forEach((_, n) => {
        const valueAt = answers[Math.floor(n / BATCH)];
        if (valueAt) calculated.push({ valueAt, index: n % BATCH });
      });
      templates.push(...answers.slice(batches.length));
    });
    const scoresOf = (n: number) => {
      const found = calculated[n];
      return found && calculatedScores(found.valueAt, found.index, ruleSet);
    };
    const basisOf = (n: number) => {
      const found = calculated[n];
      return found && calculatedBasis(found.valueAt, found.index, ruleSet);
    };

    test.each(known.map((line, index) => ({ ...line, index })))(
      'give every score and the total of “$name”, $reading',
      ({ index, expect: expected }) => {
        expect(scoresOf(index)).toEqual(expected);
      },
    );

    test('give what the rules give for figures drawn at random, on the edges of bands and off them', () => {
      samples.forEach((line, index) => {
        expect({ ...line, expect: scoresOf(known.length + index) }).toEqual(line);
      });
    });

    test('say which figures each score comes from, as the sheet itself says it', () => {
      known.forEach((line, index) => {
        expect(basisOf(index)).toEqual(statedBasis(line, ruleSet));
      });
    });

    test.each([
      ['literal', literal, 0],
      ['scaled', scaled, 1],
    ] as const)('work in the whole template just the same (%s)', (_, line, index) => {
      const valueAt = templates[index];
      expect(valueAt && calculatedScores(valueAt, 0, ruleSet)).toEqual(line.expect);
      expect(valueAt && claimedSum(valueAt, ruleSet)).toBe(line.expect.total);
    });

    test('score nothing in a blank template, and say how many items are missing', () => {
      const valueAt = templates[2];
      const { items, total } = (valueAt && calculatedScores(valueAt, 0, ruleSet)) ?? {};
      // 2.2 and 2.4 too: an empty prior year scores nothing only where this year's figure is there.
      expect(Object.values(items ?? {})).toEqual(ruleSet.indicators.map(() => ''));
      expect(total).toBe(`还缺 ${ruleSet.indicators.length} 项`);
      expect(valueAt && claimedSum(valueAt, ruleSet)).toBe('');
    });
  });
};

import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import * as fc from 'fast-check';
import { checkReported } from '../../../shared/assessment/findings/check-reported';
import { evaluate } from '../../../shared/assessment/evaluate';
import { mostUnder, readingText } from '../../../shared/assessment/explanation/reading-text';
import { FIGURES } from '../../../shared/regulation/figures';
import { ITEM_IDS, type ItemId } from '../../../shared/regulation/indicators/indicator';
import { printedPoints } from '../../../shared/vocabulary/quantities';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import {
  CURRENT_RULE_SET,
  indicatorOf,
  knownRuleSet,
  RULE_SET_2021_57,
  RULE_SET_2021_57_EXAMPLE,
  RULE_SET_IDS,
  RULE_SETS,
  type RuleSetId,
} from '../../../shared/regulation/rule-set';
import { OPERATION } from '../../../shared/regulation/indicators/operation';
import { defineRuleSet } from '../../../shared/regulation/rule-sets/define';
import { annex2Cases } from '../../cases/read-cases';
import { reportedFigures } from '../arbitrary/reported';

/** SHA-256 of the canonical JSON. A published year is recomputed from its rule set: one that a year was assessed by never gets another digest. */
const DIGESTS: Readonly<Record<RuleSetId, string>> = {
  '2021-57/1': '4d9f21d186af6941d12ad5366176a4f179e9d6ee861b4728d2c9d24da594ae9c',
  '2021-57/2': '3c31c630ffadb899f84a43ce24777e620300e2549efd829906ad33b198f8578b',
  '示例省-2030/1': '2ed7a6605c76febd02cae27806b420e2dc633be437a6147500ca766da2510480',
};
/** The same of what a rule set asks for, of its printed heads and of how it grades. */
const FORM_DIGESTS: Readonly<Record<RuleSetId, string>> = {
  '2021-57/1': '7c528c55024a03d75f9e7b6162a2b3ade727b271924ebc09878244c04322321a',
  '2021-57/2': 'b2859379177f16de0560ec875f0c812738d7af997d69a7e83ab54e63cbc5e375',
  '示例省-2030/1': 'b15d302be7241b69039c96af38d7103bf07f0481460c944b76356f43cb54a7de',
};
const digest = (data: unknown) =>
  createHash('sha256')
    .update(String(canonicalize(data)))
    .digest('hex');
const AMENDED: readonly ItemId[] = ['1.6', '2.4', '2.5', '2.6', '3.2', '3.4'];

describe('the rule sets', () => {
  it.each(RULE_SET_IDS)('%s is word for word and number for number what it was', (id) => {
    const { dimensions, figures, form, grading } = RULE_SETS[id];
    expect(digest({ id, dimensions })).toBe(DIGESTS[id]);
    expect(digest({ id, figures, form, grading })).toBe(FORM_DIGESTS[id]);
  });

  it.each(RULE_SET_IDS)('%s stands under its own name', (id) => {
    expect(RULE_SETS[id].id).toBe(id);
    expect(knownRuleSet(id)).toBe(RULE_SETS[id]);
  });

  it.each(RULE_SET_IDS)('%s has districts report by month figures of its own that the park gives', (id) => {
    const { figures, monthly } = RULE_SETS[id];
    for (const name of Object.keys(monthly))
      expect(figures).toHaveProperty(name, expect.objectContaining({ from: 'park' }));
  });

  it('that count where there is no plan were issued by an authority', () => {
    expect(CURRENT_RULE_SET.isExample).toBe(false);
    expect(knownRuleSet('2030-1/1')).toBeNull();
  });
});

describe('the example amendment', () => {
  const literal = { ...DEFAULT_READINGS, 'R-ceiling': 'literal' } as const;
  const scaled = { ...DEFAULT_READINGS, 'R-ceiling': 'scaled' } as const;
  const printed = { ...DEFAULT_READINGS, 'R-ceiling': 'printed' } as const;

  it('says so, and is not called by the number of the regulation alone', () => {
    expect(RULE_SET_2021_57_EXAMPLE.isExample).toBe(true);
    expect(RULE_SET_2021_57_EXAMPLE.basis).toMatch(/示例.*没有任何机关发布/);
  });

  it.each(ITEM_IDS.filter((id) => !AMENDED.includes(id)))('leaves %s the very indicator that it was', (id) => {
    expect(indicatorOf(RULE_SET_2021_57_EXAMPLE, id)).toBe(indicatorOf(RULE_SET_2021_57, id));
  });

  it.each(AMENDED)('states the standard of %s anew, and nothing else of it', (id) => {
    const [before, after] = [indicatorOf(RULE_SET_2021_57, id), indicatorOf(RULE_SET_2021_57_EXAMPLE, id)];
    expect(after.rule).not.toEqual(before.rule);
    expect({ ...after, rule: before.rule }).toEqual(before);
  });

  it.each<[ItemId, Record<string, number | string>, number, number]>([
    ['1.6', { talent: 2000 }, 5, 8],
    ['1.6', { talent: 1999 }, 4, 6],
    ['2.4', { tax: 4500, priorTax: 3000 }, 3, 5],
    ['2.4', { tax: 4499, priorTax: 3000 }, 2, 3],
    ['2.5', { enterprises: 34 }, 5, 4],
    ['2.5', { enterprises: 24 }, 2, 1],
    ['2.6', { employersServed: 5000 }, 4, 5],
    ['2.6', { employersServed: 0 }, 1, 1],
    ['3.2', { trainings: 4 }, 3, 5],
    ['3.2', { trainings: 2 }, 2, 3],
    ['3.4', { accidents: 'none' }, 3, 5],
    ['3.4', { accidents: 'serious' }, 0, 0],
  ])('scores %s, %j otherwise than the rules as published: %d there, %d here', (id, figures, before, after) => {
    const checked = checkReported({ ...annex2Cases()[0]?.reported, ...figures }, null, RULE_SET_2021_57);
    if (!checked.ok) throw new Error(JSON.stringify(checked.findings));
    const scores = [RULE_SET_2021_57, RULE_SET_2021_57_EXAMPLE].map((ruleSet) =>
      printedPoints(evaluate(checked.reported, ruleSet, literal).items[id].score),
    );
    expect(scores).toEqual([before, after]);
  });

  it('gives every sheet the same under every reading of R-ceiling, since there is nothing to cap or to stretch', () => {
    fc.assert(
      fc.property(reportedFigures, (reported) => {
        const one = evaluate(reported, RULE_SET_2021_57_EXAMPLE, literal);
        for (const readings of [scaled, printed]) {
          const other = evaluate(reported, RULE_SET_2021_57_EXAMPLE, readings);
          expect(one.total).toBe(other.total);
          for (const id of ITEM_IDS) {
            const trace = one.items[id];
            expect({ ...trace, ceiling: readings['R-ceiling'] }).toEqual(other.items[id]);
            expect(trace.under).toEqual({ literal: trace.stated, scaled: trace.stated, printed: trace.stated });
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('puts the question of R-ceiling as one that changes nothing', () => {
    const ceilings = ['literal', 'scaled', 'printed'] as const;
    expect(ceilings.map((each) => mostUnder(RULE_SET_2021_57, each))).toEqual([90, 100, 93]);
    expect(ceilings.map((each) => mostUnder(RULE_SET_2021_57_EXAMPLE, each))).toEqual([100, 100, 100]);
    expect(readingText('R-ceiling', RULE_SET_2021_57).question).toContain('1.6、2.4、2.5、2.6、3.2、3.4');
    expect(readingText('R-ceiling', RULE_SET_2021_57_EXAMPLE).question).toContain('各种选择结果相同');
  });
});

describe('an amendment that adds an item', () => {
  it('can name a figure of its own beside the items as published, whose rules know fewer figures', () => {
    const { id, basis, isExample, form, grading } = RULE_SET_2021_57;
    const added = defineRuleSet({
      id: `${id}+`,
      basis,
      isExample,
      form,
      grading,
      figures: {
        ...FIGURES,
        patents: { label: '专利', of: { kind: 'count', unit: '处' }, item: '4.1', from: 'park', hint: '没有填 0。' },
      },
      monthly: { patents: 'sum' },
      dimensions: [
        OPERATION,
        {
          title: '创新',
          printedSum: 5,
          groups: [
            {
              title: '专利',
              printedSum: 5,
              indicators: [
                {
                  id: '4.1',
                  title: '专利',
                  weight: 5,
                  standard: '每项得1分，最高5分',
                  clause: '附件2 评价标准',
                  rule: { kind: 'perUnit', figure: 'patents', each: 1, atMost: 5 },
                },
              ],
            },
          ],
        },
      ],
      disputed: ['4.1'],
    });
    expect(added.indicators.map((indicator) => indicator.id)).toEqual(['3.1', '3.2', '3.3', '3.4', '4.1']);
  });
});

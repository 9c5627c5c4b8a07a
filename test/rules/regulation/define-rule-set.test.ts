import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { defineRuleSet } from '../../../shared/regulation/rule-sets/define';

const { form, grading } = RULE_SET_2021_57;
const HEAD = { id: 'x/1', basis: 'x', isExample: true, form, grading } as const;
const FIGURES = {
  fairs: { label: '场次', of: { kind: 'count', unit: '次' }, item: 'X1', from: 'park', hint: '' },
  spent: { label: '支出', of: { kind: 'money', unit: '万元' }, item: 'X1', from: 'park', hint: '' },
} as const;
const ITEM = { id: 'X1', title: '场次', weight: 5, standard: '每次得1分，最高不超过5分', clause: '附表1 X1' } as const;
const EACH = { each: 1, atMost: 5 } as const;
const PLACE = { title: 'x', printedSum: 5 } as const;

/** What is wrong here is said by the compiler: each of these lines would not be an error that is expected if it compiled. */
describe('the definition of a rule set', () => {
  it('knows its items by their names', () => {
    const defined = defineRuleSet({
      ...HEAD,
      figures: FIGURES,
      monthly: {},
      dimensions: [
        {
          ...PLACE,
          groups: [{ ...PLACE, indicators: [{ ...ITEM, rule: { kind: 'perUnit', figure: 'fairs', ...EACH } }] }],
        },
      ],
      disputed: ['X1'],
    });
    const names: readonly 'X1'[] = defined.indicators.map(({ id }) => id);
    expect(names).toEqual(['X1']);
    expect(defined.dimensions[0]?.groups[0]?.indicators).toEqual(defined.indicators);
  });

  it('does not compile with a rule that names a figure that the rule set lacks', () => {
    const defined = defineRuleSet({
      ...HEAD,
      figures: FIGURES,
      monthly: {},
      dimensions: [
        {
          ...PLACE,
          groups: [
            {
              ...PLACE,
              indicators: [
                {
                  ...ITEM,
                  rule: {
                    kind: 'perUnit',
                    // @ts-expect-error another rule set has it
                    figure: 'trainings',
                    ...EACH,
                  },
                },
              ],
            },
          ],
        },
      ],
      disputed: [],
    });
    expect(Object.keys(defined.figures)).not.toContain('trainings');
  });

  it('does not compile with a rule that counts what is no count', () => {
    const defined = defineRuleSet({
      ...HEAD,
      figures: FIGURES,
      monthly: {},
      dimensions: [
        {
          ...PLACE,
          groups: [
            {
              ...PLACE,
              indicators: [
                {
                  ...ITEM,
                  rule: {
                    kind: 'perUnit',
                    // @ts-expect-error an amount of money
                    figure: 'spent',
                    ...EACH,
                  },
                },
              ],
            },
          ],
        },
      ],
      disputed: [],
    });
    expect(defined.figures.spent.of.kind).not.toBe('count');
  });

  it('does not compile with a figure by month that the rule set lacks', () => {
    const defined = defineRuleSet({
      ...HEAD,
      figures: FIGURES,
      monthly: {
        fairs: 'sum',
        // @ts-expect-error there is no such figure
        markets: 'sum',
      },
      dimensions: [
        {
          ...PLACE,
          groups: [{ ...PLACE, indicators: [{ ...ITEM, rule: { kind: 'perUnit', figure: 'fairs', ...EACH } }] }],
        },
      ],
      disputed: [],
    });
    expect(defined.monthly).toEqual({ fairs: 'sum', markets: 'sum' });
  });

  it('does not compile with a disputed item that there is not, or a figure that the plan does not know', () => {
    const defined = defineRuleSet({
      ...HEAD,
      figures: {
        ...FIGURES,
        // @ts-expect-error the plan knows three figures, and this is none of them
        fairs: { ...FIGURES.fairs, from: 'plan' },
      },
      monthly: {},
      dimensions: [
        {
          ...PLACE,
          groups: [{ ...PLACE, indicators: [{ ...ITEM, rule: { kind: 'perUnit', figure: 'fairs', ...EACH } }] }],
        },
      ],
      disputed: [
        // @ts-expect-error there is one item, X1
        'X2',
      ],
    });
    expect(defined.disputed).toEqual(['X2']);
  });
});

import * as fc from 'fast-check';
import type { Finding } from '../../../shared/assessment/findings/finding';
import type { ReportedJson } from '../../../shared/assessment/reported-json';
import { checkFigure } from '../../../shared/assessment/findings/check-figure';
import { checkReported, type PlanFigures } from '../../../shared/assessment/findings/check-reported';
import { FACILITIES, FIGURE_IDS, FIGURES, type FigureId } from '../../../shared/regulation/figures';
import { figureOf, RULE_SET_2021_57, type RuleSet } from '../../../shared/regulation/rule-set';
import { annex2Cases } from '../../cases/read-cases';

const [golden] = annex2Cases();
if (!golden) throw new Error('there is a golden case');
const GOOD: ReportedJson = golden.reported;
const checkWith = (fields: ReportedJson, plan: PlanFigures | null = null) =>
  checkReported({ ...GOOD, ...fields }, plan, RULE_SET_2021_57);
const told = (findings: readonly Finding[]) =>
  findings.map(({ code, place }) => [code, place.kind === 'figure' ? place.figure : null]);
const codesOf = (fields: ReportedJson) => checkWith(fields).findings.map(({ code }) => code);
const read = (fields: ReportedJson, id: FigureId) => {
  const checked = checkWith(fields);
  return checked.ok ? checked.reported[id] : codesOf(fields);
};
const facility = (value: string | number | boolean | null) => ({
  facilities: { ...Object.fromEntries(FACILITIES.map((id) => [id, true])), floorArea: value },
});
/** A field of each kind, with a value in it. */
const FIELDS: readonly (readonly [FigureId, (value: string) => ReportedJson])[] = [
  ['employment', (value) => ({ employment: value })],
  ['revenue', (value) => ({ revenue: value })],
  ['priorTax', (value) => ({ priorTax: value })],
  ['guidance', (value) => ({ guidance: value })],
  ['accidents', (value) => ({ accidents: value })],
  ['floorArea', facility],
];
const OFFERED = new Set<FigureId>(['guidance', 'accidents', 'floorArea']);

describe('an error of a formula', () => {
  const errors = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!', '#ERROR!'];
  it.each([...errors, '#GETTING_DATA', ' #REF!', '#REF! '])('%j is told as one in every kind of field', (error) => {
    for (const [id, fields] of FIELDS)
      expect(checkWith(fields(error)).findings).toEqual([
        { code: 'formula-error', place: { kind: 'figure', figure: id }, shown: error },
      ]);
  });

  it.each(['#REF!x', 'x#REF!', '#REF!!', '#', '#5', '#ref!', '第#REF!行', '#PARK!'])('%j is none', (text) => {
    for (const [id, fields] of FIELDS)
      expect(told(checkWith(fields(text)).findings)).toEqual([
        [OFFERED.has(id) ? 'not-an-option' : 'not-a-number', id],
      ]);
  });
});

describe('a field in which nothing stands', () => {
  it.each([undefined, null, '', '  ', '\u3000'])('%j is absent, whatever is asked', (nothing) => {
    for (const [id] of FIELDS)
      expect(checkFigure(id, figureOf(RULE_SET_2021_57, id).of, nothing)).toEqual({ kind: 'absent' });
  });
});

describe('yes and no for a facility', () => {
  it.each(['是', '有', '√', '✓', '✔', '☑', 'true', 'TRUE', 'True'])('“%s” is yes, also between blanks', (word) => {
    for (const written of [word, ` ${word}`, `${word}\u3000`]) expect(read(facility(written), 'floorArea')).toBe(true);
  });

  it.each(['否', '无', '没有', '×', '✗', '✘', 'false', 'FALSE', 'False'])('“%s” is no, also between blanks', (word) => {
    for (const written of [word, ` ${word}`, `${word}\u3000`]) expect(read(facility(written), 'floorArea')).toBe(false);
  });

  it.each(['是否', '部分', '1', '0', 'y', '不是', '有的', 'truely', '待建'])('“%s” is neither', (word) => {
    expect(codesOf(facility(word))).toEqual(['not-an-option']);
  });

  it.each([true, false, '是', '有', 1, '无'])(
    '%j where the five should stand is an answer for none of them',
    (value) => {
      const { ok, findings } = checkWith({ facilities: value });
      expect(ok).toBe(false);
      expect(findings).toEqual(
        FACILITIES.map((figure) => ({
          code: 'not-an-option',
          place: { kind: 'figure', figure },
          shown: String(value),
        })),
      );
    },
  );

  it('in a list are answers for none of them', () => {
    // More than the schema of a request lets through.
    const facilities = [true, true, true, true, true] as unknown as boolean;
    expect(told(checkWith({ facilities }).findings)).toEqual(FACILITIES.map((id) => ['not-an-option', id]));
  });

  it('where nothing stands is asked for five times', () => {
    const others = Object.fromEntries(Object.entries(GOOD).filter(([field]) => field !== 'facilities'));
    for (const json of [others, { ...others, facilities: null }, { ...others, facilities: {} }])
      expect(told(checkReported(json, null, RULE_SET_2021_57).findings)).toEqual(
        FACILITIES.map((id) => ['missing', id]),
      );
  });
});

describe('a number', () => {
  it.each<[FigureId, string | number, unknown]>([
    ['employment', 0, 0],
    ['employment', 1_000_000_000, 1_000_000_000],
    ['employment', '1000000000', 1_000_000_000],
    ['employment', '163000', 163_000],
    ['employment', '163000.0', 163_000],
    ['employment', 1_000_000_001, ['too-large']],
    ['employment', '1000000001人次', ['too-large']],
    ['employment', '-0.5', ['negative']],
    ['employment', 1_000_000_000.5, ['not-whole']],
    ['employment', ' 163000', ['number-as-text']],
    ['employment', '+163000', ['number-as-text']],
    ['employment', '163000.', ['number-as-text']],
    ['employment', '16.3e4', ['number-as-text']],
    ['employment', 'x163000', ['not-a-number']],
    ['employment', Number.NaN, ['not-a-number']],
    ['revenue', 100_000_000, 100_000_000_000_000],
    ['revenue', '100000000', 100_000_000_000_000],
    ['revenue', 100_000_001, ['too-large']],
    ['revenue', '100000000.0000001', ['too-large']],
    ['revenue', '0.000001', 1],
    ['revenue', 0, 0],
    ['revenue', '-0.0000001', ['negative']],
    ['revenue', '.5', ['number-as-text']],
    ['revenueTarget', '0.000001', 1],
    ['revenueTarget', '0.000', ['not-positive']],
    ['revenueTarget', '0万元', ['not-positive']],
    ['revenueTarget', -1, ['negative']],
  ])('in %s: %j reads %j', (id, written, expected) => {
    expect(read({ [id]: written }, id)).toEqual(expected);
  });

  it.each<[FigureId, string, number]>([
    ['employment', '16.3万', 163_000],
    ['revenue', '9.8亿', 98_000],
    ['tax', '98000元', 9.8],
    ['revenueTarget', '10万', 10],
  ])('that was typed as text in %s: “%s” is offered as %d', (id, written, reads) => {
    expect(checkWith({ [id]: written }).findings).toEqual([
      { code: 'number-as-text', place: { kind: 'figure', figure: id }, shown: written, reads },
    ]);
  });
});

describe('last year’s figure', () => {
  const PLAN: PlanFigures = { revenueTarget: '100000', priorRevenue: null, priorTax: null };
  const wrong = ['#REF!', '很多', -1, '1.5亿', 100_000_001, 0.0000001] as const;

  it.each(wrong)('%j is wrong, and is not said to be missing as well', (value) => {
    for (const plan of [null, { ...PLAN, priorRevenue: 72_000, priorTax: 3000 }]) {
      const { findings } = checkWith({ priorRevenue: value }, plan);
      expect(findings.map(({ code }) => code)).not.toContain('no-prior-year');
      expect(findings.filter(({ place }) => place.kind === 'figure' && place.figure === 'priorRevenue')).toHaveLength(
        1,
      );
    }
    // Where the plan has none either.
    expect(told(checkWith({ priorRevenue: value, priorTax: null }, PLAN).findings)).toEqual([
      [expect.any(String), 'priorRevenue'],
      ['no-prior-year', 'priorTax'],
    ]);
  });

  it.each([null, '', '  ', 0, '0'])('%j is none: that is said once, and nothing stops the sheet', (value) => {
    const checked = checkWith({ priorRevenue: value });
    expect(told(checked.findings)).toEqual([['no-prior-year', 'priorRevenue']]);
    expect(checked.ok).toBe(true);
  });

  it('is said to be missing beside errors at other figures', () => {
    expect(told(checkWith({ priorRevenue: null, priorTax: '#REF!', tax: -1 }).findings)).toEqual([
      ['no-prior-year', 'priorRevenue'],
      ['negative', 'tax'],
      ['formula-error', 'priorTax'],
    ]);
  });

  it('that differs from a plan that has none is told, with what the plan has', () => {
    expect(checkWith({ priorTax: 5 }, { ...PLAN, priorRevenue: 72_000 }).findings).toEqual([
      { code: 'differs-from-plan', place: { kind: 'figure', figure: 'priorTax' }, shown: '5', plan: null },
      { code: 'no-prior-year', place: { kind: 'figure', figure: 'priorTax' } },
    ]);
  });

  it('is the park’s own where the rule set asks the park for it, whatever the plan knows', () => {
    const figures = { ...FIGURES, priorTax: { ...FIGURES.priorTax, from: 'park' as const } };
    const asking: RuleSet = { ...RULE_SET_2021_57, figures };
    const checked = checkReported({ ...GOOD, priorTax: 5 }, { ...PLAN, priorRevenue: 72_000, priorTax: 3000 }, asking);
    expect(checked.findings).toEqual([]);
    expect(checked.ok && checked.reported.priorTax).toBe(5_000_000);
  });

  it('of the plan that is wrong is told, whatever the sheet says', () => {
    expect(told(checkWith({}, { ...PLAN, priorRevenue: -1, priorTax: 3000 }).findings)).toEqual([
      ['negative', 'priorRevenue'],
    ]);
  });
});

describe('findings of a sheet', () => {
  it('come in the order of the sheet, what nobody asked for first', () => {
    const { findings } = checkReported({ staff: 3, facilities: { canteen: true } }, null, RULE_SET_2021_57);
    expect(findings.slice(0, 2)).toEqual([
      { code: 'unknown-field', place: { kind: 'sheet' }, field: 'staff' },
      { code: 'unknown-field', place: { kind: 'sheet' }, field: 'facilities.canteen' },
    ]);
    expect(told(findings.slice(2)).map(([, id]) => id)).toEqual([...FIGURE_IDS]);
  });

  it('name an unknown field of any length by its beginning', () => {
    const field = '长'.repeat(200);
    expect(checkWith({ [field]: 1 }).findings).toEqual([
      { code: 'unknown-field', place: { kind: 'sheet' }, field: `${'长'.repeat(79)}…` },
    ]);
  });

  it('are the same for a facility outside its place as for a figure inside theirs', () => {
    expect(codesOf({ facilities: { ...facility(true).facilities, talent: 1 } })).toEqual(['unknown-field']);
    expect(codesOf({ floorArea: true })).toEqual(['unknown-field']);
  });

  it('are never about a figure that is in order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIGURE_IDS), fc.constantFrom('#REF!', '？', null), (id, value) => {
        const isFacility = FIGURES[id].of.kind === 'yesNo';
        const fields = isFacility
          ? { facilities: { ...facility(true).facilities, [id]: value } }
          : ({ [id]: value } as ReportedJson);
        expect(told(checkWith(fields).findings).map(([, at]) => at)).toEqual([id]);
      }),
    );
  });
});

import * as fc from 'fast-check';
import { Finding, SEVERITY } from '../../../shared/assessment/findings/finding';
import { ReportedJson } from '../../../shared/assessment/reported-json';
import { checkReported, type PlanFigures } from '../../../shared/assessment/findings/check-reported';
import { FACILITIES, FIGURE_IDS, FIGURES, YES_NO, type FigureId } from '../../../shared/regulation/figures';
import { wan } from '../../../shared/vocabulary/quantities';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { annex2Cases } from '../../cases/read-cases';
import { asJson, reportedFigures } from '../arbitrary/reported';

const [ordinary] = annex2Cases().map(({ reported }) => reported);
const good: ReportedJson = ordinary ?? {};
const plan: PlanFigures = { revenueTarget: '100000', priorRevenue: 72_000, priorTax: '3000' };

const checkWith = (fields: ReportedJson, planFigures: PlanFigures | null = null) =>
  checkReported({ ...good, ...fields }, planFigures, RULE_SET_2021_57);
const found = (fields: ReportedJson, planFigures: PlanFigures | null = null) =>
  checkWith(fields, planFigures).findings.map(({ code, place }) => [
    code,
    place.kind === 'figure' ? place.figure : null,
  ]);
const facility = (value: string | number | boolean | null) => ({
  facilities: { ...Object.fromEntries(FACILITIES.map((id) => [id, true])), floorArea: value },
});

describe('the figures of a sheet', () => {
  it('are taken when they are in order', () => {
    const checked = checkReported(good, plan, RULE_SET_2021_57);
    expect(checked).toMatchObject({ ok: true, findings: [] });
  });

  it.each<[string, ReportedJson, string, FigureId]>([
    ['nothing in a field', { talent: null }, 'missing', 'talent'],
    ['an empty text', { talent: '  ' }, 'missing', 'talent'],
    ['a word', { talent: '很多' }, 'not-a-number', 'talent'],
    ['a yes for a count', { talent: true }, 'not-a-number', 'talent'],
    ['an object for a count', { talent: { a: 1 } }, 'not-a-number', 'talent'],
    ['a count with 万', { employment: '20万' }, 'number-as-text', 'employment'],
    ['a count with its unit', { employment: '１６３,０００ 人次' }, 'number-as-text', 'employment'],
    ['an amount with separators', { revenue: ' 98,000.5 ' }, 'number-as-text', 'revenue'],
    ['a negative count', { hazards: -1 }, 'negative', 'hazards'],
    ['a negative count as text', { hazards: '-1处' }, 'negative', 'hazards'],
    ['half a person', { employment: 1000.5 }, 'not-whole', 'employment'],
    ['too exact a 万', { employment: '16.30005万' }, 'not-whole', 'employment'],
    ['more people than there are', { employment: 1_000_000_001 }, 'too-large', 'employment'],
    ['an amount beyond belief', { tax: '100000000.000001' }, 'too-large', 'tax'],
    ['part of a 分', { tax: '0.0000001' }, 'too-many-decimals', 'tax'],
    ['part of a 分 as a number', { tax: 1e-7 }, 'too-many-decimals', 'tax'],
    ['a negative amount', { tax: '-0.000001' }, 'negative', 'tax'],
    ['no target to meet', { revenueTarget: 0 }, 'not-positive', 'revenueTarget'],
    ['a broken formula', { revenue: '#REF!' }, 'formula-error', 'revenue'],
    ['a division by zero', { revenue: '#DIV/0!' }, 'formula-error', 'revenue'],
    ['a missing name', { revenue: '#NAME?' }, 'formula-error', 'revenue'],
    ['a missing value', { enterprises: '#N/A' }, 'formula-error', 'enterprises'],
    ['a judgement of one’s own', { guidance: '很好' }, 'not-an-option', 'guidance'],
    ['a judgement named like a thing of the language', { guidance: 'constructor' }, 'not-an-option', 'guidance'],
    ['a number for a judgement', { accidents: 0 }, 'not-an-option', 'accidents'],
    ['a doubtful facility', facility('部分'), 'not-an-option', 'floorArea'],
    ['a facility as a number', facility(1), 'not-an-option', 'floorArea'],
    ['a facility left open', facility(''), 'missing', 'floorArea'],
    ['a facility with a formula error', facility('#VALUE!'), 'formula-error', 'floorArea'],
  ])('%s is found, at its figure', (_, fields, code, figure) => {
    expect(checkWith(fields).ok).toBe(false);
    expect(found(fields)).toEqual([[code, figure]]);
  });

  it('that are missing altogether are each said', () => {
    const { findings } = checkReported({}, null, RULE_SET_2021_57);
    const optional = FIGURE_IDS.filter((id) => 'optional' in FIGURES[id].of);
    expect(findings.filter(({ code }) => code === 'missing')).toHaveLength(FIGURE_IDS.length - optional.length);
    expect(findings.filter(({ code }) => code === 'no-prior-year')).toHaveLength(optional.length);
  });

  it.each([
    ['a field nobody asked for', { staff: 3 }, 'staff'],
    [
      'a facility nobody asked for',
      { facilities: { ...facility(true).facilities, canteen: true } },
      'facilities.canteen',
    ],
    ['a facility outside its place', { floorArea: true }, 'floorArea'],
    ['a field that is part of every object', { toString: 1 }, 'toString'],
  ])('%s is an unknown field', (_, fields, field) => {
    expect(checkWith(fields as ReportedJson).findings).toEqual([
      { code: 'unknown-field', place: { kind: 'sheet' }, field },
    ]);
  });

  it('say what a number typed as text reads as', () => {
    expect(checkWith({ employment: '20万' }).findings[0]).toMatchObject({ shown: '20万', reads: 200_000 });
    expect(checkWith({ tax: '1.2亿' }).findings[0]).toMatchObject({ reads: 12_000 });
  });

  it.each([
    ['是', true],
    ['√', true],
    ['有', true],
    [' 是 ', true],
    ['否', false],
    ['×', false],
    ['无', false],
    [true, true],
    [false, false],
  ])('take %p for a facility as %p', (written, expected) => {
    const checked = checkWith(facility(written));
    expect(checked.ok && checked.reported.floorArea).toBe(expected);
  });

  it('take the words of the drop-down list and the keys alike', () => {
    for (const id of ['guidance', 'accidents'] as const)
      for (const [key, words] of Object.entries(FIGURES[id].of.options))
        for (const written of [key, words, ` ${words} `]) {
          const checked = checkWith({ [id]: written });
          expect(checked.ok && checked.reported[id]).toBe(key);
        }
    expect(Object.values(YES_NO).every((word) => checkWith(facility(word)).ok)).toBe(true);
  });

  it('are amounts to the 分, whether they come as text or as numbers', () => {
    const text = checkWith({ revenue: '0.330001', tax: '99999999.999999' });
    const number = checkWith({ revenue: 0.330001, tax: 99_999_999.999999 });
    expect(text.ok && [text.reported.revenue, text.reported.tax]).toEqual([330_001, 99_999_999_999_999]);
    expect(number).toEqual(text);
  });
});

describe('the figures that the plan knows', () => {
  const assessed = (fields: ReportedJson, planFigures: PlanFigures) => {
    const checked = checkWith(fields, planFigures);
    return checked.ok
      ? [checked.reported.revenueTarget, checked.reported.priorRevenue, checked.reported.priorTax]
      : checked.findings;
  };
  const planned = [wan(100_000), wan(72_000), wan(3000)];

  it('are filled in where the sheet lacks them, without a word', () => {
    const fields = { revenueTarget: null, priorRevenue: '', priorTax: null };
    expect(assessed(fields, plan)).toEqual(planned);
    expect(found(fields, plan)).toEqual([]);
  });

  it('are what is assessed, with a warning where the sheet says otherwise', () => {
    const fields = { revenueTarget: 50_000, priorRevenue: 1, priorTax: '1' };
    expect(assessed(fields, plan)).toEqual(planned);
    expect(checkWith(fields, plan).findings).toMatchObject([
      { code: 'differs-from-plan', shown: '50000', plan: 100_000 },
      { code: 'differs-from-plan', shown: '1', plan: 72_000 },
      { code: 'differs-from-plan', shown: '1', plan: 3000 },
    ]);
  });

  it('decide that there is no prior year, whatever the sheet says', () => {
    const fresh = { ...plan, priorRevenue: null, priorTax: null };
    expect(assessed({}, fresh)).toEqual([wan(100_000), null, null]);
    expect(found({}, fresh)).toEqual([
      ['differs-from-plan', 'priorRevenue'],
      ['no-prior-year', 'priorRevenue'],
      ['differs-from-plan', 'priorTax'],
      ['no-prior-year', 'priorTax'],
    ]);
  });

  it('do not hide what is wrong in the sheet', () => {
    expect(found({ priorTax: '#REF!' }, plan)).toEqual([['formula-error', 'priorTax']]);
  });

  it('are refused where they are no figures themselves', () => {
    expect(found({}, { ...plan, revenueTarget: 0 })).toEqual([['not-positive', 'revenueTarget']]);
    expect(found({}, { ...plan, revenueTarget: '' })).toEqual([['missing', 'revenueTarget']]);
  });

  it('are taken from the sheet where there is no plan, and zero last year is none', () => {
    const checked = checkWith({ priorRevenue: 0, priorTax: null });
    expect(checked.ok && [checked.reported.priorRevenue, checked.reported.priorTax]).toEqual([0, null]);
    expect(found({ priorRevenue: 0, priorTax: null })).toEqual([
      ['no-prior-year', 'priorRevenue'],
      ['no-prior-year', 'priorTax'],
    ]);
  });
});

describe('any JSON at all', () => {
  const anything = fc.dictionary(
    fc.oneof(fc.constantFrom(...FIGURE_IDS, 'facilities', '__proto__', 'hasOwnProperty'), fc.string()),
    fc.oneof(fc.jsonValue(), fc.constantFrom('#REF!', '20万', -1, 1e300, 1e-300, '是', 'basic')),
  );

  it('is checked without failing, with findings that can travel', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(plan, null), (json, planFigures) => {
        // Loose on purpose: more than the schema of a request lets through.
        const checked = checkReported(json as ReportedJson, planFigures, RULE_SET_2021_57);
        for (const finding of checked.findings) expect(Finding.parse(finding)).toEqual(finding);
        expect(checked.ok).toBe(checked.findings.every(({ code }) => SEVERITY[code] === 'warning'));
      }),
      { numRuns: 1000 },
    );
  });

  it('of good figures gives exactly those figures', () => {
    fc.assert(
      fc.property(reportedFigures, (reported) => {
        const checked = checkReported(ReportedJson.parse(asJson(reported)), null, RULE_SET_2021_57);
        expect(checked.ok && checked.reported).toEqual(reported);
      }),
    );
  });
});

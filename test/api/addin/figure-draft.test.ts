import {
  figureDraftsOf,
  figureFault,
  figuresDecided,
  sheetWith,
  type FigureDrafts,
} from '../../../addin/pane/settlement/figure-draft';
import type { SettlementSheet } from '../../../shared/api/settlement';
import type { FigureSeen } from '../../../shared/api/verified';
import { settledWith } from '../../../shared/evaluation/settlement/settled-with';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { REPORTED } from '../../rules/submission/reading/annex2-copy';

const RULES = { ruleSet: RULE_SET_2021_57, readings: DEFAULT_READINGS };
const PLANNED = { revenueTarget: 100_000, priorRevenue: null, priorTax: null };
const NOBODY = { scored: 0, sums: {} };
const comesTo = (district: Parameters<typeof settledWith>[1]['district'], taken: Parameters<typeof settledWith>[2]) =>
  settledWith(
    { ruleSet: RULE_SET_2021_57.id, readings: DEFAULT_READINGS },
    { reported: REPORTED, planned: PLANNED, district, tally: NOBODY },
    taken,
  );
const AS_SENT = comesTo(null, []);

const figure = (change: Partial<Record<keyof FigureSeen, unknown>>) =>
  ({
    id: 'figure-1',
    figure: 'hazards',
    reported: REPORTED['hazards'],
    verified: 9,
    role: 'district',
    state: 'undecided',
    answer: null,
    ...change,
  }) as FigureSeen;
const FOUND = figure({});
/** The district scored 3.3 as the nine hazards have it, and something else by itself. */
const REVIEW = {
  scores: { ...AS_SENT.computed, '3.3': 0, '1.4': 1 },
  own: { '3.3': 0, '1.4': 1 },
  remarks: [{ item: '1.4', remark: '核实两件' }],
};
const sheetOf = (verified: readonly FigureSeen[], more: object = {}) =>
  ({
    version: 2,
    reported: REPORTED,
    planned: PLANNED,
    tally: NOBODY,
    district: REVIEW,
    ...comesTo(REVIEW, []),
    verified,
    settled: null,
    ...more,
  }) as unknown as SettlementSheet;
const TAKE: FigureDrafts = { 'figure-1': { take: 'verified', reason: '' } };
const KEEP: FigureDrafts = { 'figure-1': { take: 'reported', reason: ' 已当场整改 ' } };

describe('deciding on verified figures', () => {
  it('to take one changes what the park is computed to, and settles the opinion that rests on it', () => {
    const sheet = sheetOf([FOUND]);
    expect(sheetWith(sheet, {}, RULES).opinions.map(({ item }) => item)).toEqual(['1.4', '3.3']);
    const taken = sheetWith(sheet, TAKE, RULES);
    expect(taken.computed['3.3']).toBe(0);
    expect(taken.opinions).toEqual([expect.objectContaining({ item: '1.4', remark: '核实两件' })]);
    expect(sheetWith(sheet, KEEP, RULES).computed).toEqual(AS_SENT.computed);
  });

  it('the bureau’s own counts without being decided once the park was heard', () => {
    const own = figure({ role: 'bureau', state: 'counted' });
    const sheet = sheetOf([own]);
    expect(sheetWith(sheet, {}, RULES).computed['3.3']).toBe(0);
    expect(figureFault(sheet, {}, RULES)).toBeNull();
    expect(figuresDecided(sheet, {})).toEqual({
      verified: [{ id: 'figure-1', take: 'verified', agrees: null, reason: '' }],
    });
    expect(figuresDecided(sheetOf([]), {})).toEqual({});
  });

  it.each<[words: string, figures: readonly FigureSeen[], drafts: FigureDrafts, fault: RegExp | null]>([
    ['the park may still answer', [figure({ state: 'hearing' })], TAKE, /正在听取园区意见/],
    ['a proposal is undecided', [FOUND], {}, /“发现安全隐患处数”的核实数请先裁定/],
    [
      'the reported one is kept without a reason',
      [FOUND],
      { 'figure-1': { take: 'reported', reason: ' ' } },
      /请写明不采用/,
    ],
    [
      'two values of one figure are taken',
      [FOUND, figure({ id: 'figure-2', verified: 3 })],
      { ...TAKE, 'figure-2': { take: 'verified', reason: '' } },
      /有不止一个核实数/,
    ],
    ['all are decided', [FOUND], KEEP, null],
    ['only one of an earlier version stands', [figure({ state: 'moot' })], {}, null],
  ])('a park can be settled or not where %s', (_, figures, drafts, fault) => {
    const found = figureFault(sheetOf(figures), drafts, RULES);
    if (fault === null) expect(found).toBeNull();
    else expect(found).toMatch(fault);
  });

  it('is sent with the answer that was seen, and with the reason where the reported figure is kept', () => {
    const answered = figure({ answer: { agrees: false } });
    expect(figuresDecided(sheetOf([answered]), KEEP)).toEqual({
      verified: [{ id: 'figure-1', take: 'reported', agrees: false, reason: '已当场整改' }],
    });
    expect(figuresDecided(sheetOf([FOUND]), TAKE)).toEqual({
      verified: [{ id: 'figure-1', take: 'verified', agrees: null, reason: '' }],
    });
  });

  it('starts from what the last settlement of this version decided', () => {
    const decided = [{ id: 'figure-1', take: 'reported', reason: '已当场整改' }];
    const settled = { version: 2, verified: decided };
    expect(figureDraftsOf(sheetOf([FOUND], { settled }))).toEqual({
      'figure-1': { take: 'reported', reason: '已当场整改' },
    });
    expect(figureDraftsOf(sheetOf([FOUND], { settled: { ...settled, version: 1 } }))).toEqual({});
    expect(figureDraftsOf(sheetOf([], { settled }))).toEqual({});
  });
});

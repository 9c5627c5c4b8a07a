import { NO_VERIFY_DRAFT, verifyEffect, verifySaid, type VerifyDraft } from '../../../addin/pane/verified/verify-draft';
import { effectText } from '../../../addin/pane/verified/effect-text';
import { computedScores } from '../../../shared/evaluation/submission/computed-scores';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { EvidenceId } from '../../../shared/evaluation/evidence/evidence';
import { Version } from '../../../shared/vocabulary/ids';
import { REPORTED } from '../../rules/submission/reading/annex2-copy';

const RULES = { ruleSet: RULE_SET_2021_57, readings: DEFAULT_READINGS };
const planned = { revenueTarget: 100_000, priorRevenue: null, priorTax: null };
const computed = computedScores({ ruleSet: RULE_SET_2021_57.id, readings: DEFAULT_READINGS }, planned, REPORTED).items;
const MATTER = { version: Version.parse(2), reported: REPORTED, counted: [], planned, computed };
const WHOLE: VerifyDraft = {
  ...NO_VERIFY_DRAFT,
  figure: 'employment',
  value: '9.86万',
  reason: ' 重复登记 ',
  paper: ' 就业台账 ',
};
const said = (change: Partial<VerifyDraft>) => verifySaid({ ...WHOLE, ...change }, MATTER, RULES);
const lacking = (change: Partial<VerifyDraft>) => {
  const found = said(change);
  return found.request === null ? found.lacking : undefined;
};

describe('a verified figure as it is typed', () => {
  it('is sent with what it rests on, without the spaces around', () => {
    expect(said({}).request).toEqual({
      version: 2,
      figure: 'employment',
      verified: 98_600,
      reason: '重复登记',
      evidence: [],
      paper: '就业台账',
    });
    const evidence = [EvidenceId.parse('3f0f7c1e-0000-4000-8000-000000000000')];
    expect(said({ paper: '', evidence }).request).toMatchObject({ evidence, paper: '' });
  });

  it.each<[Partial<VerifyDraft>, string]>([
    [NO_VERIFY_DRAFT, '还缺：要核实的数、理由、依据。'],
    [{ value: '' }, '还缺：核实数。'],
    [{ reason: ' ' }, '还缺：理由。'],
    [{ paper: ' ' }, '还缺：依据。'],
  ])('is not sent while something is lacking: %j', (change, words) => {
    expect(lacking(change)).toBe(words);
  });

  it('is not sent where it is no figure, or the one that was reported', () => {
    expect(said({ value: '很多' })).toMatchObject({
      request: null,
      fault: expect.stringContaining('不是能读懂的数字') as string,
    });
    expect(said({ value: String(REPORTED['employment']) })).toMatchObject({
      request: null,
      fault: '与填报数相同，不需要核实。',
    });
  });
});

describe('what it does to the scores', () => {
  const effect = (change: Partial<VerifyDraft>, matter: Partial<typeof MATTER> = {}) =>
    verifyEffect({ ...WHOLE, ...change }, { ...MATTER, ...matter }, RULES);

  it('is told of every item that changes, and of the total', () => {
    const found = effect({});
    expect(found?.items).toEqual([{ item: '1.5', from: computed['1.5'], to: 2 }]);
    expect(found && found.before - found.after).toBeCloseTo(computed['1.5'] - 2);
    expect(found && effectText(found)).toMatch(/^1\.5：\d+\s分 → 2\s分；核算总分 [\d.]+\s分 → [\d.]+\s分。$/);
  });

  it('is told where the scores stay as they are', () => {
    const found = effect({ value: String(Number(REPORTED['employment']) + 1) });
    expect(found && effectText(found)).toBe('得分不变。');
  });

  it('is not told before there is a figure, nor where the scores that count are of a plan that is not told', () => {
    expect(effect({ value: '很多' })).toBeNull();
    expect(effect({ figure: '' })).toBeNull();
    expect(effect({}, { computed: { ...computed, '2.1': 0 } })).toBeNull();
  });
});

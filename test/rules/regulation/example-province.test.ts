import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { checkReported } from '../../../shared/assessment/findings/check-reported';
import { describeFinding } from '../../../shared/assessment/findings/describe-finding';
import { evaluate } from '../../../shared/assessment/evaluate';
import { explain } from '../../../shared/assessment/explanation/explain';
import { explainNext } from '../../../shared/assessment/explanation/explain-next';
import { proveRuleSet } from '../../../shared/assessment/proof/prove';
import { mostUnder, readingText } from '../../../shared/assessment/explanation/reading-text';
import { reportedAsJson } from '../../../shared/assessment/reported-json';
import { computedScores } from '../../../shared/evaluation/submission/computed-scores';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { printedPoints } from '../../../shared/vocabulary/quantities';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { figureIds, itemIds, RULE_SET_2021_57, RULE_SETS, type RuleSet } from '../../../shared/regulation/rule-set';
import { PROVINCE_REPORTED, PROVINCE_SCORES, PROVINCE_TOTAL } from '../../cases/example-province';
import { asJson, reportedBy } from '../arbitrary/reported';

const PROVINCE = RULE_SETS['示例省-2030/1'];
const checkedBy = (ruleSet: RuleSet, fields: typeof PROVINCE_REPORTED = {}) =>
  checkReported({ ...PROVINCE_REPORTED, ...fields }, null, ruleSet);
/** The rule set with one figure changed, as an editor of the data might by mistake. */
const withFigure = (id: keyof typeof PROVINCE.figures, change: object): Partial<RuleSet> => ({
  figures: { ...PROVINCE.figures, [id]: { ...PROVINCE.figures[id], ...change } },
});
const assessed = () => {
  const checked = checkedBy(PROVINCE);
  if (!checked.ok) throw new Error(JSON.stringify(checked.findings));
  return evaluate(checked.reported, PROVINCE, DEFAULT_READINGS);
};

describe('the annex of another province', () => {
  it('says that it is an example and of a province that there is not', () => {
    expect(PROVINCE.isExample).toBe(true);
    expect(PROVINCE.basis).toMatch(/示例省.*虚构.*没有任何机关发布/);
  });

  it('has its own items and figures, its own full marks and its own pass mark', () => {
    expect(itemIds(PROVINCE)).toEqual(Object.keys(PROVINCE_SCORES));
    expect(itemIds(PROVINCE).filter((id) => itemIds(RULE_SET_2021_57).includes(id))).toEqual([]);
    expect(figureIds(PROVINCE).filter((id) => figureIds(RULE_SET_2021_57).includes(id))).toEqual([
      'revenue',
      'priorRevenue',
    ]);
    expect(PROVINCE.grading).toEqual({ clause: '第九条', fullMarks: 120, excellentPercent: 20, passMark: 72 });
    expect([mostUnder(PROVINCE, 'literal'), mostUnder(PROVINCE, 'scaled')]).toEqual([117, 120]);
    expect(readingText('R-sixty', PROVINCE).question).toBe('“72分以下”是否包含72分？');
  });

  it('scores a sheet as its words say', () => {
    const { items, total } = assessed();
    expect(Object.fromEntries(itemIds(PROVINCE).map((id) => [id, printedPoints(items[id].score)]))).toEqual(
      PROVINCE_SCORES,
    );
    expect(printedPoints(total)).toBe(PROVINCE_TOTAL);
    expect(Object.keys(items)).toEqual(itemIds(PROVINCE));
  });

  it.each<[ItemId, string]>([
    ['A1', '线上招聘会场次 13 次，符合“12—23次得8分”，得 8 分（附表1 A1）。'],
    [
      'B1',
      '人才服务专项资金支出 899.999999 万元，人才服务专项资金预算 1,000 万元，完成 约 89.99%，符合“70%—90%得5分”，得 5 分（附表1 B1）。',
    ],
    ['C2', '具备线上服务平台、实训基地，不具备劳动争议调解室，每具备一项得 3 分，得 6 分（附表1 C2）。'],
    ['D1.1', '安全生产考核情况为“考核为良好”，符合“考核为良好得8分”，得 8 分（附表1 D1.1）。'],
  ])('says why %s scores what it scores', (id, sentence) => {
    expect(explain(assessed().items[id], PROVINCE)).toBe(sentence);
  });

  it('says what it takes to the next score', () => {
    expect(explainNext(assessed().items.A1, PROVINCE)).toBe('距上一档还差 11 次，可再得 4 分');
    expect(explainNext(assessed().items['D1.2'], PROVINCE)).toBe('报表迟报次数减少 1 次，可再得 2 分');
  });

  it('takes every sheet there is back from how it travels', () => {
    fc.assert(
      fc.property(reportedBy(PROVINCE), (reported) => {
        const checked = checkReported(asJson(reported, PROVINCE), null, PROVINCE);
        expect(checked).toMatchObject({ ok: true, reported });
        const again = checked.ok && checkReported(reportedAsJson(checked.reported, PROVINCE), null, PROVINCE);
        expect(again).toMatchObject({ ok: true, reported });
      }),
    );
  });

  it('takes from the plan what it asks of the plan, and nothing else', () => {
    const planned = { revenueTarget: 1, priorRevenue: 19_000, priorTax: 5 };
    const checked = checkReported(PROVINCE_REPORTED, planned, PROVINCE);
    expect(checked.findings.map(({ code }) => code)).toEqual(['differs-from-plan']);
    const plan = { ruleSet: PROVINCE.id, readings: DEFAULT_READINGS };
    expect(computedScores(plan, planned, PROVINCE_REPORTED).items.B2).toBe(20);
  });

  it.each<[string, typeof PROVINCE_REPORTED, string, string]>([
    ['a figure of another annex', { hazards: 0 }, '填报内容', '有不认识的数据项“hazards”。'],
    ['a count that is none', { onlineFairs: 1.5 }, '基础数据「线上招聘会场次」', '“1.5”不是整数。'],
    ['a judgement of another annex', { safety: 'none' }, '基础数据「安全生产考核情况」', '“none”不在可选的内容里。'],
  ])('says in its own words what is wrong with %s', (_, fields, where, what) => {
    const [finding] = checkedBy(PROVINCE, fields).findings;
    expect(finding && describeFinding(finding, PROVINCE)).toMatchObject({ where, what });
  });

  it('is not taken for the sheet of another annex', () => {
    const { ok, findings } = checkedBy(RULE_SET_2021_57);
    expect(ok).toBe(false);
    expect(findings.map(({ code }) => code)).toContain('unknown-field');
  });
});

describe('a rule set is data', () => {
  const sources = (folder: string): readonly string[] =>
    readdirSync(join(process.cwd(), folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name));
  /** Names that say nothing of this annex alone. */
  const isOwn = (id: string) => !figureIds(RULE_SET_2021_57).some((known) => known === id);

  it('that no line of code outside of its own file and the list names, nor its items, figures or titles', () => {
    const own = 'shared/regulation/rule-sets/example-province-1.ts';
    const list = 'shared/regulation/rule-set.ts';
    const words = [
      ...figureIds(PROVINCE).filter(isOwn),
      ...Object.values(PROVINCE.figures).map(({ label }) => label),
      ...PROVINCE.indicators.map(({ title }) => title),
      ...itemIds(PROVINCE).map((id) => `'${id}'`),
      PROVINCE.id,
      '示例省',
      'PROVINCE',
      'example-province',
    ];
    const files = ['shared', 'functions', 'addin', 'infra'].flatMap(sources);
    expect(files).toContain(own);
    // 'A1' is also the first cell of a sheet: a name of a cell is no name of an item.
    const isCell = (word: string) => /^'[A-Z]\d+'$/.test(word);
    const named = files
      .filter((file) => file !== own && file !== list)
      .flatMap((file) => {
        const text = readFileSync(join(process.cwd(), file), 'utf8');
        const cells = file.startsWith('addin/excel/') || file.startsWith('shared/workbook/');
        return words
          .filter((word) => !(cells && isCell(word)) && text.includes(word))
          .map((word) => `${file}: ${word}`);
      });
    expect(named).toEqual([]);
    const inList = readFileSync(join(process.cwd(), list), 'utf8')
      .split('\n')
      .filter((line) => /PROVINCE|示例省/.test(line));
    expect(inList).toHaveLength(2);
  });

  it.each<[string, Partial<RuleSet>, string]>([
    ['a figure that stands with an item that it does not count for', withFigure('onlineFairs', { item: 'A2' }), 'A2'],
    ['a label that another figure has', withFigure('graduates', { label: '线上招聘会场次' }), '线上招聘会场次'],
    [
      'a figure of another kind than another rule set has under that name',
      withFigure('revenue', { of: { kind: 'money', unit: '万元', optional: true } }),
      'optional money',
    ],
    ['judgements asked of the plan', withFigure('priorRevenue', { of: { kind: 'yesNo' } }), 'yesNo'],
    ['full marks that the weights do not make', { grading: { ...PROVINCE.grading, fullMarks: 100 } }, '120'],
  ])('that the proof refuses with %s', (_, change, witness) => {
    const { broken } = proveRuleSet({ ...PROVINCE, ...change });
    expect(broken.map((finding) => String(finding.witness))).toContain(witness);
  });
});

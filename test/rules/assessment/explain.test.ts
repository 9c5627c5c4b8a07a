import * as fc from 'fast-check';
import { checkReported } from '../../../shared/assessment/findings/check-reported';
import { evaluate } from '../../../shared/assessment/evaluate';
import { explain } from '../../../shared/assessment/explanation/explain';
import { explainNext } from '../../../shared/assessment/explanation/explain-next';
import { rateText } from '../../../shared/assessment/explanation/rate-text';
import { standardOf, type ItemId } from '../../../shared/regulation/indicators/indicator';
import { printedPoints } from '../../../shared/vocabulary/quantities';
import { DEFAULT_READINGS, type Alternative } from '../../../shared/regulation/readings';
import { itemIds, RULE_SET_2021_57, RULE_SETS } from '../../../shared/regulation/rule-set';
import type { ReportedJson } from '../../../shared/assessment/reported-json';
import { annex2Cases } from '../../cases/read-cases';
import { reportedBy } from '../arbitrary/reported';

const SETS = Object.values(RULE_SETS);
const good: ReportedJson = annex2Cases()[0]?.reported ?? {};
const trace = (
  id: ItemId,
  fields: ReportedJson,
  ceiling: Alternative<'R-ceiling'> = 'literal',
  rules = RULE_SET_2021_57,
) => {
  const checked = checkReported({ ...good, ...fields }, null, RULE_SET_2021_57);
  if (!checked.ok) throw new Error(JSON.stringify(checked.findings));
  return evaluate(checked.reported, rules, { ...DEFAULT_READINGS, 'R-ceiling': ceiling }).items[id];
};

describe('the explanation of a score', () => {
  it.each<[ItemId, ReportedJson, Alternative<'R-ceiling'>, string]>([
    [
      '2.1',
      {},
      'literal',
      '园区年营业收入 98,000 万元，年营业收入目标任务 100,000 万元，完成 98%，符合“完成95%—99%得15分”，得 15 分（附件2 2.1）。',
    ],
    [
      '2.1',
      { revenue: '99999.999999' },
      'literal',
      '园区年营业收入 99,999.999999 万元，年营业收入目标任务 100,000 万元，完成 约 99.99%，符合“完成95%—99%得15分”，得 15 分（附件2 2.1）。',
    ],
    [
      '2.2',
      { revenue: 60_000 },
      'literal',
      '园区年营业收入 60,000 万元，上年营业收入 72,000 万元，同比下降 约 16.66%，符合“增长10%以下不得分”，得 0 分（附件2 2.2）。',
    ],
    [
      '2.2',
      { priorRevenue: null },
      'literal',
      '没有上年数据（首年运营或上年为零）的，同比增长按0分计，评审人员可说明理由另行给分，得 0 分（附件2 2.2）。',
    ],
    [
      '2.5',
      {},
      'literal',
      '入驻企业数量 31 家，符合“30—34家得6分”，评价标准为 6 分，以分值 5 分为限，得 5 分；读法“按比例折算”为 3.75 分；读法“照印发的评价标准计分”为 6 分（附件2 2.5）。',
    ],
    [
      '2.5',
      {},
      'scaled',
      '入驻企业数量 31 家，符合“30—34家得6分”，评价标准为 6 分，按 5÷8 的比例折算，得 3.75 分；读法“按评价标准原文计分”为 5 分；读法“照印发的评价标准计分”为 6 分（附件2 2.5）。',
    ],
    [
      '3.2',
      { trainings: 2 },
      'literal',
      '为入驻企业提供培训、沙龙等服务次数 2 次，符合“2—3次得2分”（两档都包含这个数，按较高一档），得 2 分；读法“按比例折算”为 3.33 分（附件2 3.2）。',
    ],
    [
      '1.3',
      {},
      'literal',
      '进入“红名单”企业数 3 家，按“产业园入驻企业中每家进入‘红名单’企业得1分，累计不超过5分”，得 3 分（附件2 1.3）。',
    ],
    ['1.4', {}, 'literal', '被投诉且查实次数 0 次，不扣分，得 3 分（附件2 1.4）。'],
    ['3.3', { hazards: 9 }, 'literal', '发现安全隐患处数 9 处，从 5 分中扣 5 分，得 0 分（附件2 3.3）。'],
    [
      '3.4',
      { accidents: 'minor' },
      'literal',
      '安全事故情况为“发生安全事故但未造成严重后果”，符合“发生安全事故但未造成严重后果得2分”，得 2 分；读法“按比例折算”为 3.33 分（附件2 3.4）。',
    ],
  ])('%s %j, %s', (id, fields, ceiling, expected) => {
    expect(explain(trace(id, fields, ceiling), RULE_SET_2021_57)).toBe(expected);
  });

  it('of facilities names those that are there and those that are not', () => {
    const facilities = {
      floorArea: true,
      socialSecurity: true,
      employmentService: false,
      personnel: true,
      property: false,
    };
    expect(explain(trace('3.1', { facilities }), RULE_SET_2021_57)).toBe(
      '具备建筑面积达标、社会保障服务功能、人事人才服务功能，不具备就业创业服务功能、物业管理服务功能，每具备一项得 1 分，得 3 分（附件2 3.1）。',
    );
  });

  it.each(SETS)(
    'has for every sheet under $id the score, the clause, and the other reading where that differs',
    (rules) => {
      fc.assert(
        fc.property(reportedBy(rules), fc.constantFrom('literal', 'scaled', 'printed'), (reported, ceiling) => {
          const { items } = evaluate(reported, rules, { ...DEFAULT_READINGS, 'R-ceiling': ceiling });
          for (const id of itemIds(rules)) {
            const sentence = explain(items[id], rules);
            expect(sentence).toContain(`得 ${printedPoints(items[id].score)} 分`);
            expect(sentence.endsWith(`（${rules.form.annex} ${id}）。`)).toBe(true);
            expect(sentence).not.toMatch(/undefined|NaN|null|\d\.\d{7}/);
            const differs = Object.values(items[id].under).some((score) => score !== items[id].score);
            expect(sentence.includes('读法')).toBe(differs);
          }
        }),
      );
    },
  );

  it.each(SETS)('quotes nothing but the standard’s own words ($id)', (rules) => {
    fc.assert(
      fc.property(reportedBy(rules), (reported) => {
        const { items } = evaluate(reported, rules, DEFAULT_READINGS);
        for (const indicator of rules.indicators) {
          if (indicator.rule.kind !== 'bands') continue;
          const [, quotation = ''] = /符合“([^”]*)”/.exec(explain(items[indicator.id], rules)) ?? [];
          expect(standardOf(indicator)).toContain(quotation);
        }
      }),
    );
  });
});

describe('a rate in words', () => {
  it.each([
    [98, 100, '98%'],
    [1, 3, '约 33.33%'],
    [99_999, 100_000, '约 99.99%'],
    [99_999_999_999_999, 100_000_000_000_000, '约 99.99%'],
    [1, 1_000_000, '不足 0.01%'],
    [0, 5, '0%'],
    [3, 2, '150%'],
    [1, 10_000, '0.01%'],
  ])('%d / %d is %s', (numerator, denominator, expected) => {
    expect(rateText(numerator, denominator)).toBe(expected);
  });
});

describe('what it takes to the next better score', () => {
  it.each<[ItemId, ReportedJson, Alternative<'R-ceiling'>, string | null]>([
    ['1.1', { guidance: 'basic' }, 'literal', '价值导向情况为“坚持正确导向且卓有成效”的，可再得 1 分'],
    ['1.1', { guidance: 'wrong' }, 'literal', '价值导向情况为“基本坚持正确导向”的，可再得 2 分'],
    ['1.2', {}, 'literal', '区县级表彰奖励次数再增加 1 次，可再得 1 分'],
    ['1.5', {}, 'literal', '距上一档还差 37,000 人次，可再得 2 分'],
    ['1.6', {}, 'scaled', '距上一档还差 280 人次，可再得 1.6 分'],
    ['2.1', { revenue: '94999.99' }, 'literal', '距上一档还差 0.01 万元，可再得 5 分'],
    ['2.2', {}, 'literal', '距上一档还差 2,800 万元，可再得 2 分'],
    ['2.2', { priorRevenue: null }, 'literal', null],
    ['2.3', { tax: '2999.999999' }, 'literal', '距上一档还差 0.000001 万元，可再得 1 分'],
    ['2.5', { enterprises: 31 }, 'literal', null],
    ['2.5', { enterprises: 31 }, 'scaled', '距上一档还差 4 家，可再得 1.25 分'],
    ['2.5', { enterprises: 21 }, 'literal', '距上一档还差 4 家，可再得 2 分'],
    [
      '3.1',
      {
        facilities: {
          floorArea: true,
          socialSecurity: true,
          employmentService: true,
          personnel: true,
          property: false,
        },
      },
      'literal',
      '具备“物业管理服务功能”后，可再得 1 分',
    ],
    ['3.3', { hazards: 9 }, 'literal', '发现安全隐患处数减少 5 处，可再得 1 分'],
    ['3.4', { accidents: 'none' }, 'literal', null],
  ])('%s %j, %s: %s', (id, fields, ceiling, expected) => {
    expect(explainNext(trace(id, fields, ceiling), RULE_SET_2021_57)).toBe(expected);
  });
});

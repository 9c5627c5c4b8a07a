import JSZip from 'jszip';
import { DOCX_TYPE } from '../../../addin/documents/notice-docx';
import { selfReportDocx, selfReportFileName } from '../../../addin/documents/self-report-docx';
import { ClaimedScores } from '../../../shared/assessment/score';
import { Year } from '../../../shared/vocabulary/ids';
import type { ReportedJson } from '../../../shared/assessment/reported-json';
import { checkReported } from '../../../shared/assessment/findings/check-reported';
import { evaluate } from '../../../shared/assessment/evaluate';
import { selfReportOf, type SelfReportMatter, promptOfItem } from '../../../shared/evaluation/evidence/self-report';
import { ITEM_IDS } from '../../../shared/regulation/indicators/indicator';
import { printedPoints } from '../../../shared/vocabulary/quantities';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { figures } from '../../api/support/deeds/year';

const matterOf = (reported: ReportedJson, changes: Partial<SelfReportMatter> = {}): SelfReportMatter => {
  const checked = checkReported(reported, null, RULE_SET_2021_57);
  if (!checked.ok) throw new RangeError(JSON.stringify(checked.findings));
  const assessment = evaluate(checked.reported, RULE_SET_2021_57, DEFAULT_READINGS);
  const claimed = Object.fromEntries(ITEM_IDS.map((id) => [id, printedPoints(assessment.items[id].score)]));
  return {
    year: Year.parse(2025),
    parkName: '大足区棠香人力资源服务产业园',
    ruleSet: RULE_SET_2021_57,
    reported,
    assessment,
    claimed: ClaimedScores.parse(claimed),
    prior: null,
    evidence: [],
    ...changes,
  };
};
const paragraphOf = (matter: SelfReportMatter, item: string) => {
  const texts = selfReportOf(matter).parts.flatMap(({ groups }) => groups.flatMap(({ paragraphs }) => paragraphs));
  return texts.find((text) => text.startsWith(`${item} `)) ?? '';
};

describe('自评报告 in draft', () => {
  test('has the three parts of Article 23 (1), every item once, and a gap for what figures cannot tell of it', () => {
    const { parts, opening, closing } = selfReportOf(matterOf(figures()));
    expect(parts.map(({ heading }) => heading.replace(/（.*$/, ''))).toEqual([
      '一、社会效益',
      '二、经济效益',
      '三、运营管理水平',
    ]);
    const texts = parts.flatMap(({ groups }) => groups.flatMap(({ paragraphs }) => paragraphs));
    expect(texts.map((text) => text.split(' ')[0])).toEqual(ITEM_IDS);
    for (const [index, id] of ITEM_IDS.entries()) expect(texts[index]).toContain(`〔请补充：${promptOfItem(id)}〕`);
    expect(opening).toContain('第二十三条第（一）项');
    expect(opening).toContain('得 70 分（总分 100 分）');
    expect(closing.join()).toContain('〔请补充：');
  });

  test('tells figure, band, clause and the distance to the next band', () => {
    const text = paragraphOf(matterOf(figures()), '1.5');
    expect(text).toContain('163,000 人次');
    expect(text).toContain('“15—20万人次得6分”');
    expect(text).toContain('附件2 1.5');
    expect(text).toContain('距上一档还差 37,000 人次，可再得 2 分');
    expect(paragraphOf(matterOf(figures({ employment: 250000 })), '1.5')).not.toContain('距上一档');
  });

  test.each([
    [155000, '上年 155,000 人次，增加 8,000 人次（约 5.16%）'],
    [200000, '上年 200,000 人次，减少 37,000 人次（18.5%）'],
    [163000, '与上年持平'],
    [0, '上年 0 人次，增加 163,000 人次'],
  ])('compares with the %d of the year before', (employment, words) => {
    expect(paragraphOf(matterOf(figures(), { prior: figures({ employment }) }), '1.5')).toContain(words);
  });
  test('does not compare where nothing is known of the year before', () => {
    expect(paragraphOf(matterOf(figures()), '1.5')).not.toContain('上年');
  });

  test('asks for the reason of a claim that differs, and names the documents', () => {
    const matter = matterOf(figures());
    const evidence = ['一', '二', '三', '四'].map((document) => ({ item: '1.2' as const, document }));
    const claimed = { ...matter.claimed, '1.2': 3 };
    const text = paragraphOf({ ...matter, claimed, evidence }, '1.2');
    expect(text).toContain('自评 3 分，与核算得分不同，〔请补充：理由〕');
    expect(text).toContain('佐证材料：《一》、《二》、《三》等 4 份');
  });

  test('is a Word document: its texts as they are, its gaps in yellow, nothing in it a field', async () => {
    const report = selfReportOf(matterOf(figures(), { parkName: '=HYPERLINK("http://example.com") {PAGE}' }));
    const blob = await selfReportDocx(report);
    expect(blob.type).toBe(DOCX_TYPE);
    const archive = await JSZip.loadAsync(await blob.arrayBuffer());
    const xml = (await archive.file('word/document.xml')?.async('string')) ?? '';
    const paragraphs = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
        .map(([, text]) => text)
        .join('')
        .replaceAll('&quot;', '"'),
    );
    const whole = [
      report.title,
      report.opening,
      ...report.parts.flatMap(({ heading, groups }) => [
        heading,
        ...groups.flatMap((group) => [group.heading, ...group.paragraphs]),
      ]),
      ...report.closing,
      report.issuer,
      report.date,
    ];
    expect(paragraphs).toEqual(whole);
    const yellow = [
      ...xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*<w:highlight w:val="yellow"\/>.*?<w:t[^>]*>([^<]*)<\/w:t>/gs),
    ];
    const gaps = whole.flatMap((text) => text.match(/〔[^〕]*〕/g) ?? []);
    expect(yellow.map(([, text]) => text)).toEqual(gaps);
    expect(/<w:(fldSimple|hyperlink|instrText)/.exec(xml)).toBeNull();
    expect(selfReportFileName(selfReportOf(matterOf(figures())))).toBe(
      '大足区棠香人力资源服务产业园2025年度绩效评估自评报告（初稿）.docx',
    );
  });
});

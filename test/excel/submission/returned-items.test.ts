import { restoreSubmitted } from '../../../addin/excel/submission/restore-submitted';
import { validate } from '../support/read';
import { type CheckContext } from '../../../addin/excel/submission/validate';
import { writeNewResult } from '../../../addin/excel/grading/write-result';
import { changesSince } from '../../../addin/submission/changes-since';
import { Submission } from '../../../shared/api/submission';
import { checkReported } from '../../../shared/assessment/findings/check-reported';
import { reportedAsJson } from '../../../shared/assessment/reported-json';
import { REPORTED } from '../../rules/submission/reading/annex2-copy';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { markedCells, openExcel, syncsOf } from '../support/excel-under-test';
import { CHECK, CLAIMED, drawOwnSheets, EVALUATION, PLAN, RESULT } from '../support/park-fixture';

const REMARK = '=营业收入与税务申报不一致，请附凭证。';
const returned = { park: EVALUATION.park, year: EVALUATION.year, remarks: [{ item: '2.1' as const, remark: REMARK }] };
const RETURNED: CheckContext = { ...CHECK, returned };
/** Item 2.1: its score on 评分表, and its own figure 园区年营业收入 on 基础数据; the target is the plan's. */
const [SCORE, REVENUE, HAZARDS] = ['F11', 'C12', 'C25'];

const submitted = (): Submission => {
  const checked = checkReported(REPORTED, PLAN, RULE_SET_2021_57);
  if (!checked.ok) throw new RangeError('the fixture can be scored');
  return Submission.parse({
    park: EVALUATION.park,
    year: EVALUATION.year,
    version: 1,
    submittedAt: '2026-02-01T02:00:00Z',
    submittedBy: 'park.dazu',
    hash: 'a'.repeat(64),
    items: CLAIMED,
    total: 61,
    claimed: CLAIMED,
    claimedTotal: 61,
    findings: [],
    reported: reportedAsJson(checked.reported, RULE_SET_2021_57),
    ruleSet: '2021-57/1',
    readings: DEFAULT_READINGS,
  });
};
const put = (cells: Readonly<Record<string, string | number>>): Promise<void> =>
  Excel.run(async (context) => {
    for (const [place, value] of Object.entries(cells)) {
      const [sheet = '', address = ''] = place.split('!');
      context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    }
    await context.sync();
  });

const activeSheet = (): Promise<string> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    return sheet.name;
  });

describe('an item that the district has returned', () => {
  it('is marked on its score and on the figures behind it, with the remark as text, and on nothing else', async () => {
    const excel = await openExcel();
    await drawOwnSheets();
    await validate(RETURNED);
    expect(Object.keys(markedCells(excel, '评分表'))).toEqual([SCORE]);
    expect(Object.keys(markedCells(excel, '基础数据'))).toEqual([REVENUE]);
    expect(excel.cell('评分表', SCORE).prompt).toMatchObject({
      title: '园评：区县退回修改',
      message: expect.stringContaining(REMARK),
    });
    const check = excel.cell('评分表', 'J11');
    expect(check.value).toContain(REMARK);
    expect(check.formula).toBe(check.value);
  });

  it('keeps its mark while something is wrong in the same cell, and says both', async () => {
    const excel = await openExcel();
    await drawOwnSheets({ ...REPORTED, revenue: '3,100万元' });
    await validate(RETURNED);
    expect(markedCells(excel, '基础数据')[REVENUE]).toBe('error');
    expect(excel.cell('基础数据', REVENUE).prompt?.message).toContain('3,100万元');
    expect(excel.cell('基础数据', REVENUE).prompt?.message).toContain('2.1 退回意见');
  });

  it('is unmarked once it was submitted again, and the cell’s own message is back', async () => {
    const excel = await openExcel();
    await drawOwnSheets();
    const before = excel.cell('基础数据', REVENUE).prompt;
    await validate(RETURNED);
    await validate({ ...CHECK, returned: null });
    expect(markedCells(excel, '基础数据')).toEqual({});
    expect(excel.cell('基础数据', REVENUE).prompt).toEqual(before);
    expect(excel.cell('评分表', 'J11').value).toBe('无误');
  });

  it('is not marked on the sheet of another park', async () => {
    const excel = await openExcel();
    await drawOwnSheets();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('评分表');
      sheet.protection.unprotect();
      sheet.getRange('I3').values = [['yongchuan']];
      await context.sync();
    });
    await validate(RETURNED);
    expect(markedCells(excel, '评分表')).toEqual({});
  });

  it('takes no more syncs than any check', async () => {
    const excel = await openExcel();
    await drawOwnSheets();
    expect(await syncsOf(excel, () => validate(RETURNED))).toBe(2);
  });
});

describe('what was changed beside the returned items', () => {
  it('is found, and put back to the last version with one call, in protected sheets', async () => {
    const excel = await openExcel();
    await drawOwnSheets();
    const latest = submitted();
    const [before, tax] = [excel.cell('基础数据', HAZARDS).value, excel.cell('评分表', 'F7').value];
    await put({ [`基础数据!${REVENUE}`]: 99_000, [`基础数据!${HAZARDS}`]: 4, '评分表!F7': 1 });
    const changed = await validate(RETURNED);
    const changes = changed && changesSince(latest, changed, RETURNED);
    expect(changes?.differences.figures.map(({ figure }) => figure)).toEqual(['revenue', 'hazards']);
    expect(changes?.outside).toEqual({ figures: ['hazards'], claims: ['1.3'] });
    if (!changed || !changes?.outside) throw new RangeError('nothing was found');
    await restoreSubmitted(changes.outside, latest, changed.reading, RULE_SET_2021_57);
    expect(excel.cell('基础数据', HAZARDS).value).toBe(before);
    expect(excel.cell('评分表', 'F7').value).toBe(tax);
    expect(excel.cell('基础数据', REVENUE).value).toBe(99_000);
    expect(excel.sheet('基础数据').isProtected).toBe(true);
    const again = await validate(RETURNED);
    expect(again && changesSince(latest, again, RETURNED)?.outside).toBeNull();
  });
});

describe('a published result', () => {
  it('is written once without leaving the sheet that is shown, and again when its money changes', async () => {
    await openExcel();
    await drawOwnSheets();
    const latest = submitted();
    expect(await writeNewResult(RESULT, latest, RULE_SET_2021_57)).toBe(true);
    expect(await activeSheet()).toBe('评分表');
    expect(await writeNewResult(RESULT, latest, RULE_SET_2021_57)).toBe(false);
    const cancelled = { ...RESULT, subsidy: { ...RESULT.subsidy, total: 0, state: '已取消' as const } };
    expect(await writeNewResult(cancelled, latest, RULE_SET_2021_57)).toBe(true);
  });
});

import ExcelJS from 'exceljs';
import { FIGURE_IDS, YES_NO, figure } from '../../../shared/regulation/figures';
import { ITEM_IDS, type ItemId } from '../../../shared/regulation/indicators/indicator';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { indicatorOf, RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { figuresSheet } from '../../../shared/workbook/submission/figures-sheet';
import { claimedName, figureName } from '../../../shared/workbook/layout/names';
import { scoringSheet } from '../../../shared/workbook/submission/scoring-sheet';
import { renderExceljs } from '../../../workbench/template/render-exceljs';
import { firstRead } from '../../workbook/formulas/golden';

const ordinary = firstRead('literal');

/** What somebody types for a figure of the ordinary park of the golden cases. */
export const typedFigure = (id: (typeof FIGURE_IDS)[number]): string | number => {
  const { facilities, ...direct } = ordinary.reported;
  const value = { ...direct, ...(typeof facilities === 'object' ? facilities : {}) }[id];
  const { of } = figure(id);
  if (of.kind === 'choice') return of.options[String(value)] ?? '';
  if (of.kind === 'yesNo') return value === true ? YES_NO.true : YES_NO.false;
  return Number(value);
};

/** The template as it is sent round, filled in with a file library instead of Excel. */
export const filledTemplate = async (): Promise<Buffer> => {
  const context = { year: null, park: null, plan: null, ruleSet: RULE_SET_2021_57, readings: DEFAULT_READINGS };
  const layouts = [scoringSheet(context), figuresSheet(context)];
  const workbook = await renderExceljs(layouts);
  const fill = (name: string, value: string | number) => {
    for (const layout of layouts) {
      const area = layout.names[name];
      const sheet = workbook.getWorksheet(layout.name);
      if (area && sheet) sheet.getCell(area.row + 1, area.column + 1).value = value;
    }
  };
  for (const id of FIGURE_IDS) fill(figureName(id), typedFigure(id));
  for (const id of ITEM_IDS) fill(claimedName(id), ordinary.expect.items[id]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

/** What a clerk writes beside a score where there is something to write, in the clerk's own way. */
const REMARKS: Partial<Record<ItemId, string>> = {
  '1.2': '市级1次',
  '1.3': '3家',
  '1.4': '0',
  '1.5': '１６３,０００ 人次',
  '1.6': '1720人次',
  '2.3': '4100万元',
  '2.5': '31 家',
  '2.6': '3600家',
  '3.2': '5次',
  '3.3': '1处',
};

/** A clerk's own copy of Annex 2: other title, a column more, shifted, no 基础数据. */
export const familiarWorkbook = async (): Promise<Buffer> => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('自评');
  sheet.getCell('B2').value = '大足园区2025年自评打分';
  sheet.getRow(4).values = ['', '', '评估内容', '分值', '自评得分', '完成情况'];
  for (const [index, id] of ITEM_IDS.entries()) {
    const { title, weight } = indicatorOf(RULE_SET_2021_57, id);
    sheet.getRow(5 + index).values = ['', '', `${id} ${title}`, weight, ordinary.expect.items[id], REMARKS[id] ?? ''];
  }
  sheet.getCell('C21').value = '合计';
  sheet.getCell('E21').value = ordinary.expect.total;
  for (const [column, width] of [4, 4, 44, 8, 10, 22].entries()) sheet.getColumn(column + 1).width = width;
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

const CLAIMED = (id: ItemId): number => ordinary.expect.items[id];

/**
 * A workbook that a careful clerk would ask about twice: two columns 自评得分, of which the second is right but for 1.1, and 营业收入 in 元 on a 基础数据 that asks for 万元.
 */
export const doubtfulWorkbook = async (): Promise<Buffer> => {
  const context = { year: null, park: null, plan: null, ruleSet: RULE_SET_2021_57, readings: DEFAULT_READINGS };
  const layout = figuresSheet(context);
  const workbook = await renderExceljs([layout]);
  const figures = workbook.getWorksheet(layout.name);
  for (const id of FIGURE_IDS) {
    const area = layout.names[figureName(id)];
    if (!area || !figures) continue;
    const isYuan = id === 'revenue';
    figures.getCell(area.row + 1, area.column + 1).value = isYuan ? Number(typedFigure(id)) * 10_000 : typedFigure(id);
    if (!isYuan) continue;
    figures.getRow(area.row + 1).eachCell((cell) => {
      if (cell.value === '万元') cell.value = '元';
    });
  }
  const sheet = workbook.addWorksheet('自评');
  sheet.getCell('A1').value = '大足人力资源服务产业园2025年度自评';
  sheet.getRow(3).values = ['评估内容', '分值', '自评得分（一）', '自评得分（二）'];
  for (const [index, id] of ITEM_IDS.entries()) {
    const { title, weight } = indicatorOf(RULE_SET_2021_57, id);
    sheet.getRow(4 + index).values = [`${id} ${title}`, weight, id === '1.1' ? 0 : CLAIMED(id), CLAIMED(id)];
  }
  for (const [column, width] of [44, 8, 16, 16].entries()) sheet.getColumn(column + 1).width = width;
  return Buffer.from(await workbook.xlsx.writeBuffer());
};

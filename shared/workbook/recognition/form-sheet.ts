import {
  CONDITION_IDS,
  CONDITIONS,
  MATERIAL_IDS,
  MATERIALS,
  REGIONS_REMARK,
  RELAXATION,
  REQUIREMENT_IDS,
  requirement,
  type RequirementId,
} from '../../regulation/recognition';
import { single } from '../layout/a1-reference';
import {
  across,
  areaOf,
  basicCells,
  conditionAreas,
  conditionCells,
  FORM_STYLES,
  identityCells,
  LAST,
  materialCells,
  requirementsOf,
} from './form-cells';
import type { ApplicationForm } from './form-content';
import {
  answerField,
  BASIC_IDS,
  basicField,
  checkFieldName,
  FIELD_IDS,
  fieldName,
  FORM_LINES,
  materialField,
  noteField,
} from './form-fields';
import {
  APPLICATION_COLUMNS as COLUMNS,
  APPLICATION_ROWS as ROWS,
  APPLICATION_WIDTHS as WIDTHS,
  basicRow,
  materialRow,
  requirementRow,
} from './form-rows';
import { answerValidation, basicValidation, materialValidation } from './form-validation';
import { nothingFoundHighlight } from '../layout/check-column';
import type { SheetLayout } from '../layout/layout';
import { emptyCell, textCell } from '../layout/cells';
import { applicationCellName } from '../layout/names';
import { SHEETS } from '../../vocabulary/sheets';
import { rowHeight } from '../layout/row-height';
import { BODY_SIZE, SMALL_SIZE } from '../layout/sheet-styles';

const TITLE = '重庆市市级人力资源服务产业园认定申报表';
const GUIDE =
  '浅黄色单元格由区县填写：数字只填数字，不写单位；选“是”的在右侧写明依据。填好后在“园评”窗格的“认定”中点“校验”，再提交。条件没有具备的也可以申报，但未经放宽不能认定。本表按第八条、第十条编制；正式审批表（附件1）以市人力社保局印发的为准。';
const RELAXATION_WORDS = `${RELAXATION.regional.words}。${RELAXATION.onlineToo.words}。（${RELAXATION.clause}）${REGIONS_REMARK}`;
const widthOf = (from: number, to: number) => WIDTHS.slice(from, to + 1).reduce<number>((sum, width) => sum + width, 0);

/** Heights in points: every text is seen whole. */
const heights = (form: ApplicationForm): SheetLayout['heights'] => {
  const noteHeight = (id: RequirementId) =>
    rowHeight([
      { text: requirement(id).label, width: WIDTHS[COLUMNS.label], size: BODY_SIZE },
      { text: String(form.values[noteField(id)] ?? ''), width: WIDTHS[COLUMNS.note], size: BODY_SIZE },
    ]);
  return {
    [ROWS.title]: 34,
    [ROWS.identity]: 22,
    [ROWS.guide]: rowHeight([{ text: GUIDE, width: widthOf(0, LAST), size: SMALL_SIZE }], 20),
    [ROWS.basics]: 22,
    ...Object.fromEntries(BASIC_IDS.map((id) => [basicRow(id), 24])),
    [ROWS.conditions]: 22,
    [ROWS.header]: 26,
    ...Object.fromEntries(
      CONDITION_IDS.flatMap((id) => {
        const own = requirementsOf(id);
        const words = { text: CONDITIONS[id].words, width: WIDTHS[COLUMNS.words], size: BODY_SIZE };
        const share = Math.ceil(rowHeight([words]) / own.length);
        return own.map((each) => [requirementRow(each), Math.max(30, share, noteHeight(each))]);
      }),
    ),
    [ROWS.materials]: 22,
    ...Object.fromEntries(
      MATERIAL_IDS.map((id) => {
        const width = widthOf(COLUMNS.words, COLUMNS.label);
        return [materialRow(id), rowHeight([{ text: MATERIALS[id].words, width, size: BODY_SIZE }], 26)];
      }),
    ),
    [ROWS.relaxation]: rowHeight([{ text: RELAXATION_WORDS, width: widthOf(0, LAST), size: SMALL_SIZE }], 20),
    [ROWS.receipt]: 20,
  };
};

/** 认定申报 (Articles 8 and 10): what a district fills in to apply for a park. Found again by our names, wherever its rows were moved. */
export const applicationSheet = (form: ApplicationForm): SheetLayout => ({
  name: SHEETS.application,
  columns: WIDTHS,
  heights: heights(form),
  styles: FORM_STYLES,
  cells: [
    textCell(ROWS.title, 0, 'title', TITLE),
    ...identityCells(form),
    textCell(ROWS.guide, 0, 'note', GUIDE),
    textCell(ROWS.basics, 0, 'section', '一、基本情况'),
    ...basicCells(form),
    textCell(ROWS.conditions, 0, 'section', '二、认定条件（第八条）'),
    ...conditionCells(form),
    textCell(ROWS.materials, 0, 'section', '三、申报材料（第十条）'),
    ...materialCells(form),
    textCell(ROWS.relaxation, 0, 'note', RELAXATION_WORDS),
    emptyCell(ROWS.receipt, 0, 'note'),
  ],
  merges: [
    ...[ROWS.title, ROWS.guide, ROWS.basics, ROWS.conditions, ROWS.materials, ROWS.relaxation, ROWS.receipt].map(
      (row) => across(row),
    ),
    across(ROWS.identity, 0, COLUMNS.value),
    ...BASIC_IDS.flatMap((id) => [across(basicRow(id), 0, COLUMNS.label), areaOf(basicField(id))]),
    ...CONDITION_IDS.filter((id) => requirementsOf(id).length > 1).flatMap((id) => [
      conditionAreas(id, COLUMNS.item),
      conditionAreas(id, COLUMNS.words),
    ]),
    ...MATERIAL_IDS.map((id) => across(materialRow(id), COLUMNS.words, COLUMNS.label)),
  ],
  names: {
    [applicationCellName('purpose')]: single(ROWS.identity, 0),
    [applicationCellName('application')]: single(ROWS.identity, COLUMNS.unit),
    [applicationCellName('version')]: single(ROWS.identity, COLUMNS.note),
    [applicationCellName('earlier')]: single(ROWS.identity, COLUMNS.check),
    [applicationCellName('receipt')]: single(ROWS.receipt, 0),
    ...Object.fromEntries(
      FIELD_IDS.map((id) => {
        const { row, column } = areaOf(id);
        return [fieldName(id), single(row, column)];
      }),
    ),
    ...Object.fromEntries(
      FORM_LINES.map((line) => [checkFieldName(line), single(areaOf(line.fields[0] ?? '基本.name').row, LAST)]),
    ),
  },
  validations: [
    ...BASIC_IDS.flatMap((id) => basicValidation(id, single(basicRow(id), COLUMNS.value)) ?? []),
    ...REQUIREMENT_IDS.map((id) => answerValidation(id, areaOf(answerField(id)))),
    ...MATERIAL_IDS.map((id) => materialValidation(id, areaOf(materialField(id)))),
  ],
  unlocked: FIELD_IDS.map(areaOf),
  protect: true,
  freeze: { rows: ROWS.basics, columns: 0 },
  highlights: FORM_LINES.map(({ fields }) => nothingFoundHighlight(single(areaOf(fields[0] ?? '基本.name').row, LAST))),
  print: { orientation: 'landscape', paper: 'A4', fitToWidth: true },
  tabColor: '#7030A0',
});

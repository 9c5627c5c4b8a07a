import {
  CONDITION_IDS,
  CONDITIONS,
  MATERIAL_IDS,
  MATERIALS,
  REGIONS_REMARK,
  RELAXATION,
  REQUIREMENT_IDS,
  requirement,
  type ConditionId,
  type RequirementId,
} from '../regulation/recognition';
import { single } from './a1-reference';
import { targetWords, type ApplicationForm } from './application-form-content';
import {
  answerField,
  BASIC_IDS,
  BASIC_OPTIONS,
  basicField,
  BASICS,
  checkFieldName,
  FIELD_IDS,
  fieldName,
  FORM_LINES,
  materialField,
  noteField,
  type FieldId,
} from './application-form-fields';
import {
  APPLICATION_COLUMNS as COLUMNS,
  APPLICATION_ROWS as ROWS,
  APPLICATION_WIDTHS as WIDTHS,
  basicRow,
  materialRow,
  requirementRow,
} from './application-form-rows';
import { answerValidation, basicValidation, materialValidation } from './application-form-validation';
import { nothingFoundHighlight } from './check-column';
import type { Area, LayoutCell, SheetLayout } from './layout';
import { emptyCell, numberCell, textCell } from './layout-cells';
import { applicationCellName, SHEETS } from './names';
import { rowHeight } from './row-height';
import { BODY_SIZE, SMALL_SIZE, STYLES } from './sheet-styles';

const TITLE = '重庆市市级人力资源服务产业园认定申报表';
const GUIDE =
  '浅黄色单元格由区县填写：数字只填数字，不写单位；选“是”的在右侧写明依据。填好后在“园评”窗格的“认定”中点“校验”，再提交。条件没有具备的也可以申报，但未经放宽不能认定。本表按第八条、第十条编制；正式审批表（附件1）以市人力社保局印发的为准。';
const RELAXATION_WORDS = `${RELAXATION.regional.words}。${RELAXATION.onlineToo.words}。（${RELAXATION.clause}）${REGIONS_REMARK}`;
const HEADERS = ['项', '认定条件', '填报项', '填报', '单位', '说明（提供什么）', '校验'] as const;
const FORM_STYLES = {
  ...STYLES,
  section: { ...STYLES.identity, fill: '#E7EEF5' },
  unit: { ...STYLES.center, font: { ...STYLES.center.font, color: '#7F7F7F' } },
} as const;
type FormStyle = keyof typeof FORM_STYLES;
const LAST = COLUMNS.check;

const across = (row: number, from = 0, to: number = LAST): Area => ({ ...single(row, from), columns: to - from + 1 });
const widthOf = (from: number, to: number) => WIDTHS.slice(from, to + 1).reduce<number>((sum, width) => sum + width, 0);

/** Where a cell that is filled in stands. */
const placeOf: ReadonlyMap<FieldId, Area> = new Map<FieldId, Area>([
  ...BASIC_IDS.map((id) => [basicField(id), across(basicRow(id), COLUMNS.value, COLUMNS.note)] as const),
  ...REQUIREMENT_IDS.flatMap((id) => [
    [answerField(id), single(requirementRow(id), COLUMNS.value)] as const,
    [noteField(id), single(requirementRow(id), COLUMNS.note)] as const,
  ]),
  ...MATERIAL_IDS.map((id) => [materialField(id), single(materialRow(id), COLUMNS.value)] as const),
]);
const areaOf = (id: FieldId): Area => placeOf.get(id) ?? single(0, 0);

const requirementsOf = (id: ConditionId): readonly RequirementId[] =>
  REQUIREMENT_IDS.filter((each) => requirement(each).condition === id);
/** Condition and number beside all of its requirements. */
const conditionAreas = (id: ConditionId, column: number): Area => {
  const own = requirementsOf(id);
  return { ...single(requirementRow(own[0] ?? 'policy'), column), rows: own.length };
};

/** An open cell with what stands in it: numbers as numbers, everything else as the text that it is. */
const fieldCell = ({ values }: ApplicationForm, id: FieldId, style: FormStyle): LayoutCell => {
  const { row, column } = areaOf(id);
  const value = values[id] ?? '';
  return typeof value === 'number'
    ? numberCell(row, column, style, value)
    : textCell(row, column, style, String(value));
};

const basicCells = (form: ApplicationForm): readonly LayoutCell[] =>
  BASIC_IDS.flatMap((id) => [
    textCell(basicRow(id), 0, 'strong', BASICS[id].label),
    fieldCell(form, basicField(id), BASIC_OPTIONS[id] ? 'choiceInput' : 'textInput'),
    emptyCell(basicRow(id), LAST, 'check'),
  ]);
const conditionCells = (form: ApplicationForm): readonly LayoutCell[] => [
  ...HEADERS.map((header, column) => textCell(ROWS.header, column, 'systemHeader', header)),
  ...CONDITION_IDS.flatMap((id) => {
    const { row } = conditionAreas(id, 0);
    return [
      textCell(row, COLUMNS.item, 'center', CONDITIONS[id].item),
      textCell(row, COLUMNS.words, 'left', CONDITIONS[id].words),
    ];
  }),
  ...REQUIREMENT_IDS.flatMap((id) => {
    const { label, of } = requirement(id);
    const row = requirementRow(id);
    return [
      textCell(row, COLUMNS.label, 'left', label),
      fieldCell(form, answerField(id), of.kind === 'yesNo' ? 'choiceInput' : 'numberInput'),
      textCell(row, COLUMNS.unit, 'unit', of.kind === 'yesNo' ? '是/否' : of.unit),
      fieldCell(form, noteField(id), 'textInput'),
      emptyCell(row, LAST, 'check'),
    ];
  }),
];
const materialCells = (form: ApplicationForm): readonly LayoutCell[] =>
  MATERIAL_IDS.flatMap((id) => {
    const row = materialRow(id);
    return [
      textCell(row, COLUMNS.item, 'center', MATERIALS[id].item),
      textCell(row, COLUMNS.words, 'left', MATERIALS[id].words),
      fieldCell(form, materialField(id), 'choiceInput'),
      textCell(row, COLUMNS.unit, 'unit', '备齐？'),
      emptyCell(row, COLUMNS.note, 'left'),
      emptyCell(row, LAST, 'check'),
    ];
  });

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

/** What stays hidden from nobody but is only for us: which application the form is about. */
const identityCells = ({ target }: ApplicationForm): readonly LayoutCell[] => {
  const isNew = target.kind === 'new';
  return [
    textCell(ROWS.identity, 0, 'identity', targetWords(target)),
    textCell(ROWS.identity, COLUMNS.unit, 'faint', isNew ? '' : target.application),
    isNew
      ? emptyCell(ROWS.identity, COLUMNS.note, 'faint')
      : numberCell(ROWS.identity, COLUMNS.note, 'faint', target.version),
    textCell(ROWS.identity, COLUMNS.check, 'faint', isNew ? (target.earlier ?? '') : ''),
  ];
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

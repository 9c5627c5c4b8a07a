import {
  CONDITION_IDS,
  CONDITIONS,
  MATERIAL_IDS,
  MATERIALS,
  REQUIREMENT_IDS,
  requirement,
  type ConditionId,
  type RequirementId,
} from '../../regulation/recognition';
import { single } from '../layout/a1-reference';
import { targetText, type ApplicationForm } from './form-content';
import {
  answerField,
  BASIC_IDS,
  BASIC_OPTIONS,
  basicField,
  BASICS,
  materialField,
  noteField,
  type FieldId,
} from './form-fields';
import {
  APPLICATION_COLUMNS as COLUMNS,
  APPLICATION_ROWS as ROWS,
  basicRow,
  materialRow,
  requirementRow,
} from './form-rows';
import type { Area, LayoutCell } from '../layout/layout';
import { emptyCell, numberCell, textCell } from '../layout/cells';
import { STYLES } from '../layout/sheet-styles';

const HEADERS = ['项', '认定条件', '填报项', '填报', '单位', '说明（提供什么）', '校验'] as const;
/** The looks of 认定申报. */
export const FORM_STYLES = {
  ...STYLES,
  section: { ...STYLES.identity, fill: '#E7EEF5' },
  unit: { ...STYLES.center, font: { ...STYLES.center.font, color: '#7F7F7F' } },
} as const;
type FormStyle = keyof typeof FORM_STYLES;
export const LAST = COLUMNS.check;

/** Cells of a row, from one column to another. */
export const across = (row: number, from = 0, to: number = LAST): Area => ({
  ...single(row, from),
  columns: to - from + 1,
});
const placeOf: ReadonlyMap<FieldId, Area> = new Map<FieldId, Area>([
  ...BASIC_IDS.map((id) => [basicField(id), across(basicRow(id), COLUMNS.value, COLUMNS.note)] as const),
  ...REQUIREMENT_IDS.flatMap((id) => [
    [answerField(id), single(requirementRow(id), COLUMNS.value)] as const,
    [noteField(id), single(requirementRow(id), COLUMNS.note)] as const,
  ]),
  ...MATERIAL_IDS.map((id) => [materialField(id), single(materialRow(id), COLUMNS.value)] as const),
]);
/** Where a cell that is filled in stands. */
export const areaOf = (id: FieldId): Area => placeOf.get(id) ?? single(0, 0);

/** What a condition is taken apart into. */
export const requirementsOf = (id: ConditionId): readonly RequirementId[] =>
  REQUIREMENT_IDS.filter((each) => requirement(each).condition === id);
/** Condition and number beside all of its requirements. */
export const conditionAreas = (id: ConditionId, column: number): Area => {
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

/** 一、基本情况. */
export const basicCells = (form: ApplicationForm): readonly LayoutCell[] =>
  BASIC_IDS.flatMap((id) => [
    textCell(basicRow(id), 0, 'strong', BASICS[id].label),
    fieldCell(form, basicField(id), BASIC_OPTIONS[id] ? 'choiceInput' : 'textInput'),
    emptyCell(basicRow(id), LAST, 'check'),
  ]);
/** 二、认定条件, with their heads. */
export const conditionCells = (form: ApplicationForm): readonly LayoutCell[] => [
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
/** 三、申报材料. */
export const materialCells = (form: ApplicationForm): readonly LayoutCell[] =>
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

/** What stays hidden from nobody but is only for us: which application the form is about. */
export const identityCells = ({ target }: ApplicationForm): readonly LayoutCell[] => {
  const isNew = target.kind === 'new';
  return [
    textCell(ROWS.identity, 0, 'identity', targetText(target)),
    textCell(ROWS.identity, COLUMNS.unit, 'faint', isNew ? '' : target.application),
    isNew
      ? emptyCell(ROWS.identity, COLUMNS.note, 'faint')
      : numberCell(ROWS.identity, COLUMNS.note, 'faint', target.version),
    textCell(ROWS.identity, COLUMNS.check, 'faint', isNew ? (target.earlier ?? '') : ''),
  ];
};

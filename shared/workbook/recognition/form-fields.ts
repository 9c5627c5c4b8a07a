import {
  conditionClause,
  MATERIAL_IDS,
  materialClause,
  MATERIALS,
  PARK_KIND_CLAUSE,
  PARK_KINDS,
  PARK_MODES,
  REQUIREMENT_IDS,
  requirement,
  type MaterialId,
  type RequirementId,
} from '../../regulation/recognition';
import type { Clause } from '../../regulation/clauses';
import { ApplicationContent } from '../../evaluation/recognition/application';

/** What 认定申报 asks about the application as such, in its order. */
export const BASICS = {
  name: { label: '园区名称', hint: '园区全称。', clause: '第九条第（一）项' },
  districtName: {
    label: '所在区县',
    hint: '区县全称，例如 大足区、秀山土家族苗族自治县。渝东北、渝东南以此认定。',
    clause: '第九条第（一）项',
  },
  applicant: { label: '申报单位', hint: '区县（自治县）人民政府全称。', clause: '第九条第（一）项' },
  letter: { label: '申报函文号', hint: '申报函件的发文字号。', clause: '第十条第（一）项' },
  kind: { label: '园区类型', hint: '从下拉列表中选择。', clause: PARK_KIND_CLAUSE },
  mode: { label: '申报形式', hint: '从下拉列表中选择；“线上+线下”形式可由市局放宽场地面积。', clause: '第八条' },
} as const satisfies Record<string, { readonly label: string; readonly hint: string; readonly clause: Clause }>;
export type BasicId = keyof typeof BASICS;
export const BASIC_IDS = Object.keys(BASICS) as readonly BasicId[];
/** The choices of those that are chosen: what is stored, and what the cell says. */
export const BASIC_OPTIONS: Readonly<Partial<Record<BasicId, Readonly<Record<string, string>>>>> = {
  kind: PARK_KINDS,
  mode: PARK_MODES,
};
/** Longest text of a basic that the API takes. */
export const longestBasic = (id: Exclude<BasicId, 'kind' | 'mode'>): number =>
  ApplicationContent.shape[id].maxLength ?? Infinity;

/** A cell that is filled in on 认定申报: its name within the workbook is made of it. */
export type FieldId = `基本.${BasicId}` | `条件.${RequirementId}` | `说明.${RequirementId}` | `材料.${MaterialId}`;
export const basicField = (id: BasicId): FieldId => `基本.${id}`;
export const answerField = (id: RequirementId): FieldId => `条件.${id}`;
export const noteField = (id: RequirementId): FieldId => `说明.${id}`;
export const materialField = (id: MaterialId): FieldId => `材料.${id}`;

/** Every row that is filled in: what it is called, its clause, and its cells. */
interface FormLine {
  readonly label: string;
  readonly clause: Clause;
  readonly fields: readonly FieldId[];
}
export const FORM_LINES: readonly FormLine[] = [
  ...BASIC_IDS.map((id) => ({ label: BASICS[id].label, clause: BASICS[id].clause, fields: [basicField(id)] })),
  ...REQUIREMENT_IDS.map((id) => {
    const { label, condition } = requirement(id);
    return { label, clause: conditionClause(condition), fields: [answerField(id), noteField(id)] };
  }),
  ...MATERIAL_IDS.map((id) => ({
    label: `申报材料（${MATERIALS[id].item}）`,
    clause: materialClause(id),
    fields: [materialField(id)],
  })),
];
export const FIELD_IDS = FORM_LINES.flatMap(({ fields }) => fields);

/** Defined name of a cell that is filled in, and of the 校验 cell of its row. */
export const fieldName = (id: FieldId) => `园评.认定.${id}`;
export const checkFieldName = (line: FormLine) => `园评.认定.校验.${line.fields[0] ?? ''}`;

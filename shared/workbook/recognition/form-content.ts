import type { ApplicationContent } from '../../evaluation/recognition/application';
import { YES_NO } from '../../regulation/figures';
import { MATERIAL_IDS, PARK_KINDS, PARK_MODES, REQUIREMENT_IDS } from '../../regulation/recognition';
import { answerField, BASIC_IDS, basicField, FIELD_IDS, materialField, noteField, type FieldId } from './form-fields';
import { typedCode } from '../reading/sent-code';
import type { CellValue } from '../../vocabulary/cell-value';

/** A form that corrects a version of an application. */
export interface Correction {
  readonly kind: 'correction';
  readonly application: string;
  readonly version: number;
}
/** What 认定申报 in a workbook is for: a new application (perhaps after one that came to nothing), or the correction of one. */
export type FormTarget = { readonly kind: 'new'; readonly earlier: string | null } | Correction;

/** What stands in the cells to fill in; a cell that is not named is empty. */
export type FormValues = Readonly<Partial<Record<FieldId, CellValue>>>;

/** Everything that 认定申报 shows. */
export interface ApplicationForm {
  readonly target: FormTarget;
  readonly values: FormValues;
}

const yesNo = (answer: boolean) => YES_NO[`${answer}`];

/** An application as its sheet has it. */
export const formValuesOf = (content: ApplicationContent): FormValues => {
  const { answers, notes, materials, kind, mode } = content;
  const basics = { ...content, kind: PARK_KINDS[kind], mode: PARK_MODES[mode] };
  return Object.fromEntries([
    ...BASIC_IDS.map((id) => [basicField(id), basics[id]]),
    ...REQUIREMENT_IDS.flatMap((id) => {
      const answer = answers[id];
      return [
        [answerField(id), typeof answer === 'boolean' ? yesNo(answer) : (answer ?? '')],
        [noteField(id), notes[id] ?? ''],
      ];
    }),
    ...MATERIAL_IDS.map((id) => [materialField(id), yesNo(materials[id])]),
  ]);
};

/** The code of what was filled in, as the form's receipt says it. */
export const valuesCode = (values: FormValues): string =>
  typedCode(FIELD_IDS.map((id) => String(values[id] ?? '').trim()));

/** What the form is for, in words. */
export const targetText = (target: FormTarget): string => {
  if (target.kind === 'correction') return `更正第 ${target.version} 版申报`;
  return target.earlier === null ? '新的申报' : '重新申报';
};

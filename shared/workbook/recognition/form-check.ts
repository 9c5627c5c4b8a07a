import { plainText, shown } from '../../text/plain-text';
import { ApplicationContent } from '../../evaluation/recognition/application';
import type { Severity } from '../../assessment/findings/finding';
import { Reason } from '../../vocabulary/ids';
import { decimalOfNumber, decimalPlaces } from '../../vocabulary/decimal';
import type { FindingText } from '../../assessment/findings/describe-finding';
import { numberText } from '../../assessment/explanation/number-text';
import { readNumber } from '../../assessment/read-number';
import { READINGS_BEFORE } from '../../regulation/readings';
import { groundFor, shortfall } from '../../evaluation/recognition/requirements';
import { YES_NO } from '../../regulation/figures';
import { COUNT_LIMIT, WAN_LIMIT } from '../../vocabulary/quantities';
import {
  MATERIAL_IDS,
  MATERIALS,
  REQUIREMENT_IDS,
  requirement,
  type Measure,
  type RequirementId,
} from '../../regulation/recognition';
import {
  answerField,
  BASIC_IDS,
  BASIC_OPTIONS,
  basicField,
  FORM_LINES,
  longestBasic,
  materialField,
  noteField,
  type BasicId,
  type FieldId,
} from './form-fields';
import type { ApplicationReading } from './form-reading';
import { SHEETS } from '../../vocabulary/sheets';
import { isFormulaError, type CellValue } from '../../vocabulary/cell-value';
import { compactText } from '../reading/cells';
import type { CellRef } from '../reading/workbook-reading';
import { textFaultText } from '../reading/text-fault-text';
import { writtenYesNo } from '../../vocabulary/written-yes-no';
import { placeFault } from './form-faults';
import type { CellFix } from '../reading/cell-fix';

/** Something found in a cell of 认定申报, with its words. A warning stops nothing. */
export interface ApplicationFinding {
  readonly field: FieldId;
  readonly severity: Severity;
  readonly cell: CellRef | null;
  readonly text: FindingText;
  /** Whether nothing is wrong but that nobody has filled it in yet. */
  readonly isBlank: boolean;
  /** What puts it right with one click; nothing where a person has to. */
  readonly fixes: readonly CellFix[];
}
export interface CheckedApplication {
  /** What can be sent; null while something has to be put right. */
  readonly content: ApplicationContent | null;
  readonly findings: readonly ApplicationFinding[];
}

type Words = Pick<FindingText, 'what' | 'todo'>;
/** What a cell comes to: its value, or what is wrong with it. */
type Read<Value> =
  { readonly value: Value } | { readonly wrong: Words; readonly isBlank?: true; readonly fix?: number | string };
const wrong = (what: string, todo: string): { readonly wrong: Words } => ({ wrong: { what, todo } });

const LONGEST_NOTE = Reason.maxLength ?? Infinity;
const FORMULA = (value: CellValue) =>
  wrong(`公式出错，显示为 ${shown(value)}。`, '请检查公式引用的单元格，或者直接填写。');
const MISSING = (todo: string) => ({ ...wrong('还没有填写。', todo), isBlank: true }) as const;

const readText = (value: CellValue, most: number): Read<string> => {
  if (isFormulaError(value)) return FORMULA(value);
  const text = plainText(String(value));
  if (text === '') return MISSING('请补填。');
  const fault = textFaultText(text);
  if (fault) return { wrong: fault };
  return text.length > most ? wrong(`文字过长（${text.length} 字）。`, `最多 ${most} 字，请缩短。`) : { value: text };
};

const readChoice = (value: CellValue, options: Readonly<Record<string, string>>): Read<string> => {
  const text = compactText(value);
  if (text === '') return MISSING('请从下拉列表中选择。');
  const found = Object.entries(options).find(([, words]) => compactText(words) === text);
  return found ? { value: found[0] } : wrong(`“${shown(value)}”不在可选的内容中。`, '请从下拉列表中选择。');
};

const readYesNo = (value: CellValue): Read<boolean> => {
  if (compactText(value) === '') return MISSING('请选择“是”或“否”。');
  if (isFormulaError(value)) return FORMULA(value);
  const written = writtenYesNo(value);
  if (written && (written.as === 'word' || written.as === 'mark')) return { value: written.answer };
  if (written) {
    const meant = YES_NO[`${written.answer}`];
    const todo = `如果就是“${meant}”，点“修正”即可。`;
    return { wrong: { what: `“${shown(value)}”不是“是”或“否”。`, todo }, fix: meant };
  }
  return wrong(`“${shown(value)}”不是“是”或“否”。`, '请从下拉列表中选择。');
};

const readFigure = (value: CellValue, of: Extract<Measure, { kind: 'atLeast' }>): Read<number> => {
  const { unit, decimals, hint } = of;
  const only = `请只填数字，单位为${unit}。`;
  if (isFormulaError(value)) return FORMULA(value);
  if (typeof value === 'boolean') return wrong(`“${shown(value)}”不是数字。`, only);
  if (typeof value === 'string') {
    if (value.trim() === '') return MISSING(`${only}${hint}`);
    const reads = readNumber(value, unit);
    if (reads === null) return wrong(`“${shown(value)}”不是能读懂的数字。`, only);
    const number = Number(reads);
    const todo = `如果就是 ${numberText(number)} ${unit}，点“修正”即可。`;
    return { wrong: { what: `“${shown(value)}”是文字，不是数字。`, todo }, fix: number };
  }
  if (value < 0) return wrong(`“${shown(value)}”是负数。`, '不能小于 0，请核对。');
  if (value > (unit === '万元' ? WAN_LIMIT : COUNT_LIMIT))
    return wrong(`“${shown(value)}”明显过大。`, `请核对单位是否为${unit}。`);
  const text = decimalOfNumber(value);
  if (text === null || decimalPlaces(text) > decimals)
    return wrong(
      `“${shown(value)}”的小数位数过多。`,
      decimals === 0 ? '应为整数，请核对。' : `最多 ${decimals} 位小数，请核对。`,
    );
  return { value: Number(text) };
};

/**
 * Checks what is filled in on 认定申报. What is missing or cannot be read is an error; a condition that is not met is a warning: it does not keep the district from
 * applying, but the bureau from giving the title unless it relaxes it.
 */
export const checkApplication = ({ values, cells, places, questions }: ApplicationReading): CheckedApplication => {
  const findings: ApplicationFinding[] = [];
  if (questions.some(({ about, answer }) => about === 'sheet' && answer === null)) return { content: null, findings };
  const say = (field: FieldId, severity: Severity, words: Words, fixes: readonly CellFix[] = [], isBlank = false) => {
    const line = FORM_LINES.find(({ fields }) => fields.includes(field));
    const part = field.startsWith('说明.') ? '说明' : '';
    const where = `${SHEETS.application}「${line?.label ?? ''}」${part}`;
    const text = { where, ...words, clause: line?.clause ?? null };
    findings.push({ field, severity, cell: cells[field] ?? null, text, isBlank, fixes });
  };
  const take = <Value>(field: FieldId, read: Read<Value>): Value | null => {
    const cell = cells[field];
    const fault = placeFault(field, places.get(field));
    if (fault) {
      if (!fault.isAsked) say(field, 'error', fault.words, fault.fixes);
    } else if ('value' in read) return read.value;
    else {
      const fixes = cell && read.fix !== undefined ? [{ cell, value: read.fix }] : [];
      say(field, 'error', read.wrong, fixes, read.isBlank);
    }
    return null;
  };
  const at = (field: FieldId): CellValue => values[field] ?? '';

  const basic = (id: BasicId): string | null => {
    const field = basicField(id);
    const options = BASIC_OPTIONS[id];
    if (options) return take(field, readChoice(at(field), options));
    return take(field, readText(at(field), longestBasic(id as Exclude<BasicId, 'kind' | 'mode'>)));
  };
  const basics = Object.fromEntries(BASIC_IDS.map((id) => [id, basic(id)]));
  const identity = ApplicationContent.pick({ districtName: true, mode: true }).safeParse({
    districtName: basics['districtName'],
    mode: basics['mode'],
  });

  const warn = (id: RequirementId, answer: boolean | number) => {
    const short = shortfall(id, answer);
    if (short === null) return;
    const ground = identity.success ? groundFor(id, identity.data, READINGS_BEFORE['R-principle']) : null;
    const todo = ground
      ? '可以申报；须由市人力社保局放宽后才能认定。'
      : '可以申报；但办法没有列明可以放宽这一项，达到条件或者由领导小组决定放宽（申报年度方案允许时）以前不能认定。';
    say(answerField(id), 'warning', { what: short, todo });
  };
  const notes: Partial<Record<RequirementId, string>> = {};
  const answers = Object.fromEntries(
    REQUIREMENT_IDS.map((id) => {
      const { of } = requirement(id);
      const value = at(answerField(id));
      const answer = take<boolean | number>(
        answerField(id),
        of.kind === 'yesNo' ? readYesNo(value) : readFigure(value, of),
      );
      if (answer !== null) warn(id, answer);
      const written = at(noteField(id));
      const note = plainText(String(written));
      const fault = textFaultText(note);
      const doubt = placeFault(noteField(id), places.get(noteField(id)));
      if (doubt) say(noteField(id), 'error', doubt.words, doubt.fixes);
      else if (fault) say(noteField(id), 'error', fault);
      if (isFormulaError(written)) take(noteField(id), FORMULA(written));
      if (note.length > LONGEST_NOTE)
        say(noteField(id), 'error', { what: `说明过长（${note.length} 字）。`, todo: `最多 ${LONGEST_NOTE} 字。` });
      if (note === '' && of.kind === 'yesNo' && answer === true)
        say(noteField(id), 'error', { what: '选了“是”，没有写明依据。', todo: `请写明：${of.shows}。` });
      if (note !== '') notes[id] = note;
      return [id, answer];
    }),
  );
  const materials = Object.fromEntries(
    MATERIAL_IDS.map((id) => {
      const field = materialField(id);
      const ready = take(field, readYesNo(at(field)));
      if (ready === false)
        say(field, 'error', { what: `材料还没有备齐：${MATERIALS[id].words}。`, todo: '四类材料齐全才能提交。' });
      return [id, ready];
    }),
  );
  const sound =
    findings.every(({ severity }) => severity !== 'error') && questions.every(({ answer }) => answer !== null);
  const content = sound ? ApplicationContent.parse({ ...basics, answers, notes, materials }) : null;
  return { content, findings };
};

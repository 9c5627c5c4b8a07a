import { numberText } from '../../assessment/explanation/number-text';
import { readNumber } from '../../assessment/read-number';
import { REQUIREMENT_IDS, requirement, type Measure } from '../../regulation/recognition';
import { shown } from '../../text/plain-text';
import { decimalOfNumber, decimalText } from '../../vocabulary/decimal';
import { namedUnit, unitPower } from '../../vocabulary/written-unit';
import { compactText } from '../reading/cells';
import {
  cellFault,
  formFault,
  headFault,
  mergedFault,
  noRowFault,
  rowFault,
  type FormFault,
} from '../reading/form-fault';
import { answerField, BASIC_IDS, BASIC_OPTIONS, basicField, noteField, type FieldId } from './form-fields';
import type { FieldPlace } from './form-places';

type Figure = Extract<Measure, { kind: 'atLeast' }>;

/** Fields for words, in which joiners of other scripts may stand; what is nothing but such is found where they are read. */
const TEXTS: ReadonlySet<FieldId> = new Set([
  ...BASIC_IDS.filter((id) => !BASIC_OPTIONS[id]).map(basicField),
  ...REQUIREMENT_IDS.map(noteField),
]);

const figureOf = (field: FieldId): Figure | null => {
  const id = REQUIREMENT_IDS.find((each) => answerField(each) === field);
  const of = id && requirement(id).of;
  return of?.kind === 'atLeast' ? of : null;
};

/** The unit of a row, of its label or of the column is another than the form's. */
const unitFault = ({ cell, unit, label, head }: FieldPlace, { unit: own }: Figure): FormFault | null => {
  const todo = `请换算成${own}填写，并把单位改回${own}。`;
  const named = namedUnit(compactText(`${label ?? ''} ${head}`), own);
  if (named.kind === 'other' || named.kind === 'unclear')
    return formFault(`表中写的单位是“${named.words}”，应为${own}。`, todo);
  const written = unit === null || unit.covered ? '' : compactText(unit.text);
  if (unit === null || written === '') return null;
  const power = unitPower(written.replace(/[()[\]【】〔〕]|单位:/g, ''), own);
  if (power === 0) return null;
  const what = `单位栏写的是“${shown(unit.text)}”，应为${own}。`;
  const number = typeof cell.value === 'number' ? decimalOfNumber(cell.value) : readNumber(String(cell.value), own);
  const converted = power === null || number === null ? null : decimalText(number, power);
  if (converted === null || typeof cell.value !== 'number') return formFault(what, todo);
  const value = Number(converted);
  return {
    words: {
      what: `${what}填的是 ${shown(cell.text)}。`,
      todo: `确是 ${shown(cell.text)} ${shown(unit.text)}的，点“修正”换算为 ${numberText(value)} ${own}；只是单位写错的，请改回${own}。`,
    },
    fixes: [
      { cell: { sheet: cell.sheet, row: cell.row, column: cell.column }, value },
      { cell: { sheet: unit.sheet, row: unit.row, column: unit.column }, value: own },
    ],
    isAsked: false,
  };
};

const ANEW = '或重新生成申报表再填。';

/** What speaks against taking a field as it stands: its row says something else, its cell does not show what it holds, or its unit is another one. Null where nothing does. */
export const placeFault = (field: FieldId, place: FieldPlace | undefined): FormFault | null => {
  if (!place) return noRowFault(ANEW);
  const { cell, label, says, otherHead } = place;
  if (label === null) return rowFault(says, ANEW);
  if (otherHead !== null) return headFault(otherHead, ANEW);
  if (cell.merged && (cell.covered || cell.merged.rows > 1)) return mergedFault(cell.merged);
  const figure = figureOf(field);
  const fault = cellFault(cell, figure?.unit ?? null, TEXTS.has(field));
  if (fault) return fault;
  return figure && cell.value !== '' ? unitFault(place, figure) : null;
};

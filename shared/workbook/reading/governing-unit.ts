import { decimalOfNumber, decimalText } from '../../vocabulary/decimal';
import { namedUnit, unitPower, withoutAmounts, type NamedUnit, type NumberUnit } from '../../vocabulary/written-unit';
import { readNumber } from '../../assessment/read-number';
import { numberText } from '../../assessment/explanation/number-text';
import { compactText } from './cells';
import type { Asking } from './question';
import { seenCell, type SeenCell, type SeenSheet } from './seen-sheet';

/**
 * The unit that governs a number: that of the words around it, where all that name one name the same; else it is unclear, with all that are named.
 * @param texts the nearest first
 */
export const governingUnit = (texts: readonly string[], unit: NumberUnit): NamedUnit => {
  const found = texts.map((text) => namedUnit(compactText(text), unit)).filter(({ kind }) => kind !== 'none');
  const [nearest] = found;
  if (!nearest) return { kind: 'none' };
  const words = new Set(found.flatMap((each) => ('words' in each ? each.words.split('、') : [unit])));
  return words.size === 1 ? nearest : { kind: 'unclear', words: [...words].join('、') };
};

/** Words that say in which unit numbers are: 单位：元, 金额：千元, （元）, 以元为单位, 以上金额均为元, 人次以万计. */
const UNIT_LINE =
  /单位[:：为是]|^[（(]?(?:金额)?单位|金额[:：]|[（(【〔[](?:人民币)?[^）)】〕\]]{0,4}元[）)】〕\]]|[以按].{0,8}(?:单位|[元万千亿]计|元填)|(?:金额|数据|数字|收入|税额?)[^,，。;；]{0,3}[为是按以].{0,4}元|以[上下][^,，。;；]{0,6}?[为是按均]?(?:[十百千万亿]{0,2}元|[千万亿]人次)/;
/** Words as they may say how the numbers of a table are counted: compact, without amounts. */
export const unitWords = (text: string): string => withoutAmounts(compactText(text));
/** Whether words name a unit of a table. */
export const namesUnit = (text: string): boolean => UNIT_LINE.test(unitWords(text));

/** Longest note that says how the numbers of a table are counted. */
const LONGEST_NOTE = 200;
/** What rows above or below a table say of how its numbers are counted: from the first of them until the last. */
export const unitLines = (sheet: SeenSheet, from: number, until: number): readonly string[] => {
  const found: string[] = [];
  for (let row = Math.max(from, sheet.row); row < until; row += 1)
    for (let index = 0; index < (sheet.values[0]?.length ?? 0); index += 1) {
      const { value, struck } = seenCell(sheet, row, sheet.column + index);
      if (typeof value === 'string' && struck !== 'whole' && value.length <= LONGEST_NOTE && namesUnit(value))
        found.push(value);
    }
  return found;
};

/** What is asked about a number that is counted in another unit than ours. */
interface UnitQuestion {
  readonly id: string;
  readonly about: string;
  /** Where, and what it is called. */
  readonly where: string;
  readonly what: string;
}

/**
 * A number in the unit that is asked for: as it stands where its own unit is named or none, converted or as it stands where that was chosen.
 * Null while the question is open. What is no number is left as it is.
 */
export const inOwnUnit = (
  cell: SeenCell,
  governing: NamedUnit,
  unit: NumberUnit,
  { id, about, where, what }: UnitQuestion,
  { ask }: Asking,
): { readonly value: SeenCell['value'] } | null => {
  const { value } = cell;
  const asItStands = { value };
  if (value === '' || !('words' in governing)) return asItStands;
  // A text that names a unit itself, such as 9.8亿元, says what it is counted in.
  if (typeof value === 'string' && namedUnit(compactText(value), unit).kind !== 'none') return asItStands;
  const number = typeof value === 'number' ? decimalOfNumber(value) : readNumber(String(value), unit);
  if (number === null) return asItStands;
  const conversions = governing.words.split('、').flatMap((words) => {
    const power = unitPower(words, unit);
    const converted = power === null || power === 0 ? null : decimalText(number, power);
    return converted === null ? [] : [{ words, converted: Number(converted) }];
  });
  const choice = ask({
    id,
    about,
    cells: [{ sheet: cell.sheet, row: cell.row, column: cell.column }],
    text: {
      where,
      what: `${what}写的单位是“${governing.words}”，这里按${unit}填报：${numberText(Number(number))} 是多少${unit}？`,
      todo: '请选择；都不是的，请改好表中的数字或单位。',
      clause: null,
    },
    choices: [
      ...conversions.map(({ words, converted }, n) => ({
        id: n === 0 ? 'convert' : `convert ${words}`,
        text: `${numberText(Number(number))} ${words}，即 ${numberText(converted)} ${unit}`,
      })),
      { id: 'own', text: `就是 ${numberText(Number(number))} ${unit}（单位写错了）` },
    ],
    words: `${governing.words} ${number}`,
  });
  if (choice === null) return null;
  const chosen = conversions.find(({ words }, n) => choice === (n === 0 ? 'convert' : `convert ${words}`));
  return chosen ? { value: chosen.converted } : asItStands;
};

import { printable, type TextFault } from './plain-text';

/** Characters that are shown in front of what cannot be seen, so that it is found. */
const SHOWN = 12;

const placeOf = (text: string, at: number): string => {
  const before = [...printable(text.slice(Math.max(0, at - 2 * SHOWN), at)).trim()].slice(-SHOWN).join('');
  return before === '' ? '开头' : `“${before}”后面`;
};
const codeOf = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

/** What is wrong with a text and where, for the person who wrote it; a clause without its full stop. */
export const describeTextFault = (text: string, fault: TextFault): string => {
  switch (fault.fault) {
    case 'half-character':
      return `${placeOf(text, fault.at)}有一个残缺的字（多半是生僻字或表情符号被截断），请重新输入这个字`;
    case 'control':
      return `${placeOf(text, fault.at)}有一个看不见的控制字符（${codeOf(fault.codePoint)}），请删去`;
    case 'noncharacter':
      return `${placeOf(text, fault.at)}有一个不是文字的字符（${codeOf(fault.codePoint)}），请删去`;
    case 'invisible':
      return '只有看不见的字符，请重新填写或清空';
  }
};

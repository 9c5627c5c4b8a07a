import { replaceUnseen } from '../../text/plain-text';

/**
 * 统一社会信用代码 of GB 32100-2015: 18 characters of 登记管理部门 (1), 机构类别 (2), 登记管理机关行政区划 (3 to 8, digits), 主体标识码 (9 to 17, the
 * 组织机构代码 of GB 11714 with its own check character), and a check character over the first 17.
 */
export const CODE_LENGTH = 18;
/** Digits and capital letters but I, O, S, V and Z; a character is worth its place. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
export const CODE_NEVER = 'I、O、S、V、Z';
const MODULUS = 31;
/** 3^i mod 31: no two characters next to each other weigh the same, and none weighs nothing. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const REGION = { from: 2, to: 8 } as const;
const BODY = { from: 8, check: 16 } as const;
const BODY_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

const WORTH = new Map(Array.from(ALPHABET, (character, worth) => [character, worth]));

/** What is wrong with a code; positions count from 1. */
export type CodeFault =
  | { readonly fault: 'length'; readonly length: number }
  | { readonly fault: 'character'; readonly position: number; readonly character: string }
  | { readonly fault: 'region'; readonly position: number; readonly character: string }
  | { readonly fault: 'check'; readonly character: string; readonly expected: string };

/** The check character for the first 17 characters of a code, which must be of its alphabet. */
export const codeCheckCharacter = (first: string): string => {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * (WORTH.get(first.charAt(index)) ?? 0), 0);
  return ALPHABET.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
};

/** What is wrong with a code as it stands, the first thing that is; null where it holds. GB 32100-2015. */
export const codeFault = (code: string): CodeFault | null => {
  const { length } = code;
  if (length !== CODE_LENGTH) return { fault: 'length', length };
  for (let index = 0; index < CODE_LENGTH; index += 1) {
    const character = code.charAt(index);
    if (!WORTH.has(character)) return { fault: 'character', position: index + 1, character };
  }
  // Digits stand before letters in the alphabet.
  for (let index = REGION.from; index < REGION.to; index += 1) {
    const character = code.charAt(index);
    if (character > '9') return { fault: 'region', position: index + 1, character };
  }
  const [character, expected] = [code.charAt(CODE_LENGTH - 1), codeCheckCharacter(code)];
  return character === expected ? null : { fault: 'check', character, expected };
};

/** The check character of GB 11714 for the 8 characters of an organisation code: letters are worth 10 and on, 10 is written X. */
export const organisationCheckCharacter = (body: string): string => {
  const worth = (character: string) => Number.parseInt(character, 36);
  const sum = BODY_WEIGHTS.reduce((total, weight, index) => total + weight * worth(body.charAt(index)), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
};

/** Whether the organisation code inside of a sound code has the check character of GB 11714; what was expected where it has not. */
export const organisationFault = (code: string): { readonly character: string; readonly expected: string } | null => {
  const [character, expected] = [
    code.charAt(BODY.check),
    organisationCheckCharacter(code.slice(BODY.from, BODY.check)),
  ];
  return character === expected ? null : { character, expected };
};

/** A code as it is meant where somebody typed it in full-width or lower-case characters, or with spaces and hyphens between. Offered, never taken silently. */
export const meantCode = (typed: string): string =>
  replaceUnseen(typed.normalize('NFKC').toUpperCase(), '').replace(/[\u2010-\u2015\u2212-]+/g, '');

import { INSTALMENT_NAMES, instalmentName } from '../../regulation/subsidy-schedule';
import { GRADES, type Grade } from '../../regulation/grades';

/** What may stand in 等次: a grade, that the park was not assessed, or that nobody knows what its years were. */
const UNASSESSED_WORDS = '未参加评估';
export const UNKNOWN_WORDS = '不详';
export const GRADE_WORDS: readonly string[] = [...GRADES, UNASSESSED_WORDS, UNKNOWN_WORDS];

export const NO_INSTALMENT = '无';

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** What 等次 says; undefined where it says nothing that is known. */
export const gradeIn = (text: string): Grade | 'unassessed' | 'unknown' | undefined => {
  const said = plain(text).replace(/等次$/, '');
  const grade = GRADES.find((each) => each === said);
  if (grade) return grade;
  if (said === UNKNOWN_WORDS) return 'unknown';
  return said === UNASSESSED_WORDS || said === '未参评' || said === '未评估' ? 'unassessed' : undefined;
};

/** What 整改 says: how it ended, null where that was not decided; undefined where it says nothing that is known. */
export const rectifiedIn = (text: string): boolean | null | undefined => {
  const said = plain(text).replace(/^整改/, '');
  if (said === '' || said === '未定' || said === '无' || said === '-' || said === '—') return null;
  return said === '合格' ? true : said === '不合格' ? false : undefined;
};

/** What 第几期 says: 第一期, 一, 1; null for 无. */
export const instalmentIn = (text: string): number | null | undefined => {
  const bare = (words: string) => words.replace(/^第|期$/g, '');
  const said = bare(plain(text));
  if (said === '' || said === NO_INSTALMENT || said === '-' || said === '—') return null;
  const index = INSTALMENT_NAMES.findIndex((name, at) => bare(name) === said || String(at + 1) === said);
  return index < 0 ? undefined : index + 1;
};

export const instalmentText = (instalment: number | null): string =>
  instalment === null ? NO_INSTALMENT : instalmentName(instalment);
export const gradeText = (grade: Grade | null): string => grade ?? UNASSESSED_WORDS;
export const rectifiedText = (rectified: boolean | null): string =>
  rectified === null ? '' : rectified ? '整改合格' : '整改不合格';
export const RECTIFIED_OPTIONS: readonly string[] = ['整改合格', '整改不合格', '未定'];

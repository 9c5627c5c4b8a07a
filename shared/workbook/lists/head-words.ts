import { notFinalWord, whoseWords } from '../../vocabulary/whose-words';
import { isUnitAlone } from '../../vocabulary/written-unit';
import { withoutDates } from '../../vocabulary/written-period';
import { bareHead, compactText } from '../reading/cells';
import { againstPeriod, type Head } from '../reading/heads';
import type { CellValue } from '../../vocabulary/cell-value';
import type { HeadMatch } from './definition';

/** A cell of the heads that says nothing but of which time it is, or that it is the whole: below 营业收入 stand 本年 and 上年, or 合计 and its parts. */
export const TIME_ALONE =
  /^(?:20\d\d年?度?|本年度?|上年度?|去年|今年|当年|全年|年度|第?[一二三四1-4]季度|[上下]半年|本期|上期|本月|上月|金额|数额|合计|小计|总计)$/;

const isAside = (part: string): boolean => {
  const words = compactText(part);
  return isUnitAlone(words) || TIME_ALONE.test(words);
};
/** A head's own words: the lowest that are more than a unit or a time. */
export const ownWords = ({ parts }: Head): string => parts.findLast((part) => !isAside(part)) ?? parts.at(-1) ?? '';
/** What stands below a head's own words: a unit, a time. */
export const asideWords = (head: Head): string =>
  head.parts.slice(head.parts.lastIndexOf(ownWords(head)) + 1).join(' ');
/** The words of the groups that a head stands under. */
export const groupWords = (head: Head): string => {
  const own = ownWords(head);
  return compactText(head.parts.slice(0, head.parts.lastIndexOf(own)).join(' '));
};

/** Words that make a column another one than that of the amount or the number itself. */
const OTHER_MEASURE =
  /排名|名次|位次|增[长幅速减加]|同比|环比|比[例率重上]|占比|等级|级别|评级|识别号|税号|登记号|编码|月数|人数|人次|家次|笔数|次数|日期|时间|文号|批次|附件|证明|来源|负责人|电话|目标|任务|计划|预算|预[计估测]|备注|说明|人均|户均|均值|其中|差额|差异|变动|半年|季|月度|月均|上期|下期|期初/;
/** Words that may make it less than the whole: only somebody who knows the list can tell. */
const MAYBE_LESS = /不含(?!税)|扣除|剔除|部分|口径|本部|分公司|母公司|集团|合并|估|约|初报|\d[kw]\b|[(（][kKwW][)）]/;
/** 累计 of this year alone; 2025年累计 may be all until then. */
const THIS_YEARS = /[本今当]年度?累[计积]/;
/** What speaks against a head that does not say since when its numbers are added up; null where it does, or they are not. */
const sinceWhen = (head: Head): string | null => {
  const { compact, period } = head;
  if (period.isOpenEnded && period.year === 'none') return againstPeriod(head);
  return /累[计积]/.test(compact) && !period.whole && !THIS_YEARS.test(compact) ? '写着“累计”' : null;
};
/** Words in a head that leave it the whole amount or number; whether 累计 does is asked before. */
const NEUTRAL =
  /整数|保留|[两二2]位|小数|20\d\d|全年|年度|本年|当年|今年|年末|入驻|园区|企业|实现|实际|总[额量计]?|合计|金额|数[额据量]?|家|情况|填报|统计|单位|人民币|不?含税|累[计积]|年|的/g;

/** Whether a head says a measure: the words for it, and beside them none that make it something else. Words that are not known are asked about. */
export const measureMatch =
  (word: RegExp) =>
  (bare: string, head: Head): HeadMatch | null => {
    const since = sinceWhen(head);
    if (!word.test(bare) || (againstPeriod(head) !== null && since === null)) return null;
    const rest = withoutDates(bare).replace(word, '');
    if (OTHER_MEASURE.test(rest) || OTHER_MEASURE.test(head.compact.replace(word, ''))) return null;
    const whose = whoseWords(head.compact);
    if (whose === 'others' || whose === 'both') return null;
    const other = rest.replace(NEUTRAL, '');
    const unknown = isUnitAlone(other) ? '' : other;
    if (since !== null && unknown === '') return { rank: 1, against: since };
    const more =
      unknown === '' ? (MAYBE_LESS.exec(head.compact)?.[0] ?? notFinalWord(head.compact) ?? undefined) : unknown;
    return more === undefined ? { rank: 0, against: null } : { rank: 1, against: `多了“${more}”` };
  };

/** Whether a head says what is written in words, such as a code: the words for it, and beside them only some that change nothing. */
export const wordsMatch =
  (word: RegExp, neutral: RegExp) =>
  (bare: string): HeadMatch | null => {
    if (!word.test(bare)) return null;
    const unknown = bare.replace(word, '').replace(neutral, '');
    if (OTHER_MEASURE.test(unknown)) return null;
    return unknown === '' ? { rank: 0, against: null } : { rank: 1, against: `多了“${unknown}”` };
  };

/** Whether a head is one of some, in the order of their sureness. */
export const exactMatch =
  (...heads: readonly string[]) =>
  (bare: string): HeadMatch | null => {
    const rank = heads.indexOf(bare);
    return rank < 0 ? null : { rank, against: null };
  };

/** The longest that the words of a head are. */
const LONGEST = 48;

/** A cell's bare words where it may be a head; null where it is none. */
export const headWords = (value: CellValue): string | null => {
  if (typeof value !== 'string' || value === '' || value.length > LONGEST) return null;
  return bareHead(value);
};

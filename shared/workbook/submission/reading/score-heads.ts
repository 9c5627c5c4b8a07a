import { notFinalWord, notYetWord, otherBody, whoseWords } from '../../../vocabulary/whose-words';
import { withoutDates } from '../../../vocabulary/written-period';
import { bareHead, compactText } from '../../reading/cells';
import { againstPeriod, type ColumnCandidate, type Head } from '../../reading/heads';
import { otherPlace, type ReadFor } from '../../reading/titles';

/** What a column of a scoring table is for. `stated` is where the park writes what it achieved (完成情况). */
export type ColumnRole = 'claimed' | 'weight' | 'content' | 'stated' | 'computed' | 'check' | 'unit' | 'notes';

/** Words in the head of a column that say what it is for, the surest first. */
const HEADS: Readonly<Record<Exclude<ColumnRole, 'claimed'>, readonly RegExp[]>> = {
  weight: [/^(?:标准)?分值$|^满分(?:值)?$|^权重$|^标准分$|^标准得分$|^应得分$|^基准分$/],
  content: [
    /^评估内容$|^评估指标$|^评估项目$/,
    /^(?:考核|评价|指标)内容$|^三级指标$|^指标(?:名称)?$|^评价标准$|^项目$|^内容$/,
  ],
  stated: [
    /完成情况$|实际完成|^实际(?:情况|数据|值)$|^完成(?:值|数|数据)$/,
    /^(?:本年|当年|填报)?数据$|^实绩$|^填报内容$/,
    /自评(?:说明|情况|依据)$|^情况说明$|^工作情况$/,
  ],
  computed: [/^核算得分$/],
  check: [/^校验$/],
  unit: [/^(?:计量|数据)?单位$/],
  notes: [/^备注$|^备考$|^说明$|^状态$|^附注$/],
};
const ROLES = Object.keys(HEADS) as readonly (keyof typeof HEADS)[]; // Object.keys forgets the keys
/** Numbers that others give, and figures of other years and plans, are not what the park states. */
const NOT_STATED = /核算|初审|复核|复审|审核|评审|专家|区县|核定|最终|目标|计划|来源|佐证/;
/** A head that is longer is a sentence; with other words than its own it is asked about. */
const LONGEST_HEAD = 14;
const LONGEST_WORDED = 40;

/** A head that gives scores, and those that only speak of them. */
const SCORE =
  /(?:得|评|总|打|计|自查|自测|考核|初审|复核|审核|核定)分(?:数|值|情况|结果)?$|^分数$|^(?:园区)?(?:自评|自查|自测)(?:结果)?$/;
const ONLY_ABOUT_SCORES =
  /分值|满分|权重|标准分|标准得|应得|得分率|扣分|加分|减分|分差|折算|比例|占比|排名|名次|公式|说明|依据|理由|标准|细则|办法|方法|档次|^核算得分$|评分表/;

/** Scores that were aimed at, could be reached, or were reckoned otherwise: not what the park gives itself. */
const NOT_GIVEN =
  /目标|计划|预期|预计|预估|拟|最高|最低|基础|基准|上限|下限|封顶|加权|原始|理论|可得|应有|历史|累计|参考|示例|样例|[百十五\d]分制|[×xX*]\d|[%％]|折合|模拟/;
/** Columns under 完成情况 that are its whole. */
const WHOLE = /^(?:合计|总计|总数|全年|本年|本年度|年度|小计)$/;

/** How surely a head names a role other than the score's: 0 is the surest; null where it does not. */
export const roleRank = ({ bare }: Pick<Head, 'bare'>, role: Exclude<ColumnRole, 'claimed'>): number | null => {
  const words = withoutDates(bare);
  if (words.length === 0 || words.length > LONGEST_HEAD) return null;
  if (role === 'stated' && NOT_STATED.test(words)) return null;
  const rank = HEADS[role].findIndex((pattern) => pattern.test(words));
  return rank < 0 ? null : rank;
};

/** Whether the words of a head, or those of the group above it, say that scores stand under it. */
export const isScoreHead = ({ bare, compact }: Pick<Head, 'bare' | 'compact'>): boolean => {
  const words = withoutDates(bare);
  if (bare.length === 0 || words.length > LONGEST_HEAD || ONLY_ABOUT_SCORES.test(words)) return false;
  if (SCORE.test(words)) return true;
  // Under 园区自评 stands 备注 as well.
  if (ROLES.some((role) => roleRank({ bare }, role) !== null)) return false;
  const group = compact.replace(/[^\p{L}\p{N}]/gu, '');
  const above = group.endsWith(bare) ? withoutDates(group.slice(0, group.length - bare.length)) : '';
  return above.length > 0 && above.length <= LONGEST_HEAD && SCORE.test(above) && !ONLY_ABOUT_SCORES.test(above);
};

/** Whether a head ends in the words for a role and has too many others to be simply one. */
const isWorded = ({ bare }: Head, ending: RegExp, other: RegExp): boolean => {
  const words = withoutDates(bare);
  return words.length > LONGEST_HEAD && words.length <= LONGEST_WORDED && ending.test(words) && !other.test(words);
};
const WORDED = '还有别的话';
/** Ends the head of what was done; 目标任务完成情况 may be of the target. */
const DONE = /完成情况$/;
const OF_TARGET = /目标|计划/;

/** What may stand beside 自评得分 in brackets and changes nothing. */
const NEUTRAL_ASIDE = /[满总]?分[值数]?|单位|园区|自评|填[报写]|年度?|[^\p{L}]/gu;
/** Whether a head says more in brackets: 自评得分（第一次）, （含加分）. Then it is no surer than a plain one. */
const isQualified = ({ parts }: Head): boolean => {
  const words = compactText(parts.at(-1) ?? '');
  const start = words.search(/[([【〔]/);
  return start >= 0 && withoutDates(words.slice(start)).replace(NEUTRAL_ASIDE, '') !== '';
};

/** What may stand before 得分 and leaves it the park's own score of the item. */
const NEUTRAL =
  /自[我评查测检报]?|园区|产业园|人力资源服务|评[价估测审]|考核|绩效|指标|项目|内容|单[项位]|[本该各每分小]项?|实际?|年度?|全年|填报|[上申]报|参评|合?计|总|最[新终后]|[一二三]级|的/g;
/** Words of a head before 得分 that nobody can tell the meaning of: 双桥得分; '' where there are none. */
const unknownWords = ({ bare }: Head, park: ReadFor['park']): string => {
  const words = withoutDates(bare);
  const rest = SCORE.test(words) ? words.replace(SCORE, '').replace(NEUTRAL, '') : '';
  return park?.name.includes(rest) || park?.districtName.includes(rest) ? '' : rest;
};

/** Another place or body than the park that a head names, in words; null where it names none. */
const againstElsewhere = ({ compact }: Head, park: ReadFor['park']): string | null => {
  const named = otherPlace(compact, park) ?? otherBody(compact);
  return named === null ? null : `写着“${named}”`;
};

/**
 * The columns that could hold the scores that the park gives itself, with what speaks against each. Words that are not known are asked about: beside a plain column as one as sure, alone as one in doubt.
 * @param park whose sheet it is; null where that does not matter, or is not known
 */
export const scoreCandidates = (heads: readonly Head[], park: ReadFor['park'] = null): readonly ColumnCandidate[] => {
  const candidates = candidatesForScore(heads, park);
  const isPlain = ({ head, against }: ColumnCandidate) => against === null && unknownWords(head, park) === '';
  if (candidates.some(isPlain)) return candidates;
  return candidates.map((candidate) => {
    const unknown = unknownWords(candidate.head, park);
    return unknown === '' ? candidate : { ...candidate, against: candidate.against ?? `多了“${unknown}”` };
  });
};
const candidatesForScore = (heads: readonly Head[], park: ReadFor['park']): readonly ColumnCandidate[] =>
  heads.flatMap((head): ColumnCandidate[] => {
    if (isWorded(head, SCORE, ONLY_ABOUT_SCORES)) return [{ head, rank: 1, against: WORDED }];
    if (!isScoreHead(head)) return [];
    const whose = whoseWords(head.compact);
    const period = againstPeriod(head);
    const against =
      whose === 'others' || whose === 'both'
        ? '像是别人评的分'
        : NOT_GIVEN.test(head.compact)
          ? '不像是实际得分'
          : (againstElsewhere(head, park) ?? period);
    return [{ head, rank: whose === 'own' && !isQualified(head) ? 0 : 1, against }];
  });

/** The columns that could be of another role. */
export const roleCandidates = (
  heads: readonly Head[],
  role: Exclude<ColumnRole, 'claimed'>,
  park: ReadFor['park'] = null,
): readonly ColumnCandidate[] =>
  heads.flatMap((head): ColumnCandidate[] => {
    const rank = roleRank(head, role);
    if (role !== 'stated') return rank === null ? [] : [{ head, rank, against: null }];
    const word = notFinalWord(head.compact) ?? notYetWord(head.compact);
    const notFinal = word === null ? null : `写着“${word}”`;
    const elsewhere = againstElsewhere(head, park);
    if (rank !== null) return [{ head, rank, against: againstPeriod(head) ?? elsewhere ?? notFinal }];
    // Under 完成情况 its parts may have columns of their own.
    const group = head.parts.slice(0, -1).map((words) => roleRank({ bare: bareHead(words) }, role));
    const above = group.find((each) => each !== null) ?? null;
    if (above === null) {
      const target = OF_TARGET.exec(head.bare)?.[0];
      const isOfTarget =
        target !== undefined && DONE.test(head.bare) && !NOT_STATED.test(head.bare.replace(OF_TARGET, ''));
      if (isOfTarget) return [{ head, rank: 0, against: `写着“${target}”` }];
      return isWorded(head, DONE, NOT_STATED) ? [{ head, rank: 0, against: WORDED }] : [];
    }
    return [
      {
        head,
        rank: above,
        against: againstPeriod(head) ?? elsewhere ?? (WHOLE.test(head.bare) ? null : '只是其中一部分'),
      },
    ];
  });

/** Whether a head is one of a scoring table at all. */
export const isTableHead = (head: Head): boolean =>
  isScoreHead(head) || ROLES.some((role) => roleRank(head, role) !== null);

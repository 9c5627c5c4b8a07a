import { indicatorOf, type RuleSet } from '../../../regulation/rule-set';
import { chooseColumn, type ColumnCandidate, type Head } from '../../reading/heads';
import type { Asking } from '../../reading/question';
import { seenCell } from '../../reading/seen-sheet';
import type { ReadFor } from '../../reading/titles';
import { isCorrection } from '../../reading/corrected-cell';
import { isTableHead, roleCandidates, roleRank, scoreCandidates } from './score-heads';
import type { ScoringPart, ScoringTable } from './scoring-tables';

/** What stands beside the values of a column. */
export interface ValueColumn {
  /** Columns in which it may be noted that a value does not count. */
  readonly notes: readonly number[];
  /** Columns that put values of this one right. */
  readonly corrections: readonly Head[];
}
/** The columns of each part of a table, chosen or asked for. */
export interface PartColumns {
  readonly part: ScoringPart;
  readonly claimed: Head | null;
  readonly stated: Head | null;
  readonly unit: Head | null;
  readonly notes: readonly number[];
  readonly corrections: Readonly<Record<'claimed' | 'stated', readonly Head[]>>;
}

/** Columns of the form itself, and of what proves it: what stands there is no note on a value. */
const NO_NOTES = /标准|依据|方法|办法|细则|规则|要求|材料|佐证|来源|指标|维度/;
/** The columns behind the items in which remarks may stand: those without a head, and those whose head is of nothing else. */
const noteColumns = ({ sheet }: ScoringTable, { heads, items }: ScoringPart): readonly number[] =>
  Array.from({ length: sheet.values[0]?.length ?? 0 }, (_, index) => sheet.column + index).filter((column) => {
    const head = heads.find((each) => each.column === column);
    if (items.some((item) => column <= item.column)) return false;
    return !head || roleRank(head, 'notes') !== null || !(isTableHead(head) || NO_NOTES.test(head.compact));
  });

/** What people call the values of a column: 更正数 is of what was done, 更正分 of the score. */
const OF_STATED = /[数值]|情况|完成|内容/;
const SAYS_STATED = /情况|完成|内容/;
const OF_CLAIMED = /分|自评/;

/** Whether every item has something in a column. */
const isWhole = ({ sheet }: ScoringTable, { items }: ScoringPart, { column }: Head): boolean =>
  items.every(({ row }) => seenCell(sheet, row, column).value !== '');

/** A column of corrections that repeats what it leaves as it is, so that it could be meant as a whole. Others who score everything anew correct nothing. */
const SAYS_AFTER = /更正|修正|订正|纠正|后/;
const correctedWhole = (table: ScoringTable, part: ScoringPart): readonly ColumnCandidate[] =>
  part.heads
    .filter((head) => isCorrection(head) && OF_CLAIMED.test(head.bare) && SAYS_AFTER.test(head.bare))
    .filter((head) => isWhole(table, part, head))
    .map((head) => ({ head, rank: 0, against: null }));

/** The columns that put right single values of the score, and those that do of what was done: the ones behind each, unless their head says whose they are. */
const correctionsIn = (
  table: ScoringTable,
  part: ScoringPart,
  claimed: Head | null,
  stated: Head | null,
): PartColumns['corrections'] => {
  const found = part.heads.filter(
    (head) => head !== claimed && head !== stated && isCorrection(head) && !isWhole(table, part, head),
  );
  const isOfStated = ({ column, bare }: Head): boolean => {
    if (stated === null || OF_CLAIMED.test(bare)) return false;
    if (claimed === null || OF_STATED.test(bare)) return true;
    return stated.column < column && (claimed.column > column || claimed.column < stated.column);
  };
  // 更正数 behind the scores may be of either: then both are asked about.
  const isBehindClaimed = ({ column }: Head): boolean =>
    claimed !== null &&
    claimed.column < column &&
    (stated === null || stated.column < claimed.column || stated.column > column);
  const isOfClaimed = (head: Head): boolean =>
    !isOfStated(head) || (isBehindClaimed(head) && !SAYS_STATED.test(head.bare));
  return { claimed: found.filter(isOfClaimed), stated: found.filter(isOfStated) };
};

/** Whether a column holds the full marks of every item: then it may be that of what can be scored. */
const isFullMarks = ({ sheet }: ScoringTable, { items }: ScoringPart, column: number, ruleSet: RuleSet): boolean =>
  items.length > 1 &&
  items.every(({ id, row }) => seenCell(sheet, row, column).value === indicatorOf(ruleSet, id).weight);

/** Chooses the columns of a table, part by part, or asks for them. */
export const columnsOf = (
  table: ScoringTable,
  ruleSet: RuleSet,
  park: ReadFor['park'],
  asking: Asking,
): readonly PartColumns[] =>
  table.parts.map((part, index) => {
    const where = `“${table.sheet.sheet}”第 ${part.headRow + 1} 行`;
    const id = (role: string) => `${role}-column${index === 0 ? '' : `.${index + 1}`}`;
    const role = (name: 'weight' | 'stated' | 'unit' | 'notes') => roleCandidates(part.heads, name, park);
    const hasWeights = role('weight').length > 0;
    const corrected = correctedWhole(table, part);
    const scores = scoreCandidates(part.heads, park).filter(({ head }) =>
      corrected.every((each) => each.head !== head),
    );
    const first = Math.min(...scores.filter(({ against }) => against === null).map(({ rank }) => rank));
    const claimed = chooseColumn(
      [
        ...scores.map((candidate) =>
          !hasWeights && isFullMarks(table, part, candidate.head.column, ruleSet)
            ? { ...candidate, against: candidate.against ?? '每一项都与满分相同，像是分值' }
            : candidate,
        ),
        ...corrected.map((candidate) => ({ ...candidate, rank: Number.isFinite(first) ? first : 0 })),
      ],
      { id: id('claimed'), about: 'column', what: '得分', where },
      asking,
    );
    // Columns of other years or of parts are asked about where there is no other.
    const candidates = role('stated');
    const stated =
      candidates.length === 0
        ? null
        : chooseColumn(candidates, { id: id('stated'), about: 'column', what: '完成情况', where }, asking);
    return {
      part,
      claimed,
      stated,
      unit: role('unit')[0]?.head ?? null,
      notes: noteColumns(table, part),
      corrections: correctionsIn(table, part, claimed, stated),
    };
  });

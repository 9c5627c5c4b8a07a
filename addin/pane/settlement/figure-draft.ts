import type { SettlementRequest, SettlementSheet } from '../../../shared/api/settlement';
import type { FigureSeen } from '../../../shared/api/verified';
import { settledWith } from '../../../shared/evaluation/settlement/settled-with';
import type { FigureDecision } from '../../../shared/evaluation/verified/verified-figure';
import { figureOf, type RuleSet } from '../../../shared/regulation/rule-set';
import { countedSeen } from '../verified/counted-seen';
import type { Rules } from '../session/session';

/** The bureau's decision on a verified figure as it is being typed; why, where the reported one is kept. */
export interface FigureDraft extends Pick<FigureDecision, 'take'> {
  readonly reason: string;
}
/** By the ids of verified figures. */
export type FigureDrafts = Readonly<Record<string, FigureDraft>>;

/** What others than the bureau propose: each is decided. */
const proposalsOf = ({ verified }: SettlementSheet): readonly FigureSeen[] =>
  verified.filter(({ role, state }) => role !== 'bureau' && state !== 'moot');

/** What the last settlement of this version decided, to start from. */
export const figureDraftsOf = (sheet: SettlementSheet): FigureDrafts => {
  const { settled, version } = sheet;
  if (settled?.version !== version) return {};
  const standing = new Set<string>(proposalsOf(sheet).map(({ id }) => id));
  return Object.fromEntries(
    (settled.verified ?? []).filter(({ id }) => standing.has(id)).map(({ id, take, reason }) => [id, { take, reason }]),
  );
};

/** The proposals that no draft is about. */
export const openFigures = (sheet: SettlementSheet, drafts: FigureDrafts): readonly FigureSeen[] =>
  proposalsOf(sheet).filter(({ id }) => !drafts[id]);

/** The bureau's own that count. */
const ownOf = ({ verified }: SettlementSheet): readonly FigureSeen[] =>
  verified.filter((one) => one.role === 'bureau' && countedSeen([one]).length > 0);

const takenOf = (sheet: SettlementSheet, drafts: FigureDrafts): readonly FigureSeen[] => [
  ...ownOf(sheet),
  ...proposalsOf(sheet).filter(({ id }) => drafts[id]?.take === 'verified'),
];

const named = (figures: readonly Pick<FigureSeen, 'figure'>[], ruleSet: RuleSet): string =>
  [...new Set(figures.map(({ figure }) => `“${figureOf(ruleSet, figure).label}”`))].join('、');

/** Why a park cannot be settled with some decisions on its verified figures, in words; null where it can. */
export const figureFault = (sheet: SettlementSheet, drafts: FigureDrafts, { ruleSet }: Rules): string | null => {
  const hearing = sheet.verified.filter(({ state }) => state === 'hearing');
  if (hearing.length > 0) return `${named(hearing, ruleSet)}的核实数正在听取园区意见，园区答复或者期满后再核定。`;
  const open = openFigures(sheet, drafts);
  if (open.length > 0) return `${named(open, ruleSet)}的核实数请先裁定。`;
  const unexplained = proposalsOf(sheet).filter(
    ({ id }) => drafts[id]?.take === 'reported' && drafts[id].reason.trim() === '',
  );
  if (unexplained.length > 0) return `请写明不采用${named(unexplained, ruleSet)}核实数的理由。`;
  const taken = takenOf(sheet, drafts);
  const clash = taken.filter(({ figure, verified }) =>
    taken.some((other) => other.figure === figure && other.verified !== verified),
  );
  return clash.length > 0
    ? `${named(clash, ruleSet)}有不止一个核实数，只能采用一个，其余的请维持填报数并写明理由。`
    : null;
};

/** A park's sheet with the verified figures in it that are taken: what it is computed to, and what of the district's opinions is left then. */
export const sheetWith = (
  sheet: SettlementSheet,
  drafts: FigureDrafts,
  { ruleSet, readings }: Rules,
): SettlementSheet => {
  // Without any it stands as it came.
  if (sheet.verified.length === 0) return sheet;
  const { district, reported, planned, tally } = sheet;
  const remarks = new Map((district?.remarks ?? []).map(({ item, remark }) => [item, remark]));
  const { computed, mean, opinions, items, total } = settledWith(
    { ruleSet: ruleSet.id, readings },
    { reported, planned, district, tally },
    takenOf(sheet, drafts),
  );
  const withRemarks = opinions.map((opinion) => ({ ...opinion, remark: remarks.get(opinion.item) ?? '' }));
  return { ...sheet, computed, mean, opinions: withRemarks, items, total };
};

/** What is sent of the decisions, with the bureau's own figures as they were seen; nothing where there are none. */
export const figuresDecided = (sheet: SettlementSheet, drafts: FigureDrafts): Pick<SettlementRequest, 'verified'> => {
  const decided = proposalsOf(sheet).flatMap((one) => {
    const draft = drafts[one.id];
    return draft ? [{ one, take: draft.take, reason: draft.take === 'reported' ? draft.reason.trim() : '' }] : [];
  });
  const own = ownOf(sheet).map((one) => ({ one, take: 'verified' as const, reason: '' }));
  const verified = [...decided, ...own].map(({ one: { id, answer }, take, reason }) => ({
    id,
    take,
    agrees: answer?.agrees ?? null,
    reason,
  }));
  return verified.length > 0 ? { verified } : {};
};

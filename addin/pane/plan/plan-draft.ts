import type { Year } from '../../../shared/vocabulary/ids';
import { Plan, type Participant } from '../../../shared/evaluation/plan/plan';
import { MOST_HEARING_DAYS } from '../../../shared/evaluation/verified/hearing';
import { planFault } from '../../../shared/evaluation/plan/faults';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { ASKED_READINGS, ONLY_READINGS, READINGS, type Readings } from '../../../shared/regulation/readings';
import {
  departuresOf,
  usualQuorum,
  type Departure,
  type DepartureReasons,
} from '../../../shared/evaluation/plan/departures';
import {
  ALL_ITEM_IDS,
  CURRENT_RULE_SET,
  itemIds,
  RULE_SETS,
  type RuleSetId,
} from '../../../shared/regulation/rule-set';
import { beijingInput, instantOfInput } from '../../wording/beijing-input';

/** 专家评审 as it is being typed. */
export interface PanelDraft {
  readonly members: readonly { readonly account: string; readonly name: string }[];
  /** '': as many as are usual. */
  readonly quorum: string;
  readonly masked: boolean;
  readonly visits: boolean | undefined;
  readonly items: readonly ItemId[];
  readonly closes: string;
}
/** A plan as it is being typed, but for its parks: dates are texts of their fields, in Beijing time. */
export interface PlanDraft {
  readonly ruleSet: RuleSetId;
  /** As far as somebody has chosen them. */
  readonly readings: Partial<Readings>;
  readonly submissionsOpen: string;
  readonly submissionsClose: string;
  readonly reviewsClose: string;
  /** '': as many as are usual. */
  readonly hearingDays: string;
  readonly panel: PanelDraft | null;
  /** Why the plan departs from what the article has of the panel. */
  readonly departures: DepartureReasons;
}

/** A panel as the article has it, of nobody yet: all items, the usual number of experts, by name, with a record of the visit. */
export const EMPTY_PANEL: PanelDraft = {
  members: [{ account: '', name: '' }],
  quorum: '',
  masked: false,
  visits: true,
  items: ALL_ITEM_IDS,
  closes: '',
};
/** Nobody has chosen a reading yet. */
const NONE_CHOSEN: Partial<Readings> = {};
/** A draft of nothing, for the first plan of all. */
export const EMPTY_DRAFT: PlanDraft = {
  ruleSet: CURRENT_RULE_SET.id,
  readings: NONE_CHOSEN,
  submissionsOpen: '',
  submissionsClose: '',
  reviewsClose: '',
  hearingDays: '',
  panel: EMPTY_PANEL,
  departures: {},
};

/** A plan as the form shows it. */
export const draftOf = ({ ruleSet, readings, panel, departures = {}, ...dates }: Plan): PlanDraft => ({
  ruleSet,
  readings,
  submissionsOpen: dates.submissionsOpen ? beijingInput(dates.submissionsOpen) : '',
  submissionsClose: beijingInput(dates.submissionsClose),
  reviewsClose: dates.reviewsClose ? beijingInput(dates.reviewsClose) : '',
  hearingDays: dates.hearingDays === undefined ? '' : String(dates.hearingDays),
  panel: panel && {
    ...panel,
    visits: panel.visits,
    quorum: String(panel.quorum),
    closes: beijingInput(panel.closes),
  },
  departures,
});

const yearsLater = (text: string, years: number): string =>
  text === '' ? '' : `${String(Number(text.slice(0, 4)) + years)}${text.slice(4)}`;

/** What a plan proposes for a later year: the same, with its dates as many years later, and its readings to be confirmed. */
export const draftFrom = (last: Plan, year: Year): PlanDraft => {
  const { submissionsOpen, submissionsClose, reviewsClose, panel, ...rest } = draftOf(last);
  const years = year - last.year;
  return {
    ...rest,
    readings: NONE_CHOSEN,
    submissionsOpen: yearsLater(submissionsOpen, years),
    submissionsClose: yearsLater(submissionsClose, years),
    reviewsClose: yearsLater(reviewsClose, years),
    panel: panel && { ...panel, closes: yearsLater(panel.closes, years) },
  };
};

/** The items that experts score, of those that the rule set has: another version may have been chosen since. */
const scoredItems = (ruleSet: RuleSetId, { items }: PanelDraft): readonly ItemId[] =>
  itemIds(RULE_SETS[ruleSet]).filter((id) => items.includes(id));

/** The panel of a draft as far as its departures depend on it. */
const plannedPanel = (ruleSet: RuleSetId, panel: PanelDraft) => ({
  ...panel,
  quorum: panel.quorum.trim() === '' ? usualQuorum(panel.members.length) : Number(panel.quorum),
  items: scoredItems(ruleSet, panel),
});
/** What a draft has otherwise than the article has it. */
export const draftDepartures = ({ ruleSet, panel }: Pick<PlanDraft, 'ruleSet' | 'panel'>): readonly Departure[] =>
  departuresOf({ ruleSet, panel: panel && plannedPanel(ruleSet, panel) });

/** The reasons that a draft gives for what it departs in; none at all where the plan before was not asked for any, and none is given. */
const reasonsOf = (draft: PlanDraft, before: Plan | null): { readonly departures?: DepartureReasons } => {
  const given = draftDepartures(draft).flatMap((one) => {
    const reason = draft.departures[one]?.trim() ?? '';
    return reason === '' ? [] : [[one, reason] as const];
  });
  return before && before.departures === undefined && given.length === 0
    ? {}
    : { departures: Object.fromEntries(given) };
};

/** The first thing that is missing in the form, in words; null when all is there. */
const missing = ({ ruleSet, readings, submissionsClose, hearingDays, panel }: PlanDraft): string | null => {
  if (submissionsClose === '') return '请填写自评截止时间。';
  const days = hearingDays.trim();
  if (days !== '' && !(/^\d{1,2}$/.test(days) && Number(days) >= 1 && Number(days) <= MOST_HEARING_DAYS))
    return `核实数的答复天数应为 1—${String(MOST_HEARING_DAYS)} 的整数。`;
  const unchosen = ASKED_READINGS.filter((id) => readings[id] === undefined);
  if (unchosen.length > 0)
    return `请在“条文如何理解”中逐项选定，或确认沿用：${unchosen.map((id) => `「${READINGS[id].question}」`).join('、')}`;
  if (!panel) return null;
  if (panel.members.length === 0) return '请填写评审专家，或关闭专家评审。';
  if (panel.members.some(({ account, name }) => account.trim() === '' || name.trim() === ''))
    return '每位评审专家都要填写登录账号和姓名。';
  if (!/^(?:[1-9]\d?)?$/.test(panel.quorum.trim())) return '评分人数要求应为不小于 1 的整数。';
  if (scoredItems(ruleSet, panel).length === 0) return '请选择专家评分的项目，或关闭专家评审。';
  return panel.closes === '' ? '请填写专家评审截止时间。' : null;
};

/** The plan that a draft and its parks make, or what is wrong with it, in words. What the form says unchanged keeps its exact moment. */
export const planOf = (
  year: Year,
  draft: PlanDraft,
  participants: readonly Participant[],
  before: Plan | null,
): { readonly plan: Plan } | { readonly fault: string } => {
  const fault = missing(draft);
  if (fault !== null) return { fault };
  const moment = (text: string, known: Plan['submissionsOpen'] | undefined, end: boolean) =>
    known && beijingInput(known) === text ? known : instantOfInput(text, end);
  const { panel } = draft;
  const plan = Plan.safeParse({
    year,
    ruleSet: draft.ruleSet,
    readings: { ...ONLY_READINGS, ...draft.readings },
    submissionsOpen: moment(draft.submissionsOpen, before?.submissionsOpen, false),
    submissionsClose: moment(draft.submissionsClose, before?.submissionsClose, true),
    reviewsClose: moment(draft.reviewsClose, before?.reviewsClose, true),
    panel: panel && {
      members: panel.members.map(({ account, name }) => ({ account: account.trim(), name: name.trim() })),
      quorum: plannedPanel(draft.ruleSet, panel).quorum,
      masked: panel.masked,
      ...(panel.visits !== undefined && { visits: panel.visits }),
      items: scoredItems(draft.ruleSet, panel),
      closes: moment(panel.closes, before?.panel?.closes, true),
    },
    ...reasonsOf(draft, before),
    ...(draft.hearingDays.trim() !== '' && { hearingDays: Number(draft.hearingDays) }),
    participants,
  });
  if (!plan.success) return { fault: '方案中有填写不完整的内容，请检查日期和评审专家。' };
  const clash = planFault(plan.data);
  return clash === null ? { plan: plan.data } : { fault: clash };
};

import type { SeenEvent, EventKind, YearEventKind } from '../../../shared/evaluation/trail/event';
import { ROLES, type Role } from '../../../shared/vocabulary/roles';
import { stepByEvent } from '../../../shared/evaluation/procedure/step-by-event';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { PERMISSIONS, type Action } from '../../../shared/evaluation/procedure/permissions';
import { YEAR_STEPS } from '../../../shared/evaluation/procedure/year-steps';
import type { Clause } from '../../../shared/regulation/clauses';
import { indicatorOf, type RuleSet } from '../../../shared/regulation/rule-set';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { sentFromText } from '../../wording/sheet-text';
import { matterText } from '../../wording/absence-text';
import { pointsText } from '../../wording/number-text';

/** What an entry of the trail says: what was done, in which role, under which clause. */
export interface EventText {
  readonly what: string;
  readonly role: string;
  /** null: no article knows it. */
  readonly clause: Clause | null;
  /** What was proposed or decided of a park that sends nothing or leaves; '' for the others. */
  readonly matter: string;
  /** The sheet that it was read from, where that has not our title; '' otherwise. */
  readonly from: string;
}

/** The step that left an entry of each kind. A kind that no step leaves does not compile. */
const STEP_OF: Readonly<
  Record<EventKind, { readonly name: string; readonly action: Action; readonly clause: Clause | null }>
> = {
  ...stepByEvent(PARK_STEPS),
  // The only event of a park that follows from a step on the year as a whole.
  'result-published': YEAR_STEPS.publish,
};
const YEAR_STEP_OF: Readonly<Record<YearEventKind, { readonly name: string; readonly clause: Clause }>> =
  stepByEvent(YEAR_STEPS);

/** What we call the sheet from which each kind is sent. */
const SHEET_OF: Partial<Readonly<Record<EventKind, string>>> = {
  submitted: SHEETS.scoring,
  'tenants-listed': SHEETS.tenants,
  returned: SHEETS.review,
  passed: SHEETS.review,
  'panel-scored': SHEETS.panel,
};

const roleOf = (action: Action): string =>
  (Object.keys(ROLES) as Role[])
    .filter((role) => PERMISSIONS[role][action] !== undefined)
    .map((role) => ROLES[role])
    .join('、');

/** An entry of the trail in words. Whoever may take a step is the one who took it. */
export const eventText = ({ kind, sheet, absence }: Pick<SeenEvent, 'kind' | 'sheet' | 'absence'>): EventText => {
  const { name, action, clause } = STEP_OF[kind];
  const matter = absence ? matterText(absence) : '';
  return { what: name, role: roleOf(action), clause, matter, from: sentFromText(sheet, SHEET_OF[kind] ?? '') };
};

/** An entry of the trail of a year as a whole in words. Who took the step stands with it. */
export const yearEventText = (kind: YearEventKind): Omit<EventText, 'role' | 'from' | 'matter'> => {
  const { name, clause } = YEAR_STEP_OF[kind];
  return { what: name, clause };
};

const scoreOf = (score: number | null) => (score === null ? '—' : pointsText(score));

/** What an entry changed of one item: 1.3 …：4 分 → 3 分；理由. */
export const changeText = ({ item, from, to, reason }: SeenEvent['changes'][number], ruleSet: RuleSet): string => {
  const scores = from === null && to === null ? '' : `：${scoreOf(from)} → ${scoreOf(to)}`;
  return `${item} ${indicatorOf(ruleSet, item).title}${scores}${reason === '' ? '' : `。${reason}`}`;
};

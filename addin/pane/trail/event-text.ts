import type { EvaluationEvent, EventKind } from '../../../shared/evaluation/trail/event';
import { ROLES, type Role } from '../../../shared/vocabulary/roles';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { PERMISSIONS, type Action } from '../../../shared/evaluation/procedure/permissions';
import { YEAR_STEPS } from '../../../shared/evaluation/procedure/year-steps';
import type { Clause } from '../../../shared/regulation/clauses';
import { indicatorOf, type RuleSet } from '../../../shared/regulation/rule-set';
import { scoreText } from '../../wording/number-text';

/** What an entry of the trail says: what was done, in which role, under which clause. */
export interface EventWords {
  readonly what: string;
  readonly role: string;
  readonly clause: Clause;
}

const stepOf = (kind: EventKind): { readonly name: string; readonly action: Action; readonly clause: Clause } => {
  const step = Object.values(PARK_STEPS).find(({ event }) => event === kind);
  // The only event of a park that follows from a step on the year as a whole.
  return step ?? YEAR_STEPS.publish;
};
const roleOf = (action: Action): string =>
  (Object.keys(ROLES) as Role[])
    .filter((role) => PERMISSIONS[role][action] !== undefined)
    .map((role) => ROLES[role])
    .join('、');

/** An entry of the trail in words. Whoever may take a step is the one who took it. */
export const eventWords = ({ kind }: Pick<EvaluationEvent, 'kind'>): EventWords => {
  const { name, action, clause } = stepOf(kind);
  return { what: name, role: roleOf(action), clause };
};

const scoreOf = (score: number | null) => (score === null ? '—' : `${scoreText(score)} 分`);

/** What an entry changed of one item: 1.3 …：4 分 → 3 分；理由. */
export const changeWords = (
  { item, from, to, reason }: EvaluationEvent['changes'][number],
  ruleSet: RuleSet,
): string => {
  const scores = from === null && to === null ? '' : `：${scoreOf(from)} → ${scoreOf(to)}`;
  return `${item} ${indicatorOf(ruleSet, item).title}${scores}${reason === '' ? '' : `。${reason}`}`;
};

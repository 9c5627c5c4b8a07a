import type { RouteName } from '../../shared/api/routes';
import { consolidated } from './consolidated';
import { evaluation, events, submission } from './evaluations';
import type { Handler } from './exchange';
import { grade, grading } from './gradings';
import { me } from './me';
import { pick } from './picks';
import { plan, putPlan } from './plans';
import { publish } from './publications';
import { submit } from './submissions';

/** What answers each route. */
export const HANDLERS: { readonly [Name in RouteName]: Handler<Name> } = {
  me,
  plan,
  putPlan,
  evaluation,
  submission,
  submit,
  events,
  consolidated,
  grading,
  grade,
  pick,
  publish,
};

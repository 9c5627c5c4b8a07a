import type { RouteName } from '../../shared/api/routes';
import { adjustBase } from './adjustments';
import { amendments, amendPlan } from './amendments';
import { approve } from './approvals';
import { close } from './closures';
import { comparison } from './comparison';
import { consolidated } from './consolidated';
import { declare } from './declarations';
import { evaluation, submission } from './evaluations';
import type { Handler } from './exchange';
import { extend } from './extensions';
import { grade, grading } from './gradings';
import { ledger } from './ledger';
import { me } from './me';
import { panel } from './panel-list';
import { panelProgress } from './panel-progress';
import { scorePanel } from './panel-scores';
import { panelSheet } from './panel-sheet';
import { pick } from './picks';
import { plan, putPlan } from './plans';
import { publish } from './publications';
import { decideRectification, orderRectification } from './rectifications';
import { recuse } from './recusals';
import { reopen } from './reopenings';
import { review } from './reviews';
import { settleAll } from './settle-all';
import { settlementSheet } from './settlement-sheet';
import { settle } from './settlements';
import { spend } from './spending';
import { submit } from './submissions';
import { subsidies } from './subsidies';
import { events, yearEvents } from './trails';
import { work } from './work';

/** What answers each route. */
export const HANDLERS: { readonly [Name in RouteName]: Handler<Name> } = {
  me,
  plan,
  putPlan,
  amendPlan,
  amendments,
  comparison,
  work,
  yearEvents,
  evaluation,
  submission,
  submit,
  extend,
  review,
  panel,
  panelSheet,
  declare,
  scorePanel,
  panelProgress,
  recuse,
  settlementSheet,
  settle,
  settleAll,
  reopen,
  events,
  consolidated,
  grading,
  grade,
  pick,
  approve,
  publish,
  close,
  orderRectification,
  decideRectification,
  adjustBase,
  spend,
  ledger,
  subsidies,
};

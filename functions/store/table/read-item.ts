import type * as z from 'zod';
import { EvidenceEntryItem, UploadItem } from './evidence-items';
import {
  AmendmentItem,
  AmendmentPartItem,
  EvaluationHead,
  EvaluationStanding,
  EventItem,
  FactItem,
  IdempotencyItem,
  MoneyHead,
  PanelEntryItem,
  PanelItem,
  ParticipantItem,
  PlanItem,
  ReportChain,
  ReportEventItem,
  ReportHead,
  ReportItem,
  ResultItem,
  ReviewItem,
  RunItem,
  SettlementItem,
  SubmissionItem,
  TenantCodeItem,
  TenantsHead,
  TenantsPartItem,
  TenantsVersionItem,
  YearEvent,
  YearFactItem,
  YearHead,
} from './items';
import type { ItemKind, StoredItem } from './migrations/item-kind';
import { lifted } from './migrations/lift';
import { ApplicationFactItem, ApplicationHead, ApplicationTurn, RegisteredPark } from './recognition-items';

const reader =
  <Shape>(kind: ItemKind, shape: z.ZodType<Shape>) =>
  (item: StoredItem): Shape =>
    shape.parse(lifted(kind, item));

/** Every kind of item as the newest version has it, whichever version it was written in. Each throws NewerSchema, NoSchema, or ZodError for an item that is none of its kind. */
export const read = {
  yearHead: reader('year-head', YearHead),
  yearEvent: reader('year-event', YearEvent),
  plan: reader('plan', PlanItem),
  participant: reader('participant', ParticipantItem),
  amendment: reader('amendment', AmendmentItem),
  amendmentPart: reader('amendment-part', AmendmentPartItem),
  evaluationHead: reader('evaluation-head', EvaluationHead),
  evaluationStanding: reader('evaluation-standing', EvaluationStanding),
  submission: reader('submission', SubmissionItem),
  event: reader('event', EventItem),
  review: reader('review', ReviewItem),
  settlement: reader('settlement', SettlementItem),
  evidence: reader('evidence', EvidenceEntryItem),
  upload: reader('upload', UploadItem),
  panelMember: reader('panel-member', PanelItem),
  panelEntry: reader('panel-entry', PanelEntryItem),
  moneyHead: reader('money-head', MoneyHead),
  fact: reader('fact', FactItem),
  yearFact: reader('fact', YearFactItem),
  tenantsHead: reader('tenants-head', TenantsHead),
  tenantsVersion: reader('tenants-version', TenantsVersionItem),
  tenantsPart: reader('tenants-part', TenantsPartItem),
  tenantCode: reader('tenant-code', TenantCodeItem),
  reportHead: reader('report-head', ReportHead),
  reportChain: reader('report-chain', ReportChain),
  report: reader('report', ReportItem),
  reportEvent: reader('report-event', ReportEventItem),
  run: reader('run', RunItem),
  result: reader('result', ResultItem),
  applicationHead: reader('application-head', ApplicationHead),
  applicationFact: reader('application-fact', ApplicationFactItem),
  applicationTurn: reader('application-turn', ApplicationTurn),
  registeredPark: reader('registered-park', RegisteredPark),
  idempotency: reader('idempotency', IdempotencyItem),
};

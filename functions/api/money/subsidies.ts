import * as z from 'zod';
import { ParkId, type Year } from '../../../shared/vocabulary/ids';
import { CONSOLIDATED_PAGE } from '../../../shared/api/consolidated';
import type { SubsidyRow } from '../../../shared/api/money';
import type { MoneyFact } from '../../../shared/evaluation/money/ledger';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { moneyYearOf, spentByCategory, supportIn } from '../../../shared/evaluation/money/sums';
import { lastDecisions } from '../../../shared/evaluation/money/subsidy-ledger';
import { wanFromFen, wanNumber } from '../../../shared/vocabulary/quantities';
import { DanglingPointer } from '../../store/table/failures';
import { decodeCursor, encodeCursor } from '../frame/cursor';
import type { Handler } from '../frame/exchange';
import { ledgerOnPages, publishedPages, type PublishedPages } from './published-pages';
import { NotPublishedYet } from './refusals';
import { parksInSight, yearOf } from '../frame/visible-parks';

const Cursor = z.strictObject({ after: ParkId });

/** How the year's rectification went; null where none was ordered. */
const rectificationRow = (year: Year, facts: readonly MoneyFact[]): SubsidyRow['rectification'] => {
  const { ordered, decided } = lastDecisions(year, facts);
  return (
    ordered && {
      due: ordered.due,
      requirements: ordered.reason,
      rectified: decided?.rectified ?? null,
      decidedAt: decided?.at ?? null,
    }
  );
};

const rowOf = (year: Year, participant: Participant, pages: PublishedPages): SubsidyRow => {
  const { park, name, district, districtName, recognised } = participant;
  const { published, facts, years, payments, granted, spent } = ledgerOnPages(participant, pages);
  const upToNow = facts.filter((fact) => moneyYearOf(fact, facts) <= year);
  const own = years.find(({ settled }) => settled.year === year);
  const grade = published.find((one) => one.year === year)?.grade;
  if (!own || grade === undefined) throw new DanglingPointer(`The result of ${park} in ${year}`);
  const { yearOfRecognition, base, bonus, total, state, explanation } = own.settled;
  return {
    park,
    name,
    district,
    districtName,
    recognised,
    grade,
    subsidy: { yearOfRecognition, base, bonus, total, state, explanation },
    scheduled: wanNumber(own.scheduled),
    adjusted: lastDecisions(year, facts).adjusted?.base ?? null,
    rectification: rectificationRow(year, facts),
    paid: wanNumber(payments.years.find((one) => one.year === year)?.paid ?? wanFromFen(0)),
    grantedInAll: wanNumber(granted),
    paidInAll: wanNumber(payments.paid),
    owedInAll: wanNumber(payments.owed),
    recoverableInAll: wanNumber(payments.recoverable),
    spentInAll: wanNumber(spent),
    unregisteredInAll: wanNumber(payments.unregistered),
    availableInAll: wanNumber(payments.available),
    byCategory: spentByCategory(upToNow),
    supportInAll: wanNumber(supportIn(upToNow)),
  };
};

export const subsidies: Handler<'subsidies'> = async (exchange) => {
  const { principal, parameters, now, dependencies } = exchange;
  const { store } = dependencies;
  const after = decodeCursor(Cursor, exchange.cursor)?.after;
  const head = await yearOf(store, parameters.year);
  const { year } = head;
  if (!head.published) throw new NotPublishedYet('查看补助资金', year, head.state);
  const page = { after, limit: CONSOLIDATED_PAGE + 1 };
  const found = await parksInSight(store, principal, 'subsidies.read', head, page);
  const participants = found.slice(0, CONSOLIDATED_PAGE);
  const last = participants.at(-1);
  const isStretch = scopeOf(principal, 'subsidies.read') === 'all';
  const pages = await publishedPages(
    store,
    year,
    participants.map(({ park }) => park),
    isStretch,
  );
  return {
    year,
    readAt: now,
    rows: participants.map((participant) => rowOf(year, participant, pages)),
    next: last && found.length > participants.length ? encodeCursor(Cursor, { after: last.park }) : null,
  };
};

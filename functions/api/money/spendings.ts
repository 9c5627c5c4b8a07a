import * as z from 'zod';
import { CONSOLIDATED_PAGE } from '../../../shared/api/consolidated';
import { ParkId } from '../../../shared/vocabulary/ids';
import type { SpendingRow } from '../../../shared/api/money';
import type { MoneyFact } from '../../../shared/evaluation/money/ledger';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import { cancellationOf } from '../../../shared/evaluation/money/sums';
import { decodeCursor, encodeCursor } from '../frame/cursor';
import { byParkOf } from '../../../shared/evaluation/money/subsidy-ledger';
import type { Handler } from '../frame/exchange';
import { NotPublishedYet } from './refusals';
import { parksInSight, yearOf } from '../frame/visible-parks';

const Cursor = z.strictObject({ after: ParkId });

const rowsOf = (participant: Participant, facts: readonly MoneyFact[]): SpendingRow[] => {
  const { park, name, district, districtName } = participant;
  return facts
    .flatMap((fact) => (fact.kind === 'spent' ? [fact] : []))
    .map((fact, index): SpendingRow => {
      const { at, by, moneyOf = fact.year, category, description, date, amount, voucher, reason } = fact;
      const cancelled = cancellationOf(fact, facts);
      return {
        ...{
          park,
          name,
          district,
          districtName,
          number: index + 1,
          at,
          by,
          moneyOf,
          category,
          amount,
          voucher,
          note: reason,
        },
        ...(description !== undefined && { description }),
        ...(date !== undefined && { date }),
        cancelled: cancelled && { at: cancelled.at, by: cancelled.by, reason: cancelled.reason },
      };
    });
};

export const spendings: Handler<'spendings'> = async (exchange) => {
  const { principal, parameters, now, dependencies } = exchange;
  const { store } = dependencies;
  const after = decodeCursor(Cursor, exchange.cursor)?.after;
  const head = await yearOf(store, parameters.year);
  const { year } = head;
  if (!head.published) throw new NotPublishedYet('查看资金使用明细', year, head.state);
  const page = { after, limit: CONSOLIDATED_PAGE + 1 };
  const found = await parksInSight(store, principal, 'spendings.read', head, page);
  const participants = found.slice(0, CONSOLIDATED_PAGE);
  const [first, last] = [participants[0], participants.at(-1)];
  const facts = first && last ? await store.moneyFactsOfYear(year, { from: first.park, to: last.park }) : [];
  // The stretch may hold parks of other districts between these.
  const factsOf = byParkOf(facts);
  return {
    year,
    readAt: now,
    rows: participants.flatMap((participant) => rowsOf(participant, factsOf.get(participant.park) ?? [])),
    next: last && found.length > participants.length ? encodeCursor(Cursor, { after: last.park }) : null,
  };
};

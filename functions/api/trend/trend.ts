import * as z from 'zod';
import { CONSOLIDATED_PAGE } from '../../../shared/api/consolidated';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { trendOf, type ParkTrend } from '../../../shared/evaluation/trend/park-trend';
import { ParkId, type Year } from '../../../shared/vocabulary/ids';
import type { Store } from '../../store/store';
import { DanglingPointer } from '../../store/table/failures';
import { decodeCursor, encodeCursor } from '../frame/cursor';
import type { Handler } from '../frame/exchange';
import { parkOf, parksInSight, yearOf } from '../frame/visible-parks';
import { ledgerOnPages, publishedPages } from '../money/published-pages';

const Cursor = z.strictObject({ after: ParkId });

/** The published years of some parks up to one, each read once for all of them: as a stretch where they are one. */
const trendsOf = async (
  store: Store,
  last: Year,
  participants: readonly Participant[],
  isStretch: boolean,
): Promise<ParkTrend[]> => {
  const parks = participants.map(({ park }) => park);
  const read = await publishedPages(store, last, parks, isStretch);
  const { pages } = read;
  const runs = await Promise.all(
    pages.map(({ head: { year, published } }) => published && store.run(year, published.run)),
  );
  return participants.map((participant) => {
    const { published, years, past } = ledgerOnPages(participant, read);
    const results = published.flatMap(({ year, grade }) => {
      const index = pages.findIndex(({ head }) => head.year === year);
      const [result, run] = [pages[index]?.resultOf.get(participant.park), runs[index]];
      return result && run ? [{ ...result, year, grade, outOf: run.participants }] : [];
    });
    return trendOf(
      participant,
      results,
      years.map(({ settled }) => settled),
      past,
    );
  });
};

export const parkTrend: Handler<'parkTrend'> = async ({ principal, parameters, dependencies: { store } }) => {
  const { year, park } = parameters;
  const { participant } = await parkOf(store, principal, 'trend.read', year, park);
  const [trend] = await trendsOf(store, year, [participant], false);
  if (!trend) throw new DanglingPointer(`The years of ${park}`);
  return trend;
};

export const trends: Handler<'trends'> = async ({ principal, parameters, cursor, now, dependencies: { store } }) => {
  const after = decodeCursor(Cursor, cursor)?.after;
  const head = await yearOf(store, parameters.year);
  const found = await parksInSight(store, principal, 'trend.read', head, { after, limit: CONSOLIDATED_PAGE + 1 });
  const participants = found.slice(0, CONSOLIDATED_PAGE);
  const last = participants.at(-1);
  return {
    year: head.year,
    readAt: now,
    rows: await trendsOf(store, head.year, participants, scopeOf(principal, 'trend.read') === 'all'),
    next: last && found.length > participants.length ? encodeCursor(Cursor, { after: last.park }) : null,
  };
};

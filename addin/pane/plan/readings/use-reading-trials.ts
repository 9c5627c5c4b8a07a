import { useCallback } from 'react';
import type { Comparison } from '../../../../shared/evaluation/plan/comparison';
import { isTriedOnFigures } from '../../../../shared/evaluation/plan/compare-readings';
import { ASKED_READINGS, READINGS, type ReadingId, type Readings } from '../../../../shared/regulation/readings';
import type { Year } from '../../../../shared/vocabulary/ids';
import { isPublished } from '../../../../shared/vocabulary/stages';
import { useLoaded, type Load } from '../../hooks/use-loaded';
import { useSession } from '../../session/session';

/** Calls under way at a time: the line stays free for other work. */
const AT_ONCE = 4;

/** What every answer to every question would have come to in a year that is published. */
export interface ReadingTrials {
  readonly year: Year;
  /** As the year was read. */
  readonly own: Readings;
  /** Under another answer than the year's own; null for one that figures cannot tell of. */
  readonly under: (id: ReadingId, alternative: string) => Comparison | null;
}

/** The published year that a plan's readings are tried on: the last one before it, else the latest there is; null where there is none. */
export const useTrialYear = (planned: Year): Year | null => {
  const published = useSession().years.flatMap(({ year, state }) => (isPublished(state) ? [year] : []));
  const latestFirst = published.toSorted((a, b) => b - a);
  return latestFirst.find((year) => year < planned) ?? latestFirst[0] ?? null;
};

/** Tries every answer on a year's data, one question at a time; nothing where no year is given. */
export const useReadingTrials = (year: Year | null): Load<ReadingTrials | null> => {
  const { api, years } = useSession();
  const own = years.find((each) => each.year === year)?.readings;
  const load = useCallback(async (): Promise<ReadingTrials | null> => {
    if (year === null || !own) return null;
    const others = ASKED_READINGS.filter(isTriedOnFigures).flatMap((id) =>
      Object.keys(READINGS[id].alternatives).flatMap((other) => (other === own[id] ? [] : [[id, other] as const])),
    );
    const tried = new Map<string, Comparison>();
    const tryOne = async ([id, other]: readonly [ReadingId, string]) =>
      tried.set(`${id} ${other}`, await api.call('comparison', { path: { year }, query: { [id]: other } }));
    for (let from = 0; from < others.length; from += AT_ONCE)
      await Promise.all(others.slice(from, from + AT_ONCE).map(tryOne));
    return { year, own, under: (id, alternative) => tried.get(`${id} ${alternative}`) ?? null };
  }, [api, year, own]);
  return useLoaded(load);
};

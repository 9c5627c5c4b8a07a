import type { ParkId, RunId, Year } from '../../../shared/vocabulary/ids';
import type { Reads, Stretch } from './reads';
import type { PublicationId } from './items';
import type { StoredItem } from './kind';
import { KINDS, runPartition, runSegments } from './kinds';
import { querySpread } from './spread';

/** The result of a park in a run, wherever its version kept it. */
export const resultItem = async (database: Reads, year: Year, run: RunId, park: ParkId) =>
  (await database.get(KINDS.result.key(year, run, park))) ??
  (await database.get(KINDS.firstResult.key(year, run, park)));

/** The same for some parks, in no order. A run is kept one way or the other as a whole. */
export const resultItemsOf = async (
  database: Reads,
  year: Year,
  run: RunId,
  parks: readonly ParkId[],
): Promise<StoredItem[]> => {
  const found = await database.getAll(parks.map((park) => KINDS.result.key(year, run, park)));
  return found.length > 0 ? found : database.getAll(parks.map((park) => KINDS.firstResult.key(year, run, park)));
};

/** A stretch of the results of a run, by park. */
export const resultItems = async (
  database: Reads,
  year: Year,
  run: RunId,
  stretch: Omit<Stretch, 'pk'>,
): Promise<StoredItem[]> => {
  const found = await querySpread(database, runSegments(year, run), stretch);
  return found.length > 0 ? found : database.query({ pk: runPartition(year, run), ...stretch });
};

/** The entry by which a publication ends the trail of a park. */
export const publicationEventItem = async (
  database: Reads,
  year: Year,
  publication: PublicationId,
  park: ParkId,
): Promise<StoredItem | undefined> =>
  (await database.get(KINDS.publicationEvent.key(year, publication, park))) ??
  (await database.get(KINDS.firstPublicationEvent.key(year, publication, park)));

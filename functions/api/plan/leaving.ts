import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import { withdrawnAmong } from '../money/withdrawn-parks';
import { ParkKept } from './refusals';

/** Whether the leading group has confirmed a plan of the year once, or the year was under way before it was asked to. */
const wasConfirmed = ({ confirmation, submissions }: YearHead): boolean =>
  confirmation === undefined ? submissions > 0 : confirmation !== null;

/** Throws ParkKept where parks would leave a plan that was confirmed once. Who has lost the title takes part no more (Article 25 (2)). */
export const refuseLeaving = async (store: Store, head: YearHead, after: readonly Participant[]): Promise<void> => {
  if (!wasConfirmed(head)) return;
  const staying = new Set(after.map(({ park }) => park));
  const leaving = (await store.participants(head)).filter(({ park }) => !staying.has(park));
  if (leaving.length === 0) return;
  const withdrawn = await withdrawnAmong(
    store,
    leaving.map(({ park }) => park),
  );
  const kept = leaving.filter(({ park }) => !withdrawn.has(park));
  if (kept.length > 0) throw new ParkKept(kept.map(({ name }) => name));
};

import * as z from 'zod';
import type { Evaluation } from '../../shared/api/evaluation';
import type { ParkId, Year } from '../../shared/api/ids';
import { ParkResult } from '../../shared/api/result';
import { DanglingPointer } from '../store/failures';
import type { YearHead } from '../store/items';
import type { Store } from '../store/store';
import type { Handler } from './exchange';
import { decodeCursor, encodeCursor } from './cursor';
import { NotFound } from './refusal';
import { parkOf } from './sight';

/** What a park has been given, once its year is published; null before, for everybody. */
const publishedResult = async (store: Store, head: YearHead, park: ParkId): Promise<ParkResult | null> => {
  const { year, published } = head;
  if (!published) return null;
  const result = await store.result(year, published.run, park);
  if (!result) throw new DanglingPointer(`The result of ${park} in ${year}`);
  return ParkResult.parse({
    ...result,
    year,
    outOf: head.participants,
    run: published.run,
    publishedAt: published.at,
  });
};

const stateOf = (head: YearHead, version: number): Evaluation['state'] => {
  if (head.state === 'published') return '已公布';
  return version === 0 ? '未提交' : '已提交';
};

const latestOf = async (store: Store, year: Year, park: ParkId) => {
  const head = await store.evaluationHead(year, park);
  return head && store.submission(year, park, head.version);
};

export const evaluation: Handler<'evaluation'> = async ({ principal, parameters, dependencies: { store } }) => {
  const { year, park } = parameters;
  const { head, participant } = await parkOf(store, principal, 'evaluation.read', year, park);
  const [latest, result] = await Promise.all([latestOf(store, year, park), publishedResult(store, head, park)]);
  const currentVersion = latest?.version ?? 0;
  return {
    park,
    year,
    participant,
    state: stateOf(head, currentVersion),
    currentVersion,
    latest,
    result,
    submissionsClose: head.submissionsClose,
  };
};

export const submission: Handler<'submission'> = async ({ principal, parameters, dependencies: { store } }) => {
  const { year, park, version } = parameters;
  await parkOf(store, principal, 'evaluation.read', year, park);
  const found = await store.submission(year, park, version);
  if (!found) throw new NotFound(`没有第 ${version} 版自评，请核对版本号。`);
  return found;
};

const EVENT_PAGE = 200;
const EventCursor = z.strictObject({ after: z.number().int().min(1) });

export const events: Handler<'events'> = async ({ principal, parameters, cursor, dependencies: { store } }) => {
  const { year, park } = parameters;
  const { head } = await parkOf(store, principal, 'events.read', year, park);
  const after = decodeCursor(EventCursor, cursor)?.after ?? 0;
  const trail = await store.events(year, park, after, EVENT_PAGE);
  const last = trail.at(-1);
  if (trail.length === EVENT_PAGE && last) {
    return { events: trail, next: encodeCursor(EventCursor, { after: last.sequence }) };
  }
  const publication = await store.publicationEvent(head, park);
  if (publication && publication.sequence > after) trail.push(publication);
  return { events: trail, next: null };
};

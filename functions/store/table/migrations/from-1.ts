import type { StoredItem } from '../kind';
import type { ItemKind } from '../kinds';

/** What a head of version 1 does not say itself: what the park sent, laid beside it by whoever reads it. */
export const SENT = 'sent';
/** Whether a head has to be read together with the submission that it names: the first ones kept scores in place of figures. */
export const needsSubmission = (head: StoredItem): boolean => head['schema'] === 1 && 'version' in head;

const UNTOUCHED = {
  stage: 'submitted',
  extension: null,
  review: null,
  panel: { scored: 0, sums: {} },
  settlement: null,
};
const pick = (item: StoredItem, ...names: string[]) => Object.fromEntries(names.map((name) => [name, item[name]]));

/**
 * Version 1 was written in two forms under one number. The first knew submissions, grading and publication; the second also review, panel, settlement, approval and
 * money. What the first lacks is what had not happened by then; what an item says itself always counts. So one lift serves both.
 */
export const FROM_1 = {
  'year-head': (item) => ({
    submissionsOpen: null,
    reviewsClose: null,
    panel: null,
    // As good a salt: made by chance, the same at every reading, and never outside of the server.
    panelSalt: item['revision'],
    settlements: 0,
    approval: null,
    ...item,
  }),
  'year-event': (item) => ({ reason: '', ...item }),
  event: (item) => ({ reason: '', changes: [], ...item }),
  'evaluation-head': (item) =>
    needsSubmission(item)
      ? {
          ...pick(item, 'park', 'chain'),
          ...UNTOUCHED,
          latest: {
            ...pick(item, 'version', 'submittedAt', 'hash', 'claimedTotal'),
            ...pick(Object(item[SENT]), 'reported', 'claimed'),
          },
        }
      : item,
  'evaluation-standing': (item) =>
    needsSubmission(item) ? { ...pick(item, 'park', 'chain'), ...UNTOUCHED, latest: pick(item, 'version') } : item,
  // The first runs were made of what parks had submitted. One that was not published is out of date, so its ties are never asked for.
  run: (item) =>
    'settlements' in item
      ? { totals: 'settled', ...item }
      : { ...item, totals: 'submitted', settlements: 0, undecided: [] },
  result: (item) => ({ computed: item['items'], panel: {}, overrides: [], either: null, ...item }),
} as const satisfies Partial<Record<ItemKind, (item: StoredItem) => StoredItem>>;

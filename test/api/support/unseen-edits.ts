import type { StoredItem } from '../../../functions/store/table/kind';
import type { Edit } from './edits';

/** A single edit of a stored item that `verify` does not tell, and why. */
interface UnseenEdit {
  /** The kind of item, and what of it, as the page on privacy and security says it. */
  readonly what: string;
  readonly why: string;
  readonly isIt: (edit: Edit, items: readonly StoredItem[]) => boolean;
}

/** All of them: every other edit of one stored item is found. */
const UNSEEN_EDITS: readonly UnseenEdit[] = [
  {
    what: 'idempotency key: all of it',
    why: 'What a repeated request is answered. No entry tells of it, nothing is computed from it, and after 7 days it counts no more',
    isIt: ({ kind }) => kind === 'idempotency',
  },
  {
    what: 'upload: all of it',
    why: 'A file that is still to come. No entry tells of it until it is confirmed, when what came is held against it; after a day it counts no more',
    isIt: ({ kind }) => kind === 'upload',
  },
  {
    what: 'begun publication: all of it',
    why: 'From when on entries are dated that are not of a park’s own evaluation. One that was begun and given up leaves no other trace; what a wrong one would date is told by the entries beside it',
    isIt: ({ kind }) => kind === 'begunPublication',
  },
  {
    what: 'submission: the hints that it was shown',
    why: 'They follow from its figures and from the code of the time, are shown once more to whoever reads that version, and bear on nothing',
    isIt: ({ kind, field }) => kind === 'submission' && field.startsWith('findings'),
  },
  {
    what: 'year head: the salt of experts’ numbers, before a district has passed a park',
    why: 'Nothing was made with it yet; from the first number on it is held against that',
    isIt: ({ kind, field }, items) =>
      kind === 'yearHead' && field === 'panelSalt' && !items.some(({ pk }) => String(pk).startsWith('ENTRY#')),
  },
  {
    what: 'signature of a publication: the name of its key',
    why: 'Signatures are checked with the keys that whoever proves brings along, whatever name is given',
    isIt: ({ kind, field, how }) => kind === 'anchorSignature' && field === 'key' && how === 'changed',
  },
  {
    what: 'amendment part: the words of what was changed, of an amendment whose entry has no digest of them',
    why: 'Entries of before that digest was kept. That as many things of the same parks were changed is proven, and other words than today’s are told as unproven',
    isIt: ({ kind, field }, items) =>
      kind === 'amendmentPart' &&
      /^changes\.\[\]\.(what|before|after)$/.test(field) &&
      !items.some(({ lists }) => lists !== undefined),
  },
];

export const isUnseen = (edit: Edit, items: readonly StoredItem[]): boolean =>
  UNSEEN_EDITS.some(({ isIt }) => isIt(edit, items));

/** The same as the page has it. */
export const unseenEditsTable = (): string =>
  [
    '| what of a stored item can be edited unseen | why |',
    '|---|---|',
    ...UNSEEN_EDITS.map(({ what, why }) => `| ${what} | ${why} |`),
  ].join('\n');

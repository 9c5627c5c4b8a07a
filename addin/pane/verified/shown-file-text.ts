import { DOCUMENT_KINDS } from '../../../shared/regulation/evidence';
import type { ListedEvidence } from '../evidence/evidence-rows';

/** A file that shows something, in a line: by its title and number, or behind a mask by its kind. */
export const shownFileText = ({ kind, named }: Pick<ListedEvidence, 'kind' | 'named'>): string => {
  if (!named) return DOCUMENT_KINDS[kind];
  return named.number === '' ? named.document : `${named.document}（${named.number}）`;
};

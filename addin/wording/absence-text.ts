import { ABSENCE_CAUSES, ABSENCE_OUTCOMES, type AbsenceMatter } from '../../shared/evaluation/absence/matter';

/** What is proposed or decided of a park that sends nothing or leaves: why, what, under which number, and on which ground. */
export const matterText = ({ cause, outcome, document, ground }: Omit<AbsenceMatter, 'corrects'>): string =>
  `${ABSENCE_CAUSES[cause]}，${ABSENCE_OUTCOMES[outcome]}（文号：${document}）${ground === '' ? '' : `。依据：${ground}`}`;

import type { ConsolidatedRow } from '../../shared/api/consolidated';
import { EXTENSIONS, type Extendable } from '../../shared/evaluation/procedure/extension';
import { beijingText } from '../../shared/vocabulary/beijing-time';
import type { Stage } from '../../shared/vocabulary/stages';

/** What an extension can matter for where a park stands. */
export const EXTENDABLE_AT: Readonly<Partial<Record<Stage, Extendable>>> = {
  'not-submitted': 'submission',
  returned: 'submission',
  submitted: 'review',
  passed: 'panel',
};

/** 延期 of what a park waits for now, in words; null where that was not extended. */
export const extendedText = (stage: Stage, extended: ConsolidatedRow['extended']): string | null => {
  const of = EXTENDABLE_AT[stage];
  const until = of && extended?.[of];
  return until ? `${EXTENSIONS[of].closes}已延至${beijingText(until)}` : null;
};

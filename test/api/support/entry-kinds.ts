import { MoneyFact } from '../../../shared/evaluation/money/ledger';
import { ReportEvent } from '../../../shared/evaluation/months/report';
import { RecognitionFact } from '../../../shared/evaluation/recognition/fact';
import {
  EVENT_KINDS,
  YEAR_EVENT_KINDS,
  type EventKind,
  type YearEventKind,
} from '../../../shared/evaluation/trail/event';

/** The kinds of entries of every trail. */
export type EntryKind = EventKind | YearEventKind | MoneyFact['kind'] | RecognitionFact['kind'] | ReportEvent['kind'];

export const ENTRY_KINDS: readonly EntryKind[] = [
  ...EVENT_KINDS,
  ...YEAR_EVENT_KINDS,
  ...MoneyFact.options.map(({ shape }) => shape.kind.value),
  ...RecognitionFact.options.map(({ shape }) => shape.kind.value),
  ...ReportEvent.shape.kind.options,
];

import { READINGS_BEFORE } from '../../../../shared/regulation/readings';
import type { StoredItem } from '../kind';
import type { ItemKind } from '../kinds';

const withAllReadings = (item: StoredItem): StoredItem => ({
  ...item,
  readings: { ...READINGS_BEFORE, ...Object(item['readings']) },
});

/** Version 2 knew three readings; what was not asked then is read as it was computed. */
export const FROM_2 = {
  'year-head': withAllReadings,
  plan: withAllReadings,
  submission: withAllReadings,
} as const satisfies Partial<Record<ItemKind, (item: StoredItem) => StoredItem>>;

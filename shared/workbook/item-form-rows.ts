import { ITEM_IDS, type ItemId } from '../regulation/indicators/indicator';

const FIRST_ITEM = 4;
const TOTAL = FIRST_ITEM + ITEM_IDS.length;
/** Rows of an item form as it is drawn, from 0. */
export const FORM_ROWS = {
  title: 0,
  identity: 1,
  guide: 2,
  header: 3,
  firstItem: FIRST_ITEM,
  total: TOTAL,
  notes: TOTAL + 1,
  receipt: TOTAL + 2,
  figures: TOTAL + 4,
  figuresHeader: TOTAL + 5,
  firstFigure: TOTAL + 6,
} as const;

/** Row of an item on an item form, from 0. */
export const formRow = (id: ItemId): number => FIRST_ITEM + ITEM_IDS.indexOf(id);

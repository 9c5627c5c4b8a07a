import type { ConsolidatedRow } from '../../api/consolidated';
import { absentText } from '../../evaluation/absence/matter';
import type { ItemId } from '../../regulation/indicators/indicator';

/** Whose scores a row of 分指标明细 holds. */
export const SCORE_SOURCES = {
  claimed: '自评',
  computed: '核算',
  district: '初审',
  panel: '专家评审',
  final: '最终',
} as const;
type ScoreSource = keyof typeof SCORE_SOURCES;
const SOURCES = Object.keys(SCORE_SOURCES) as readonly ScoreSource[];

/** The scores of one park from one side; null where there are none, or none of an item. */
export interface ItemDetail {
  readonly park: ConsolidatedRow['park'];
  readonly name: string;
  readonly districtName: string;
  readonly source: ScoreSource;
  readonly items: Readonly<Record<ItemId, number | null>> | null;
  readonly total: number | null;
  /** On the line of the final scores, what was decided of a park that takes no part; '' elsewhere. */
  readonly absent: string;
  /** The verified figures that count, of the scores that come from figures. */
  readonly verified: NonNullable<ConsolidatedRow['verified']>;
}

const scoresOf = (row: ConsolidatedRow, source: ScoreSource): Pick<ItemDetail, 'items' | 'total'> => {
  const none = { items: null, total: null };
  switch (source) {
    case 'claimed':
      return { items: row.claimed, total: row.claimedTotal };
    case 'computed':
      return { items: row.items, total: row.total };
    case 'district':
      return row.reviewed ?? none;
    case 'panel':
      return row.panel ?? none;
    case 'final':
      return row.final ?? none;
  }
};

/** Five rows per park, one for each side that scores, whether it has scored yet or not: so that a park's rows stay together through the year. */
export const itemDetails = (parks: readonly ConsolidatedRow[]): readonly ItemDetail[] =>
  parks.flatMap((row) =>
    SOURCES.map((source): ItemDetail => {
      const { park, name, districtName, absence } = row;
      const absent = absence && source === 'final' ? absentText(absence) : '';
      const verified = source === 'computed' ? (row.verified ?? []) : [];
      return { park, name, districtName, source, absent, verified, ...scoresOf(row, source) };
    }),
  );

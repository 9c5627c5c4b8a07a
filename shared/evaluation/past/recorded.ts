import * as z from 'zod';
import { ParkPast } from '../money/earlier-year';
import { Year } from '../../vocabulary/ids';
import { WanNumber } from '../../vocabulary/quantities';

/** What a park earned in a year before the system, as its papers say; null where they do not. Growth of the system's first year rests on the last of them. */
export const PastFigures = z.strictObject({ year: Year, revenue: WanNumber.nullable(), tax: WanNumber.nullable() });
export type PastFigures = z.infer<typeof PastFigures>;

/** 历史情况 of a park: its years before the system, and what it earned in them. */
export const RecordedPast = z.strictObject({ past: ParkPast, figures: z.array(PastFigures).max(100) });
export type RecordedPast = z.infer<typeof RecordedPast>;

/** A park's figures of a year; null where nothing is said of it. */
export const figuresOf = ({ figures }: RecordedPast, year: Year): PastFigures | null =>
  figures.find((each) => each.year === year) ?? null;
/** Characters of a document's number at most. */
export const LONGEST_DOCUMENT = 120;

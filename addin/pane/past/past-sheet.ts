import { readPastSheet } from '../../excel/past/read';
import { writePastSheet } from '../../excel/past/write';
import type { PastList, PastRow } from '../../../shared/api/past';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import type { PastReading } from '../../../shared/workbook/past/read-sheet';
import type { ShownPark } from '../../../shared/workbook/past/sheet';
import { askedText } from '../../wording/asked-text';
import { findingCountText } from '../../wording/finding-count-text';
import { countText } from '../../wording/number-text';
import type { FilledSheet } from '../filled/filled-sheet';

const filledText = ({ rows, blank }: PastReading, of: number): string =>
  `读到 ${countText(rows.length)} 行、${countText(of - blank.length)} 个园区`;

/** What a check came to, in a sentence. */
export const pastSummary = (reading: PastReading, parks: number): string => {
  const left = reading.blank.length === 0 ? '' : `还有 ${countText(reading.blank.length)} 个园区没有填，`;
  return `${filledText(reading, parks)}，${left}${askedText(reading)}${findingCountText(reading.findings)}。`;
};

/** 历史情况 of the parks of a year. */
export const pastFilled = ({ first, rows }: PastList): FilledSheet<PastReading, readonly PastRow[]> => ({
  title: SHEETS.past,
  look: null,
  check: () => readPastSheet({ first, parks: rows }),
  told: (found) => (found ? pastSummary(found, rows.length) : `没有找到“${SHEETS.past}”。`),
  draw: (parks: readonly ShownPark[], options) => writePastSheet(first, parks, options),
  drawn: (parks) => `“${SHEETS.past}”已生成，共 ${countText(parks.length)} 个园区。`,
});

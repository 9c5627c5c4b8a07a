import type { VerifyEffect } from './verify-draft';
import { pointsText } from '../../wording/number-text';

/** What a verified figure does to the scores, in a line: 1.5：8 分 → 7 分；总分 76.5 分 → 75.5 分. */
export const effectText = ({ items, before, after }: VerifyEffect): string =>
  items.length === 0
    ? '得分不变。'
    : `${items.map(({ item, from, to }) => `${item}：${pointsText(from ?? 0)} → ${pointsText(to ?? 0)}`).join('；')}；核算总分 ${pointsText(before)} → ${pointsText(after)}。`;

import type { Instant } from '../../shared/vocabulary/ids';
import { NO_BREAK } from './number-text';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** How long until a moment: 还有 12 天, 还有 3 小时, 已截止. */
export const remainingText = (until: Instant, now: number): string => {
  const left = Date.parse(until) - now;
  if (left <= 0) return '已截止';
  if (left >= DAY) return `还有 ${String(Math.floor(left / DAY))}${NO_BREAK}天`;
  return left >= HOUR ? `还有 ${String(Math.floor(left / HOUR))}${NO_BREAK}小时` : `不足 1${NO_BREAK}小时`;
};

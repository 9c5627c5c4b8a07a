/** Width of a digit in the file's default font, in pixels. */
const DIGIT = 7;
const PIXELS_PER_POINT = 96 / 72;

/** Pixels of a column width, which the file counts in digits. */
export function widthToPixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
}

export function pixelsToWidth(pixels: number): number {
  return Math.round((pixels / DIGIT) * 100) / 100;
}

export function pointsToPixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

export function pixelsToPoints(pixels: number): number {
  return pixels / PIXELS_PER_POINT;
}

/** Excel's serial number of a date. */
export function dateSerial(date: Date): number {
  return date.getTime() / 86_400_000 + 25_569;
}

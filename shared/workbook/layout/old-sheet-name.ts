/** Longest title of a sheet that Excel takes. */
const LONGEST = 31;

/**
 * Title under which a sheet is kept beside the one that is drawn instead: 认定申报（旧）, then 认定申报（旧 2）.
 * @param taken titles of the workbook's sheets; Excel's titles know no case
 */
export const oldSheetName = (name: string, taken: readonly string[]): string => {
  const known = new Set(taken.map((each) => each.toLowerCase()));
  const nth = (n: number): string => {
    const ending = n === 1 ? '（旧）' : `（旧 ${String(n)}）`;
    const title = `${name.slice(0, LONGEST - ending.length).replace(/\p{Cs}$/u, '')}${ending}`;
    return known.has(title.toLowerCase()) ? nth(n + 1) : title;
  };
  return nth(1);
};

/** Whether a sheet of this name is one that was kept beside the one that was drawn instead: it is nobody's form any more. */
export const isOldSheetName = (name: string): boolean => /（旧(?: \d+)?）$/.test(name);

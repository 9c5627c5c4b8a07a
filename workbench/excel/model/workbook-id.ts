let opened = 0;

/**
 * An id that no other workbook of this process has had. The grid keeps parsed formulas by workbook id beyond the life of a grid, bound to
 * the functions of the grid that parsed them: under an id used again they would all come to #NAME?.
 */
export const newWorkbookId = (): string => {
  opened += 1;
  return `workbook-${String(opened)}`;
};

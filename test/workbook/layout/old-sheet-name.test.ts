import { oldSheetName } from '../../../shared/workbook/layout/old-sheet-name';

it.each([
  ['nothing is called so yet', '认定申报', ['认定申报'], '认定申报（旧）'],
  ['one was kept before', '认定申报', ['认定申报', '认定申报（旧）'], '认定申报（旧 2）'],
  ['two were, the second alone is still there', '认定申报', ['认定申报（旧 2）'], '认定申报（旧）'],
  ['its title is in other letters', 'Plan', ['PLAN（旧）'], 'Plan（旧 2）'],
  ['its title is as long as one may be', '长'.repeat(31), [], `${'长'.repeat(28)}（旧）`],
])('a sheet is kept under a title that is free: %s', (_, name, taken, kept) => {
  expect(oldSheetName(name, taken)).toBe(kept);
  expect(kept.length).toBeLessThanOrEqual(31);
});

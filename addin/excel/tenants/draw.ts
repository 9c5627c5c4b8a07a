import type { Year } from '../../../shared/vocabulary/ids';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { Tenant } from '../../../shared/evaluation/tenants/tenant';
import { tenantsSheet } from '../../../shared/workbook/tenants/sheet';
import { drawSheets } from '../layout/draw-sheets';

/**
 * Draws 入驻企业名录 for a park.
 * @param replace draw it although somebody typed on the sheet of that name, which is kept beside it
 * @throws SheetExists where somebody typed on that and it is not to be replaced
 * @throws HostRefused where Excel refused
 */
export const drawTenantsSheet = (
  year: Year,
  park: Pick<Participant, 'park' | 'name'>,
  tenants: readonly Tenant[],
  { replace }: { readonly replace: boolean },
): Promise<void> => drawSheets([tenantsSheet(year, park, tenants)], { standing: replace ? 'asked' : 'ask' });

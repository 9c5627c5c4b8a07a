import { checkTenantsSheet } from '../../excel/tenants/check';
import { drawTenantsSheet } from '../../excel/tenants/draw';
import type { Year } from '../../../shared/vocabulary/ids';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { Tenant } from '../../../shared/evaluation/tenants/tenant';
import type { TenantsReading } from '../../../shared/workbook/tenants/read-sheet';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { askedText } from '../../wording/asked-text';
import { findingCountText } from '../../wording/finding-count-text';
import { countText } from '../../wording/number-text';
import type { FilledSheet } from '../filled/filled-sheet';

/** What a check came to, in a sentence. */
export const tenantsSummary = (reading: TenantsReading): string =>
  `读到 ${countText(reading.rows.length)} 家企业，${askedText(reading)}${findingCountText(reading.findings)}。`;

/** 入驻企业名录 of a park. */
export const tenantsFilled = (
  participant: Participant,
  year: Year,
): FilledSheet<TenantsReading, readonly Tenant[]> => ({
  title: SHEETS.tenants,
  look: null,
  check: () => checkTenantsSheet({ park: participant.park, year, participant }),
  told: (found) => (found ? tenantsSummary(found) : ''),
  draw: (tenants, options) => drawTenantsSheet(year, participant, tenants, options),
  drawn: () => `“${SHEETS.tenants}”已生成。`,
});

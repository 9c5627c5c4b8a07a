import { useState } from 'react';
import { checkTenantsSheet } from '../../excel/tenants/check';
import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import type { TenantsReading } from '../../../shared/workbook/tenants/read-sheet';
import { findingCountText } from '../../wording/finding-count-text';
import { countText } from '../../wording/number-text';
import { useAnnounce } from '../shell/announcer';

/** What a check came to, in a sentence. */
export const tenantsSummary = ({ rows, findings }: TenantsReading): string => {
  return `读到 ${countText(rows.length)} 家企业，${findingCountText(findings)}。`;
};

/** The list in the workbook as it was read last; `check` reads it anew and marks it. */
export const useTenantsSheet = (park: ParkId, year: Year) => {
  const announce = useAnnounce();
  const [reading, setReading] = useState<TenantsReading | null>(null);
  const check = async (): Promise<TenantsReading> => {
    setReading(null);
    const found = await checkTenantsSheet({ park, year });
    setReading(found);
    announce(tenantsSummary(found));
    return found;
  };
  return { reading, check, forget: () => setReading(null) };
};
export type TenantsSheetControl = ReturnType<typeof useTenantsSheet>;

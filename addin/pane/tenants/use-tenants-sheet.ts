import { useState } from 'react';
import { checkTenantsSheet } from '../../excel/tenants/check';
import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import type { TenantsReading } from '../../../shared/workbook/tenants/read-sheet';
import { findingCountText } from '../../wording/finding-count-text';
import { countText } from '../../wording/number-text';
import { useFailurePlace } from '../hooks/use-task';
import { useAnnounce } from '../shell/announcer';

/** What a check came to, in a sentence. */
export const tenantsSummary = ({ rows, findings }: TenantsReading): string => {
  return `读到 ${countText(rows.length)} 家企业，${findingCountText(findings)}。`;
};

/** The list in the workbook as it was read last; `check` reads it anew and marks it, whoever asks for it, and what was said before at its `place` is over. */
export const useTenantsSheet = (park: ParkId, year: Year) => {
  const announce = useAnnounce();
  const [reading, setReading] = useState<TenantsReading | null>(null);
  const place = useFailurePlace();
  const check = async (): Promise<TenantsReading> => {
    place.say(null);
    setReading(null);
    const found = await checkTenantsSheet({ park, year });
    setReading(found);
    announce(tenantsSummary(found));
    return found;
  };
  return { reading, place, check, forget: () => setReading(null) };
};
export type TenantsSheetControl = ReturnType<typeof useTenantsSheet>;

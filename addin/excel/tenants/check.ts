import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { TENANTS_CELLS } from '../../../shared/workbook/layout/names';
import { holdsList } from '../../../shared/workbook/lists/holds-list';
import { tenantsList, type TenantsMatter } from '../../../shared/workbook/tenants/list';
import { readTenantsSheet, type TenantsReading } from '../../../shared/workbook/tenants/read-sheet';
import { checkList } from '../filled/check-list';
import { mayHoldForm } from '../../../shared/workbook/reading/may-hold-form';
import { statedAt } from '../seen/see-lists';
import { tenantList } from './mark';
import { TenantsOfAnother, TenantsSheetUnreadable } from './unreadable';

/** Whose list is checked. */
interface WhoseTenants {
  readonly park: ParkId;
  readonly year: Year;
  /** The park in the words of the plan; null where it is not known. */
  readonly participant: TenantsMatter['park'];
}

/**
 * Reads 入驻企业名录, ours or one that somebody made, and marks in place what was found. See {@link checkList}.
 * @throws TenantsSheetUnreadable where no list can be read, or it is asked which is meant
 * @throws TenantsOfAnother where our sheet says that it is another park's or year's
 * @throws HostRefused where Excel does not let it be read
 */
export const checkTenantsSheet = async ({ park, year, participant }: WhoseTenants): Promise<TenantsReading> => {
  const matter = { year, park: participant };
  const read = await checkList({
    matter: `${SHEETS.tenants} ${park} ${year}`,
    place: {
      title: SHEETS.tenants,
      names: [TENANTS_CELLS.park, TENANTS_CELLS.year],
      window: 'A1:AZ20000',
      holds: (sheet) => holdsList(sheet, tenantsList(matter)),
      orInFront: true,
      mayHold: mayHoldForm(SHEETS.tenants),
    },
    read: (workbook, asking) => {
      const reading = readTenantsSheet(workbook, matter, asking);
      const [statedPark, statedYear] = [TENANTS_CELLS.park, TENANTS_CELLS.year].map((name) => statedAt(workbook, name));
      const isOther = (stated: string | undefined, own: string) => stated !== '' && stated !== own;
      const ours = workbook.names.find(({ name }) => name === TENANTS_CELLS.park)?.sheet;
      const isOurs = ours !== undefined && ('fault' in reading || reading.sheet === ours);
      if (isOurs && (isOther(statedPark, park) || isOther(statedYear, String(year))))
        throw new TenantsOfAnother(`“${statedPark ?? ''}”${statedYear ?? ''} 年度`);
      if ('fault' in reading) throw new TenantsSheetUnreadable(reading);
      return reading;
    },
    ruled: tenantList,
    clean: '',
  });
  if (read === null) throw new TenantsSheetUnreadable({ fault: 'no-table', seen: null });
  return read;
};

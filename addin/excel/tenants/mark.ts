import { TENANT_FIELDS } from '../../../shared/evaluation/tenants/tenant';
import type { TenantsReading } from '../../../shared/workbook/tenants/read-sheet';
import { SPARE_TENANT_ROWS, tenantValidation } from '../../../shared/workbook/tenants/columns';
import { ruledColumns, type RuledList } from '../marks/ruled-list';

/** 入驻企业名录 as a list whose columns have rules. */
export const tenantList = ({ table: { header, columns, check }, rows }: TenantsReading): RuledList => ({
  header,
  rows,
  spare: SPARE_TENANT_ROWS,
  columns: ruledColumns(TENANT_FIELDS, columns, tenantValidation),
  check,
});

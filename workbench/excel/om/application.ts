import type { WorkbookModel } from '../model/workbook-model';
import { HostObject, method, readOnly, readWrite, type TypeTable } from '../host/host-object';

const application: TypeTable<WorkbookModel> = {
  name: 'Application',
  properties: {
    // The grid always calculates by itself; asking for it again is all that can be asked
    CalculationMode: readWrite(
      () => 'Automatic',
      (_workbook, mode) => {
        mode.choice(['Automatic', 'AutomaticExceptTables']);
      },
    ),
    CalculationState: readOnly((workbook) => (workbook.calculation.pending ? 'Pending' : 'Done')),
    CalculationEngineVersion: readOnly(() => 191_029),
    DecimalSeparator: readOnly(() => '.'),
    ThousandsSeparator: readOnly(() => ','),
    UseSystemSeparators: readOnly(() => true),
  },
  methods: {
    Calculate: method((workbook) => workbook.calculation.calculateAll()),
    // One batch is drawn and calculated at its end as it is
    SuspendApiCalculationUntilNextSync: method(() => null),
    SuspendScreenUpdatingUntilNextSync: method(() => null),
  },
};

export function applicationOf(workbook: WorkbookModel): HostObject {
  return HostObject.of(application, workbook);
}

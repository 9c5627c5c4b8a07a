import type { WorkbookModel } from '../model/workbook-model';
import { HostObject, method, readOnly, readWrite, type TypeTable } from '../host/host-object';
import { collection } from './collection';

interface Setting {
  readonly workbook: WorkbookModel;
  readonly key: string;
}

const setting: TypeTable<Setting> = {
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: readOnly(({ key }) => key),
    Value: readWrite(
      ({ workbook, key }) => workbook.document.settings.get(key),
      ({ workbook, key }, value) => {
        workbook.document.settings.set(key, value.raw);
      },
    ),
  },
  methods: {
    Delete: method(({ workbook, key }) => {
      workbook.document.settings.delete(key);
    }),
  },
};

const settingCollection = collection<WorkbookModel, Setting>({
  name: 'SettingCollection',
  item: (item) => HostObject.of(setting, item),
  list: (workbook) => [...workbook.document.settings.keys()].map((key) => ({ workbook, key })),
  find: (workbook, argument) => {
    const key = argument.text();
    return workbook.document.settings.has(key) ? { workbook, key } : null;
  },
  methods: {
    Add: method((workbook, args) => {
      const key = args.at(0).text();
      workbook.document.settings.set(key, args.at(1).raw);
      return HostObject.of(setting, { workbook, key });
    }),
  },
});

export function settingsOf(workbook: WorkbookModel): HostObject {
  return HostObject.of(settingCollection, workbook);
}

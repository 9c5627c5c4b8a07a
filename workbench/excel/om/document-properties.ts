import type { CustomPropertyValue, DocumentProperties } from '../model/document-state';
import type { WorkbookModel } from '../model/workbook-model';
import { InvalidArgument } from '../protocol/rich-api-error';
import type { Argument } from '../host/arguments';
import { child, HostObject, method, readOnly, readWrite, type Property, type TypeTable } from '../host/host-object';
import { collection } from './collection';

type TextKey = {
  [K in keyof DocumentProperties]: DocumentProperties[K] extends string ? K : never;
}[keyof DocumentProperties];

function text(key: TextKey): Property<WorkbookModel> {
  return readWrite(
    ({ document }) => document.properties[key],
    ({ document }, value) => {
      document.properties[key] = value.text();
    },
  );
}

interface CustomProperty {
  readonly workbook: WorkbookModel;
  readonly key: string;
}

function customValue(argument: Argument): CustomPropertyValue {
  const { raw } = argument;
  if (typeof raw !== 'string' && typeof raw !== 'number' && typeof raw !== 'boolean') throw new InvalidArgument();
  return raw;
}

const TYPE_NAMES = { string: 'String', number: 'Number', boolean: 'Boolean' } as const;

const customProperty: TypeTable<CustomProperty> = {
  name: 'CustomProperty',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: readOnly(({ key }) => key),
    Value: readWrite(
      ({ workbook, key }) => workbook.document.customProperties.get(key),
      ({ workbook, key }, value) => {
        workbook.document.customProperties.set(key, customValue(value));
      },
    ),
    Type: readOnly(({ workbook, key }) => {
      const value = workbook.document.customProperties.get(key);
      if (typeof value === 'number') return TYPE_NAMES.number;
      return typeof value === 'boolean' ? TYPE_NAMES.boolean : TYPE_NAMES.string;
    }),
  },
  methods: {
    Delete: method(({ workbook, key }) => {
      workbook.document.customProperties.delete(key);
    }),
  },
};

const customPropertyCollection = collection<WorkbookModel, CustomProperty>({
  name: 'CustomPropertyCollection',
  item: (property) => HostObject.of(customProperty, property),
  list: (workbook) => [...workbook.document.customProperties.keys()].map((key) => ({ workbook, key })),
  find: (workbook, argument) => {
    const key = argument.text();
    return workbook.document.customProperties.has(key) ? { workbook, key } : null;
  },
  methods: {
    Add: method((workbook, args) => {
      const key = args.at(0).text();
      workbook.document.customProperties.set(key, customValue(args.at(1)));
      return HostObject.of(customProperty, { workbook, key });
    }),
    DeleteAll: method((workbook) => {
      workbook.document.customProperties.clear();
    }),
  },
});

const documentProperties: TypeTable<WorkbookModel> = {
  name: 'DocumentProperties',
  properties: {
    Title: text('title'),
    Subject: text('subject'),
    Author: text('author'),
    Keywords: text('keywords'),
    Comments: text('comments'),
    Category: text('category'),
    Manager: text('manager'),
    Company: text('company'),
    LastAuthor: readOnly(({ document }) => document.properties.lastAuthor),
    CreationDate: readOnly(({ document }) => document.properties.creationDate),
    RevisionNumber: readWrite(
      ({ document }) => document.properties.revisionNumber,
      ({ document }, value) => {
        document.properties.revisionNumber = value.integer();
      },
    ),
  },
  children: { Custom: child((workbook) => HostObject.of(customPropertyCollection, workbook)) },
};

export function documentPropertiesOf(workbook: WorkbookModel): HostObject {
  return HostObject.of(documentProperties, workbook);
}

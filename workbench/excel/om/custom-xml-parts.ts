import type { WorkbookModel } from '../model/workbook-model';
import { InvalidArgument, ItemNotFound } from '../protocol/rich-api-error';
import { HostObject, method, readOnly, type TypeTable } from '../host/host-object';
import { collection } from './collection';

interface XmlPart {
  readonly workbook: WorkbookModel;
  readonly id: string;
}

function xmlOf({ workbook, id }: XmlPart): string {
  const xml = workbook.document.xmlParts.get(id);
  if (xml === undefined) throw new ItemNotFound();
  return xml;
}

/** The namespace of the root element. */
function namespaceOf(part: XmlPart): string {
  const root = /<(?![?!])([^\s/>:]+:)?[^\s/>:]+([^>]*)>/.exec(xmlOf(part));
  const prefix = root?.[1]?.slice(0, -1);
  const attribute = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  return new RegExp(`\\s${attribute}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? '')?.[1] ?? '';
}

function partsOf(workbook: WorkbookModel): XmlPart[] {
  return [...workbook.document.xmlParts.keys()].map((id) => ({ workbook, id }));
}

const customXmlPart: TypeTable<XmlPart> = {
  name: 'CustomXmlPart',
  identity: ({ id }) => ({ Id: id }),
  properties: { Id: readOnly(({ id }) => id), NamespaceUri: readOnly(namespaceOf) },
  methods: {
    GetXml: method(xmlOf),
    SetXml: method((part, args) => {
      xmlOf(part);
      part.workbook.document.xmlParts.set(part.id, args.at(0).text());
    }),
    Delete: method(({ workbook, id }) => {
      workbook.document.xmlParts.delete(id);
    }),
  },
};

const item = (part: XmlPart) => HostObject.of(customXmlPart, part);

interface Scoped {
  readonly workbook: WorkbookModel;
  readonly namespace: string;
}

function scopedParts({ workbook, namespace }: Scoped): XmlPart[] {
  return partsOf(workbook).filter((part) => namespaceOf(part) === namespace);
}

function only(scoped: Scoped): HostObject | null {
  const [first, ...rest] = scopedParts(scoped);
  return first && rest.length === 0 ? item(first) : null;
}

const scopedCollection = collection<Scoped, XmlPart>({
  name: 'CustomXmlPartScopedCollection',
  item,
  list: scopedParts,
  find: (scoped, key) => scopedParts(scoped).find(({ id }) => id === key.text()),
  methods: {
    GetOnlyItem: method((scoped) => {
      const found = only(scoped);
      if (!found) throw new ItemNotFound();
      return found;
    }),
    GetOnlyItemOrNullObject: method(only),
  },
});

const customXmlPartCollection = collection<WorkbookModel, XmlPart>({
  name: 'CustomXmlPartCollection',
  item,
  list: partsOf,
  find: (workbook, key) => partsOf(workbook).find(({ id }) => id === key.text()),
  methods: {
    Add: method((workbook, args) => {
      const xml = args.at(0).text();
      if (!/^\s*(?:<\?[^>]*\?>\s*)?</.test(xml)) throw new InvalidArgument();
      const { xmlParts } = workbook.document;
      let n = xmlParts.size + 1;
      const idOf = (number: number) =>
        `{${number.toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`;
      while (xmlParts.has(idOf(n))) n += 1;
      xmlParts.set(idOf(n), xml);
      return item({ workbook, id: idOf(n) });
    }),
    GetByNamespace: method((workbook, args) =>
      HostObject.of(scopedCollection, { workbook, namespace: args.at(0).text() }),
    ),
  },
});

export function customXmlPartsOf(workbook: WorkbookModel): HostObject {
  return HostObject.of(customXmlPartCollection, workbook);
}

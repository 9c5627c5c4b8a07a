import { InvalidArgument, ItemNotFound } from '../protocol/rich-api-error';
import type { Argument, Arguments } from '../host/arguments';
import type { HostObject } from '../host/host-object';
import { method, readOnly, type Property, type TypeTable } from '../host/host-object';

export interface CollectionParts<T, Item> {
  readonly name: string;
  readonly item: (item: Item) => HostObject;
  readonly list: (self: T) => readonly Item[];
  readonly find: (self: T, key: Argument) => Item | null | undefined;
  /** True where the type has a `count` property. */
  readonly counted?: boolean;
  readonly properties?: Record<string, Property<T>>;
  readonly methods?: Record<string, { call(self: T, args: Arguments): unknown }>;
}

/** The table of a collection type: `getItem`, `getItemOrNullObject`, `getItemAt`, `getCount`, `items`, and its own. */
export function collection<T, Item>(parts: CollectionParts<T, Item>): TypeTable<T> {
  const pick = (self: T, args: Arguments): HostObject => {
    const item = parts.find(self, args.at(0));
    if (item === null || item === undefined) throw new ItemNotFound();
    return parts.item(item);
  };
  return {
    name: parts.name,
    properties: {
      ...(parts.counted === true ? { Count: readOnly<T>((self) => parts.list(self).length) } : {}),
      ...parts.properties,
    },
    items: (self) => parts.list(self).map(parts.item),
    indexer: pick,
    methods: {
      GetCount: method<T>((self) => parts.list(self).length),
      GetItem: method(pick),
      GetItemOrNullObject: method<T>((self, args) => {
        const item = parts.find(self, args.at(0));
        return item === null || item === undefined ? null : parts.item(item);
      }),
      GetItemAt: method<T>((self, args) => {
        const item = parts.list(self)[args.at(0).integer()];
        if (item === undefined) throw new InvalidArgument();
        return parts.item(item);
      }),
      ...parts.methods,
    },
  };
}

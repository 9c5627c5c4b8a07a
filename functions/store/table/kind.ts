/** An item as the table has it. */
export type StoredItem = Readonly<Record<string, unknown>>;

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** A kind of stored item: `Place` says where in the table one of them stands. */
export interface Kind<Item, Place extends readonly unknown[], Name extends string = string> {
  readonly name: Name;
  readonly key: (...place: Place) => Key;
  /** An item as the newest version has it, whichever version it was written in. Throws NewerSchema, NoSchema, or ZodError for an item that is none of its kind. */
  readonly read: (item: StoredItem) => Item;
}

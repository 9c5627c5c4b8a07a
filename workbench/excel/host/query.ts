import { InvalidArgument } from '../protocol/rich-api-error';
import type { QueryInfo } from '../protocol/rich-api';
import type { MemberUse } from '../manners/manner';
import { Arguments } from './arguments';
import type { HostObject, Property } from './host-object';
import { memberName } from './member-lookup';
import type { References } from './references';

type Gate = (type: string, member: string) => void;

/** Uses a member; `done` is what Excel does with it at its best. */
export type UseMember = (use: MemberUse, done: () => unknown) => unknown;

const NO_ARGUMENTS = new Arguments([]);

/** Answers `load`: the selected properties of an object, of its children and of a collection's items. */
export class Query {
  constructor(
    private readonly references: References,
    private readonly gate: Gate,
    private readonly manners: UseMember,
  ) {}

  /** What identifies an object on the wire; null for the null object. */
  identify(object: HostObject | null): Record<string, unknown> | null {
    if (object === null) return null;
    const reference = this.references.idOf(object);
    return { ...object.identity, ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  run(object: HostObject, info: QueryInfo | null): Record<string, unknown> {
    const select = [...(info?.Select ?? []), ...(info?.Expand ?? [])].map((path) => path.replaceAll('.', '/'));
    const items = this.#items(object);
    if (!items) return this.#select(object, select);
    const ofCollection = (path: string) => memberName(object.table, 'properties', path.split('/')[0] ?? '') !== null;
    const own = select.filter(ofCollection);
    const ofItems = select.filter((path) => !ofCollection(path));
    const answer = own.length > 0 ? this.#select(object, own) : {};
    if (own.length > 0 && ofItems.length === 0) return answer;
    const from = info?.Skip ?? 0;
    const to = info?.Top === undefined || info.Top === null ? undefined : from + info.Top;
    return { ...answer, _Items: items.slice(from, to).map((item) => this.#select(item, ofItems)) };
  }

  #select(object: HostObject, select: readonly string[]): Record<string, unknown> {
    const answer: Record<string, unknown> = { ...this.identify(object) };
    const properties = object.table.properties ?? {};
    if (select.length === 0 || select.includes('*')) {
      for (const [name, property] of Object.entries(properties)) {
        if (property.unlisted !== true && this.#allowed(object, name)) answer[name] = this.#get(object, name, property);
      }
    }
    const children = new Map<string, string[]>();
    for (const path of select) {
      if (path === '*') continue;
      const [head = '', ...tail] = path.split('/');
      this.gate(object.type, head);
      const property = memberName(object.table, 'properties', head);
      if (property !== null) {
        answer[property] = this.#get(object, property, properties[property]);
        continue;
      }
      const child = memberName(object.table, 'children', head);
      if (child === null) throw new InvalidArgument(`The property '${head}' doesn't exist on ${object.type}.`);
      const paths = children.get(child) ?? [];
      if (tail.length > 0) paths.push(tail.join('/'));
      children.set(child, paths);
    }
    for (const [name, paths] of children) {
      const child = object.table.children?.[name]?.get(object.self) ?? null;
      answer[name] = child === null ? null : this.run(child, { Select: paths });
    }
    return answer;
  }

  #get(object: HostObject, member: string, property: Property<unknown> | undefined): unknown {
    const use = { kind: 'get', name: `${object.type}.${member}`, self: object.self, args: NO_ARGUMENTS } as const;
    return this.manners(use, () => property?.get(object.self));
  }

  #items({ table, type, self }: HostObject): readonly HostObject[] | null {
    if (!table.items) return null;
    const use = { kind: 'items', name: type, self, args: NO_ARGUMENTS } as const;
    return this.manners(use, () => table.items?.(self)) as readonly HostObject[]; // manners leave the members of a collection as they are
  }

  /** All properties were asked for: those above the requirement set are left out, as an older Excel would. */
  #allowed(object: HostObject, name: string): boolean {
    try {
      this.gate(object.type, name);
      return true;
    } catch {
      return false;
    }
  }
}

/** A query's answer under the names that `retrieve` gives to the add-in. */
export function toCamelCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toCamelCase);
  if (typeof value !== 'object' || value === null) return value;
  const renamed = Object.entries(value).map(([key, inner]) => {
    const name = key === '_Items' ? 'items' : key.startsWith('_') ? key : key.charAt(0).toLowerCase() + key.slice(1);
    return [name, toCamelCase(inner)] as const;
  });
  return Object.fromEntries(renamed);
}

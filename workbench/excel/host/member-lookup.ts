import type { TypeTable } from './host-object';

type MemberKind = 'properties' | 'children' | 'methods';

const tables = new WeakMap<object, Map<string, string>>();

/** The table's spelling of a member's name, which arrives in any case; null when the type has no such member. */
export function memberName(table: TypeTable<unknown>, kind: MemberKind, name: string): string | null {
  const members = table[kind];
  if (!members) return null;
  let index = tables.get(members);
  if (!index) {
    index = new Map(Object.keys(members).map((member) => [member.toLowerCase(), member]));
    tables.set(members, index);
  }
  return index.get(name.toLowerCase()) ?? null;
}

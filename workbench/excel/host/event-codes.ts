import type { EventSubscriptions } from '../model/event-subscriptions';
import { method } from './host-object';

/** Event types of worksheets, by the word in `_Register…Event`. */
export const SHEET_EVENT = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  ProtectionChanged: 24,
} as const;

export type SheetEvent = keyof typeof SHEET_EVENT;

/** The `_Register…Event` and `_Unregister…Event` methods of a type. */
export function registrations<T>(
  events: readonly SheetEvent[],
  subscriptions: (self: T) => EventSubscriptions,
  target: (self: T) => string,
) {
  const methods: Record<string, ReturnType<typeof method<T>>> = {};
  for (const event of events) {
    const code = SHEET_EVENT[event];
    methods[`_Register${event}Event`] = method((self) => {
      subscriptions(self).add(target(self), code);
    });
    methods[`_Unregister${event}Event`] = method((self) => {
      subscriptions(self).remove(target(self), code);
    });
  }
  return methods;
}

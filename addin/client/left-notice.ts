import * as z from 'zod';
import { storedJson, type QuietStorage } from './browser-storage';

/** What a command of the ribbon had to say where no window opened for it: kept on this computer until the pane has said it. */
const LeftNotice = z.strictObject({
  title: z.string(),
  lines: z.array(z.string()),
  /** Milliseconds since 1970, by this computer's clock. */
  leftAt: z.number(),
});
export type LeftNotice = Omit<z.infer<typeof LeftNotice>, 'leftAt'>;

const KEY = 'notice';
/** Milliseconds after which nobody wants to hear it any more. */
const FRESH = 10 * 60_000;

export const leaveNotice = (storage: QuietStorage, { title, lines }: LeftNotice): void =>
  storage.write(KEY, JSON.stringify({ title, lines, leftAt: Date.now() } satisfies z.infer<typeof LeftNotice>));

export const dropLeftNotice = (storage: QuietStorage): void => storage.remove(KEY);

/** What was left within the last minutes; null where there is nothing. */
export const findLeftNotice = (storage: QuietStorage): LeftNotice | null => {
  const { data } = LeftNotice.safeParse(storedJson(storage.read(KEY)));
  return data && Math.abs(Date.now() - data.leftAt) < FRESH ? data : null;
};

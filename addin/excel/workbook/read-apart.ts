import { refusalCode } from './host-error';

/** Codes that say how Excel is just now: whatever is asked meets them. */
const OF_THE_MOMENT: readonly string[] = [
  'InvalidOperationInCellEditMode',
  'InvalidOrTimedOutSession',
  'ActivityLimitReached',
  'ServiceNotAvailable',
  'WriteNotSupportedWhenModalDialogOpen',
];

/** Readings, each queued by a function of its own, and what they answer: null for one that Excel refuses. */
type Readings = readonly (() => unknown)[];
type Answers<Asked extends Readings> = { [Index in keyof Asked]: ReturnType<Asked[Index]> | null };

const synced = async <Answer>(context: Excel.RequestContext, queue: () => Answer): Promise<Answer | null> => {
  const answer = queue();
  try {
    await context.sync();
    return answer;
  } catch (error) {
    const code = refusalCode(error);
    if (code === null || OF_THE_MOMENT.includes(code)) throw error;
    return null;
  }
};

const each = (context: Excel.RequestContext, readings: Readings): Promise<readonly unknown[]> =>
  readings.reduce<Promise<readonly unknown[]>>(
    async (before, reading) => [...(await before), await synced(context, reading)],
    Promise.resolve([]),
  );

/**
 * Reads what Excel may refuse to read although there is nothing wrong with the rest, such as conditional formats and filters: all in one sync, and where that fails, each in one of its own.
 * @returns in the order of the readings; null for what Excel refuses
 */
export const readApart = async <Asked extends Readings>(
  context: Excel.RequestContext,
  ...readings: Asked
): Promise<Answers<Asked>> => {
  const together = await synced(context, () => readings.map((reading) => reading()));
  return (together ?? (await each(context, readings))) as Answers<Asked>; // an answer for each, in their order
};

/**
 * Reads what is needed and, in the same sync, what Excel may refuse to read; where that fails, first what is needed and then each of the others in a sync of its own.
 * @throws what Excel says where it refuses what is needed
 */
export const readBeside = async <Needed, Asked extends Readings>(
  context: Excel.RequestContext,
  needed: () => Needed,
  ...readings: Asked
): Promise<readonly [Needed, Answers<Asked>]> => {
  const together = await synced(context, () => [needed(), readings.map((reading) => reading())] as const);
  if (together) return together as readonly [Needed, Answers<Asked>]; // an answer for each, in their order
  const answer = needed();
  await context.sync();
  return [answer, (await each(context, readings)) as Answers<Asked>]; // as above
};

import * as z from 'zod';

/** The host's methods, by the client's dispatch id. */
const DISPATCH = {
  refreshSettings: 75,
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
  messageParent: 144,
  messageChild: 145,
} as const;

/** Answers of the host that are neither success nor a fault of the Rich API. */
export const METHOD_ERROR = {
  none: 0,
  unsupported: 5000,
  dialogAlreadyOpened: 12_007,
  dialogNotHttps: 12_005,
} as const;

/** Place of the request body in the array that carries a Rich API call. */
const RICH_API_BODY = 4;
const RICH_API_FLAGS = 6;

const call = <const Id extends number>(id: Id) => ({ DdaMethod: z.object({ DispatchId: z.literal(id) }) });

const richApi = z.object({ ...call(DISPATCH.richApi), ArrayData: z.array(z.unknown()) }).transform((data, context) => {
  const body = data.ArrayData[RICH_API_BODY];
  const flags = Number(data.ArrayData[RICH_API_FLAGS] ?? 0);
  if (typeof body === 'string') return { method: 'richApi' as const, body, flags };
  context.addIssue('a Rich API call without a body');
  return z.NEVER;
});

const saveSettings = z
  .object({
    ...call(DISPATCH.saveSettings),
    DdaSettingsMethod: z.object({ Properties: z.array(z.tuple([z.string(), z.string()])) }),
  })
  .transform(({ DdaSettingsMethod }) => ({ method: 'saveSettings' as const, settings: DdaSettingsMethod.Properties }));

const refreshSettings = z
  .object(call(DISPATCH.refreshSettings))
  .transform(() => ({ method: 'refreshSettings' as const }));

const commandCompleted = z
  .object({ ...call(DISPATCH.commandCompleted), 0: z.string(), 1: z.number() })
  .transform((data) => ({ method: 'commandCompleted' as const, id: data[0], status: data[1] }));

const messageParent = z
  .object({ ...call(DISPATCH.messageParent), messageToParent: z.string() })
  .transform(({ messageToParent }) => ({ method: 'messageParent' as const, message: messageToParent }));

const messageChild = z
  .object({ ...call(DISPATCH.messageChild), messageContent: z.string() })
  .transform(({ messageContent }) => ({ method: 'messageChild' as const, message: messageContent }));

/** A call of `executeMethod` that this host answers. */
export const methodCall = z.union([
  richApi,
  saveSettings,
  refreshSettings,
  commandCompleted,
  messageParent,
  messageChild,
]);

/** What a frame asks for when it wants a dialog inside the page: sizes are percent of the window. */
export const dialogRequest = z.object({
  url: z.string(),
  width: z.coerce.number().min(1).max(100).catch(80),
  height: z.coerce.number().min(1).max(100).catch(80),
});

/** The data of an event registration; a dialog's wish travels in `targetId`. */
export const eventRegistration = z.object({ targetId: z.string().nullish() });

import * as z from 'zod';

/** What an action of a Rich API request does. */
export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** How an object path finds its object. */
export const PATH = {
  globalObject: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  referenceId: 6,
  nullObject: 7,
} as const;

/** Which arguments are object paths: 0 for a plain value, nested as the arguments are. */
export type ReferencedPaths = readonly (number | ReferencedPaths)[];
const referencedPaths: z.ZodType<ReferencedPaths> = z.lazy(() => z.array(z.union([z.number(), referencedPaths])));

const argumentInfo = z.object({
  Arguments: z.array(z.unknown()).nullish(),
  ReferencedObjectPathIds: referencedPaths.nullish(),
});

const objectPath = z.object({
  Id: z.number(),
  ObjectPathType: z.number(),
  Name: z.string().nullish(),
  ParentObjectPathId: z.number().nullish(),
  ArgumentInfo: argumentInfo.nullish(),
});

const queryInfo = z.object({
  Select: z.array(z.string()).nullish(),
  Expand: z.array(z.string()).nullish(),
  Skip: z.number().nullish(),
  Top: z.number().nullish(),
});

const action = z.object({
  Id: z.number(),
  ActionType: z.number(),
  Name: z.string().nullish(),
  ObjectPathId: z.number().nullish(),
  ArgumentInfo: argumentInfo.nullish(),
  QueryInfo: queryInfo.nullish(),
  ObjectState: z.record(z.string(), z.unknown()).nullish(),
});

/** The body of a `ProcessQuery` call. */
export const richApiRequest = z.object({
  AutoKeepReference: z.boolean().nullish(),
  Actions: z.array(action),
  ObjectPaths: z.record(z.string(), objectPath),
});

export type RichApiRequest = z.infer<typeof richApiRequest>;
export type Action = z.infer<typeof action>;
export type ObjectPath = z.infer<typeof objectPath>;
export type ArgumentInfo = z.infer<typeof argumentInfo>;
export type QueryInfo = z.infer<typeof queryInfo>;

/** What the client sends of itself some time after a run, to let go of the run's references: no request of the add-in. */
export function isCleanUp({ Actions }: RichApiRequest): boolean {
  const release = ({ ActionType, Name }: Action) => ActionType === ACTION.method && Name === '_RemoveReference';
  return (
    Actions.some(release) && Actions.every((action) => release(action) || action.ActionType === ACTION.instantiate)
  );
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

interface ProcessedResults {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
}

/** The answer: results, or an error with what was done before it. */
export type RichApiResponse =
  | ProcessedResults
  | {
      readonly Error: {
        readonly Code: string;
        readonly Message: string;
        readonly Location: string | undefined;
        readonly HttpStatusCode: number;
        readonly ActionIndex: number;
      };
      readonly ProcessedResults: ProcessedResults;
    };

/** One event for the add-in: category, type, target and payload as the client's message handler takes them. */
export type EventMessage = readonly [category: number, type: number, targetId: string, message: string];

/** The category of every Rich API event. */
export const EVENT_CATEGORY = 65_536;
export const WORKBOOK_TARGET = 'Workbook';

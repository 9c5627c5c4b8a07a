import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

interface Input {
  readonly Key?: { readonly pk: string };
  readonly Item?: { readonly pk: string };
  readonly ExpressionAttributeValues?: { readonly ':pk': string };
  readonly RequestItems?: Readonly<Record<string, { readonly Keys: readonly { readonly pk: string }[] }>>;
}

/** The partitions that a read asks for. */
const READS: Readonly<Record<string, (input: Input) => readonly (string | undefined)[]>> = {
  GetItemCommand: ({ Key }) => [Key?.pk],
  QueryCommand: ({ ExpressionAttributeValues: values }) => [values?.[':pk']],
  BatchGetItemCommand: ({ RequestItems = {} }) =>
    Object.values(RequestItems).flatMap(({ Keys }) => Keys.map(({ pk }) => pk)),
};
/** The partition of a write of one item. */
const WRITES: Readonly<Record<string, (input: Input) => string | undefined>> = {
  PutItemCommand: ({ Item }) => Item?.pk,
  DeleteItemCommand: ({ Key }) => Key?.pk,
};

const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
};

/**
 * Lets a client that alone writes to its table read everything once: an answer is given again until an item is written, or deleted, in a partition that it
 * came from. So a table can be proved as a whole again and again, while only what has changed in between is read anew. Scans are never answered from memory.
 */
export const keepReads = (client: DynamoDBClient): void => {
  const kept = new Map<
    string,
    { readonly answer: { output: object; response: unknown }; readonly from: Set<unknown> }
  >();
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const input = args.input as Input; // of whichever command its name says
        const from = READS[commandName]?.(input);
        if (from) {
          const asked = `${commandName} ${JSON.stringify(input)}`;
          const known = kept.get(asked);
          if (known) return known.answer as Awaited<ReturnType<typeof next>>;
          const answer = await next(args);
          frozen(answer.output);
          kept.set(asked, { answer, from: new Set(from) });
          return answer;
        }
        const answer = await next(args);
        if (commandName === 'ScanCommand') return answer;
        const to = WRITES[commandName]?.(input);
        // Where it is not known what was written, all is read anew.
        for (const [asked, one] of kept) if (to === undefined || one.from.has(to)) kept.delete(asked);
        return answer;
      },
    { step: 'initialize', priority: 'high', name: 'keepReads' },
  );
};

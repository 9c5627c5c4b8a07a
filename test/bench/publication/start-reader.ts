import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import * as z from 'zod';

/** How often a poll of the consolidated sheet saw no grade, every grade, some of them, or was told that the results changed while it read the pages. */
const Sightings = z.object({ none: z.number(), all: z.number(), part: z.number(), moved: z.number() });
export type Sightings = z.infer<typeof Sightings>;

/** Starts a process that polls the consolidated sheet of a database without end. Answers once its first poll is done; `stop` answers what it saw. */
export const startReader = async (endpoint: string) => {
  const child = fork(path.join(import.meta.dirname, 'reader.ts'), {
    // A database that runs already: the reader starts none.
    env: { ...process.env, DYNAMODB_ENDPOINT: endpoint },
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error('The reader ended before its time');
  });
  ended.catch(() => undefined);
  const heard = once(child, 'message');
  await Promise.race([heard, ended]);
  return {
    async stop(): Promise<Sightings> {
      const told = new Promise<unknown>((resolve) => {
        child.on('message', (message) => {
          if (message !== 'polled') resolve(message);
        });
      });
      child.send('stop');
      return Sightings.parse(await Promise.race([told, ended]));
    },
  };
};

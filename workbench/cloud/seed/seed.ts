import type { SeedCaller } from './caller';
import { seedOpenYear } from './open-year';
import { seedRecognition } from './recognition';

/**
 * Adds to the past years through the API, as its people would: the open year up to the submissions, and two applications for recognition.
 * What is there already stays, so that it can be run at every start. Throws SeedRefused.
 */
export const seed = async (caller: SeedCaller, now: Date): Promise<void> => {
  await seedOpenYear(caller, now);
  await seedRecognition(caller, now);
};

import type { SeedCaller } from './caller';
import { seedRecognition } from './recognition';
import { seedEarlierYear, seedOpenYear } from './year';

/** The demo's two past years, to their publication. What is there already stays. Throws SeedRefused. */
export const seedEarlierYears = async (caller: SeedCaller, now: Date): Promise<void> => {
  await seedEarlierYear(caller, 2023, { closed: true, now });
  await seedEarlierYear(caller, 2024, { closed: false, now });
};

/**
 * Fills the demo through the API, as its people would: two past years to their publication, the open year up to the submissions, and two applications for recognition.
 * What is there already stays, so that it can be run at every start. Throws SeedRefused.
 */
export const seed = async (caller: SeedCaller, now: Date): Promise<void> => {
  await seedEarlierYears(caller, now);
  await seedOpenYear(caller, now);
  await seedRecognition(caller, now);
};

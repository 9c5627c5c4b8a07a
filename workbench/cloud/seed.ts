import { seedCaller, type SeedOptions } from './seed-caller';
import { seedRecognition } from './seed-recognition';
import { seedEarlierYear, seedOpenYear } from './seed-year';

/**
 * Fills the demo through the API, as its people would: two past years to their publication, the open year up to the submissions, and two applications for recognition.
 * What is there already stays, so that it can be run at every start. Throws SeedRefused.
 */
export const seed = async (options: SeedOptions): Promise<void> => {
  const { now } = options;
  const caller = seedCaller(options);
  await seedEarlierYear(caller, 2023, { closed: true, now });
  await seedEarlierYear(caller, 2024, { closed: false, now });
  await seedOpenYear(caller, now);
  await seedRecognition(caller, now);
};

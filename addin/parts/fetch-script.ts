import { PartNotFetched } from './part-not-fetched';

/** Milliseconds before a script that does not come is given up: as long as a call to the API may take. */
const TIMEOUT = 30_000;
/** Milliseconds to wait before each further try. Short: a blip passes unseen, and whoever waits longer is told. */
const PAUSES: readonly number[] = [300, 900];

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const runOnce = (address: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const end = (settle: () => void) => {
      clearTimeout(timer);
      script.onload = script.onerror = null;
      script.remove();
      settle();
    };
    const timer = setTimeout(() => end(() => reject(new PartNotFetched(address))), TIMEOUT);
    script.onload = () => end(resolve);
    script.onerror = () => end(() => reject(new PartNotFetched(address)));
    script.src = address;
    document.head.append(script);
  });

/**
 * Fetches a classic script and runs it. Browsers remember of a module that it could not be fetched, and of every module that imports it; of a script they
 * remember nothing, so that it can be asked for again and again.
 * @throws {PartNotFetched} after a few tries
 */
export const fetchScript = async (address: string): Promise<void> => {
  for (const before of PAUSES) {
    try {
      return await runOnce(address);
    } catch {
      await pause(before);
    }
  }
  return runOnce(address);
};

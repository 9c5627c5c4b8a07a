import { fetchScript } from './fetch-script';
import { PartNotFetched } from './part-not-fetched';
import { PartRegistry, type Declare } from './part-registry';

/** What every script of the pages calls as it runs. */
interface Registrar {
  readonly register: (imports: readonly string[], declare: Declare) => void;
}
declare global {
  var System: Registrar;
}

/** The longest pause between two tries to open the page, in milliseconds. */
const LONGEST_PAUSE = 5_000;
const FIRST_PAUSE = 1_000;

const registry = new PartRegistry(fetchScript);
const addressOfRunning = (): string => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) throw new RangeError('a part registers itself as its script runs');
  return script.src;
};
globalThis.System = {
  register: (imports, declare) => registry.register(addressOfRunning(), imports, declare),
};

const say = (sentence: string) => {
  const place = document.getElementById('status');
  if (place) place.textContent = sentence;
};

/** Waits for a while, or until the computer says that its network is back. */
const untilNextTry = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, milliseconds);
    addEventListener('online', go);
  });

/** Does what the page cannot be there without, however long its line is broken: nobody has anything to click before. */
const persist = async (attempt: () => Promise<unknown>): Promise<void> => {
  for (let tried = 0; ; tried += 1) {
    try {
      await attempt();
      return;
    } catch (failure) {
      // What is broken otherwise than by the line stays so.
      if (!(failure instanceof PartNotFetched)) throw failure;
      say('网络不通，正在重新打开…请检查网络，恢复后会自动打开。');
      await untilNextTry(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** tried));
    }
  }
};

/** Opens the page. office.js stands before this script; a browser asks for it once. */
const open = async (start: string, officeJs: string): Promise<void> => {
  if (!('Office' in globalThis)) await persist(() => fetchScript(officeJs));
  await persist(() => registry.load(start));
};

const { start, officeJs } = document.currentScript instanceof HTMLScriptElement ? document.currentScript.dataset : {};
if (start === undefined || officeJs === undefined) throw new RangeError('the page does not say what it starts with');
void open(new URL(start, document.baseURI).href, new URL(officeJs, document.baseURI).href);

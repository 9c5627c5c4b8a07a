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

/** Opens the page, however long its line is broken: nobody has anything to click before it is there. */
const open = async (address: string): Promise<void> => {
  for (let tried = 0; ; tried += 1) {
    try {
      await registry.load(address);
      return;
    } catch (failure) {
      // What is broken otherwise than by the line stays so.
      if (!(failure instanceof PartNotFetched)) throw failure;
      say('网络不通，正在重新打开…请检查网络，恢复后会自动打开。');
      await untilNextTry(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** tried));
    }
  }
};

const { start } = document.currentScript instanceof HTMLScriptElement ? document.currentScript.dataset : {};
if (start === undefined) throw new RangeError('the page does not say which part it starts with');
void open(new URL(start, document.baseURI).href);

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';

import type { ExcelHost } from '../host/excel-host';
import { FAULTS } from '../host/faults';
import { projectRoot } from './project-root';

/** What the client library gives to an add-in. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

interface Bridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

/** The codes of the client's own bridge between itself and a native host. */
const REQUEST = 1;
const RESPONSE = 2;
const EVENT = 3;

let script: Script | null = null;

/**
 * Loads Microsoft's unmodified Excel client over its bridge for native hosts, in a context of its own without a page.
 * Its readable build, so that a stack trace can be read.
 * `Office` itself is not part of it: only `Excel` and `OfficeExtension`.
 */
export function loadOfficeClient(host: ExcelHost): OfficeClient {
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => {
      void answer(host, bridge, text);
    },
  };
  host.onEvents((messages) => {
    const entries = messages.map((message) => [...message, 1]);
    bridge.onMessageFromHost?.(JSON.stringify({ type: EVENT, message: { entries } }));
  });
  const context = createContext(pagelessGlobals(bridge));
  const file = join(projectRoot(), 'node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js');
  script ??= new Script(readFileSync(file, 'utf8'), { filename: file });
  script.runInContext(context);
  return context as unknown as OfficeClient; // the script defines both as globals of its context
}

async function answer(host: ExcelHost, bridge: Bridge, text: string): Promise<void> {
  const call = JSON.parse(text) as { id: number; type: number; flags: number; message: { body: unknown } }; // the client's own envelope
  if (call.type !== REQUEST) return;
  const { body } = call.message;
  const result = await host.process(typeof body === 'string' ? body : JSON.stringify(body), call.flags);
  const refused = 'fault' in result ? { Error: { Code: FAULTS[result.fault], Message: FAULTS[result.fault] } } : null;
  const message = {
    statusCode: 200,
    headers: {},
    body: 'body' in result ? result.body : JSON.stringify(refused),
  };
  bridge.onMessageFromHost?.(JSON.stringify({ id: call.id, type: RESPONSE, flags: 0, message }));
}

/** What the client looks for in a page while it loads, and the host's own classes, so that values compare as usual. */
function pagelessGlobals(bridge: Bridge): Record<string, unknown> {
  const nothing = () => undefined;
  const element = () => ({ style: {}, setAttribute: nothing, appendChild: nothing });
  const globals: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    Office: {},
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    URL,
    JSON,
    Promise,
    Array,
    Object,
    Error,
    navigator: { userAgent: 'node' },
    location: {
      href: 'https://localhost/',
      search: '',
      hash: '',
      hostname: 'localhost',
      protocol: 'https:',
      origin: 'https://localhost',
    },
    document: { createElement: element, getElementsByTagName: () => [], head: element(), addEventListener: nothing },
    addEventListener: nothing,
  };
  return Object.assign(globals, { window: globals, self: globals, top: globals, parent: globals });
}

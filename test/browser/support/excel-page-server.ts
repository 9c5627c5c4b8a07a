import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

import * as z from 'zod';

export interface ExcelPageServer {
  readonly url: string;
  stop(): void;
}

/** Builds the Excel stand-in if its sources have changed and serves it with the tests' own add-in. */
export async function serveExcelPage(): Promise<ExcelPageServer> {
  const script = 'test/browser/support/serve-excel-page.ts';
  const server = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: server.stdout })) {
    const { url } = z.object({ url: z.string() }).parse(JSON.parse(line));
    return {
      url,
      stop: () => {
        server.stdin.end();
      },
    };
  }
  throw new Error('the page could not be served: see the output above');
}

import { Session } from 'node:inspector/promises';
import path from 'node:path';

const ROOT = process.cwd();
/** What is ours of what runs here: neither libraries nor tests nor the workbench that stands in for Excel and the cloud. */
const OURS = /^(?:addin|functions|shared)\//;
/** How the compiler hands an export over to whoever imports it: it runs whenever somebody names a constant, and is no line of the file. */
const HANDED_OVER = /^(?:get: |get \w+ )?(?:function\s*)?\(\)\s*\{\s*return \w+;\s*\}$/;

/** The functions of our files that ran, by file, each with how often. */
export type Ran = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Watches which of our code runs in this process, by the engine's own count (precise coverage). What a module does when it is loaded does not count. */
export const watchCode = async () => {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });

  /** What has run since the last time that this was asked, or since the beginning. */
  const ran = async (): Promise<Ran> => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    await session.post('Debugger.enable');
    const files = new Map<string, ReadonlyMap<string, number>>();
    for (const { scriptId, url, functions } of result) {
      const file = path
        .relative(ROOT, url.replace(/^file:\/\//, ''))
        .split(path.sep)
        .join('/');
      if (!OURS.test(file)) continue;
      const { scriptSource } = await session.post('Debugger.getScriptSource', { scriptId });
      const counts = new Map<string, number>();
      for (const { functionName, ranges } of functions) {
        const [{ startOffset = 0, endOffset = 0, count = 0 } = {}] = ranges;
        const isModule = functionName === '' ? startOffset === 0 : functionName === 'Object.<anonymous>';
        if (count === 0 || isModule || HANDED_OVER.test(scriptSource.slice(startOffset, endOffset))) continue;
        counts.set(functionName, (counts.get(functionName) ?? 0) + count);
      }
      if (counts.size > 0) files.set(file, counts);
    }
    await session.post('Debugger.disable');
    return files;
  };
  return {
    ran,
    stop: async () => {
      await session.post('Profiler.stopPreciseCoverage');
      session.disconnect();
    },
  };
};

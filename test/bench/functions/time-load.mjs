// Run in a process of its own by `functions.ts`: loads one bundle as Lambda would and tells its parent how long that took.
const started = performance.now();
const before = process.cpuUsage();
const { handler } = await import(process.argv[2]);
const { user, system } = process.cpuUsage(before);
const loaded = performance.now();
await handler(JSON.parse(process.argv[3]), { getRemainingTimeInMillis: () => 10_000 });
process.send([loaded - started, (user + system) / 1000, performance.now() - loaded], () => process.exit(0));

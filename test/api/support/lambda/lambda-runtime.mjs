// Run in a process of its own by `lambda-function.ts`: loads one bundle as Lambda would and hands it one event after the other.
const { handler } = await import(process.argv[2]);
process.on('message', async ({ id, event, milliseconds }) => {
  const ends = performance.now() + milliseconds;
  const context = { awsRequestId: `invocation-${id}`, getRemainingTimeInMillis: () => ends - performance.now() };
  try {
    process.send({ id, answer: await handler(event, context) });
  } catch (error) {
    process.send({ id, failure: String(error?.stack ?? error) });
  }
});
process.send({ ready: true });

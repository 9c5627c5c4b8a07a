import { startApi, type LocalApi } from './local-api';

type Prepare = (api: LocalApi) => Promise<unknown>;
const nothing: Prepare = async () => undefined;

const startedBy = (before: jest.Lifecycle, after: jest.Lifecycle, prepare: Prepare): LocalApi => {
  // Filled anew each time: what a describe says once holds for whichever is running.
  const api = {} as LocalApi;
  before(async () => {
    Object.assign(api, await startApi());
    await prepare(api);
  });
  after(() => api.stop());
  return api;
};

/** An API of its own for each test of the describe, stopped after it. What it is made of is there once a test runs. */
export const apiForEach = (prepare = nothing): LocalApi => startedBy(beforeEach, afterEach, prepare);

/** One API for all tests of the describe, stopped after the last. What it is made of is there once a test runs. */
export const apiForAll = (prepare = nothing): LocalApi => startedBy(beforeAll, afterAll, prepare);

import { createDatabase } from '../../../functions/store/table/database';
import { StoreBusy } from '../../../functions/store/table/failures';
import {
  cancellationCodes,
  DEFAULT_RETRY,
  retried,
  untilDone,
  type RetryPolicy,
} from '../../../functions/store/table/retry';
import { querySpread } from '../../../functions/store/table/spread';
import { startDatabase } from '../support/local-api';

class Cancelled extends Error {
  override readonly name = 'TransactionCanceledException';
  readonly CancellationReasons: readonly { Code: string }[];
  constructor(...codes: string[]) {
    super('cancelled');
    this.CancellationReasons = codes.map((Code) => ({ Code }));
  }
}
class Throttled extends Error {
  override readonly name = 'ThrottlingException';
}
class TimedOut extends Error {
  override readonly name = 'TimeoutError';
}

describe('a database that is busy', () => {
  const waits: number[] = [];
  const policy: RetryPolicy = {
    ...DEFAULT_RETRY,
    random: () => 1,
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
    },
  };
  /** Fails with each error in turn, then answers. */
  const failing = (...errors: Error[]) => {
    const left = [...errors];
    return async () => {
      const error = left.shift();
      if (error) throw error;
      return 'answer';
    };
  };
  beforeEach(() => waits.splice(0));

  test.each([
    ['a conflict with another transaction', new Cancelled('None', 'TransactionConflict')],
    ['throttling inside a transaction', new Cancelled('ThrottlingError', 'None')],
    ['throttling', new Throttled()],
    ['an answer that did not come in time', new TimedOut()],
    ['a connection that broke', Object.assign(new Error('broken'), { code: 'ECONNRESET' })],
  ])('is asked again after %s', async (_, error) => {
    await expect(retried(policy, failing(error, error))).resolves.toBe('answer');
    expect(waits).toHaveLength(2);
  });

  test('is asked a bounded number of times, less and less often, and then given up', async () => {
    const errors = Array.from({ length: 50 }, () => new Throttled());
    await expect(retried(policy, failing(...errors))).rejects.toThrow(StoreBusy);
    expect(waits).toEqual([40, 80, 160, 320, 500]);
  });

  test('is given up while there is still time to say so', async () => {
    let left = 2_000;
    const hurried = {
      ...policy,
      timeLeft: () => left,
      sleep: async (milliseconds: number) => {
        waits.push(milliseconds);
        left -= 300;
      },
    };
    const errors = Array.from({ length: 50 }, () => new Throttled());
    await expect(retried(hurried, failing(...errors))).rejects.toThrow(StoreBusy);
    expect(waits).toEqual([40, 80]);
    expect(left).toBeGreaterThan(1_000);
  });

  test.each([
    ['a refused condition', new Cancelled('ConditionalCheckFailed')],
    ['a refused condition beside a conflict', new Cancelled('ConditionalCheckFailed', 'TransactionConflict')],
    ['a cancellation without reasons', new Cancelled()],
    ['any other error', new RangeError('other')],
  ])('is not asked again after %s', async (_, error) => {
    await expect(retried(policy, failing(error))).rejects.toBe(error);
    expect(waits).toEqual([]);
  });

  test('takes a batch bit by bit for as long as it takes', async () => {
    const batch = Array.from({ length: 25 }, (_, index) => index);
    await untilDone(policy, batch, async (left) => left.slice(1));
    expect(waits).toHaveLength(24);
  });

  test('gives a batch up when nothing more of it gets through', async () => {
    const stuck = untilDone(policy, [1, 2, 3], async (left) => left.slice(-2));
    await expect(stuck).rejects.toThrow(StoreBusy);
    expect(waits).toHaveLength(DEFAULT_RETRY.attempts);
  });

  test('says for each write of a transaction why it was cancelled', () => {
    expect(cancellationCodes(new Cancelled('None', 'TransactionConflict'))).toEqual(['None', 'TransactionConflict']);
    expect(cancellationCodes(new Throttled())).toBeNull();
  });
});

describe('the table', () => {
  let running: Awaited<ReturnType<typeof startDatabase>>;
  const units = { read: 0, write: 0 };
  const database = () => createDatabase({ ...running, onCapacity: (consumed, of) => (units[of] += consumed) });
  beforeAll(async () => {
    running = await startDatabase();
  });
  afterAll(() => running.stop());

  test('gives a long list whole, past the megabyte of one answer, in the order of its keys', async () => {
    const items = Array.from({ length: 300 }, (_, index) => ({
      pk: 'LONG',
      sk: `ITEM#${String(index).padStart(3, '0')}`,
      filler: 'x'.repeat(8 * 1024),
    }));
    await database().putAll(items.toReversed());
    const found = await database().query({ pk: 'LONG', prefix: 'ITEM#' });
    expect(found.map(({ sk }) => sk)).toEqual(items.map(({ sk }) => sk));
    expect(await database().getAll(items.map(({ pk, sk }) => ({ pk, sk })))).toHaveLength(300);
  });

  test.each([
    ['after one of them', { after: 'b' }, ['b-1', 'c', 'd']],
    ['from one of them', { from: 'b' }, ['b', 'b-1', 'c', 'd']],
    ['up to one of them', { to: 'b-1' }, ['a', 'b', 'b-1']],
    ['between two of them', { from: 'b', to: 'c' }, ['b', 'b-1', 'c']],
    ['the first two', { limit: 2 }, ['a', 'b']],
    ['two after one', { after: 'a', limit: 2 }, ['b', 'b-1']],
  ])('gives the keys %s', async (_, stretch, expected) => {
    await database().putAll(['a', 'b', 'b-1', 'c', 'd'].map((name) => ({ pk: 'SHORT', sk: `PARK#${name}` })));
    await database().putAll([
      { pk: 'SHORT', sk: 'OTHER' },
      { pk: 'SHORT', sk: 'RUN' },
    ]);
    const found = await database().query({ pk: 'SHORT', prefix: 'PARK#', ...stretch });
    expect(found.map(({ sk }) => sk)).toEqual(expected.map((name) => `PARK#${name}`));
  });

  test('gives only the attributes that are asked for, reserved words among them', async () => {
    await database().putAll([{ pk: 'PARTS', sk: 'a', latest: { version: 3, size: 7 }, hash: 'h', name: 'n' }]);
    expect(await database().query({ pk: 'PARTS', only: ['latest.version', 'hash', 'missing.value'] })).toEqual([
      { latest: { version: 3 }, hash: 'h' },
    ]);
  });

  test.each([1, 7, 40, 199, 200, 500])('merges partitions into one order, %d at a time', async (limit) => {
    const keys = Array.from({ length: 200 }, (_, index) => `PARK#${String(index).padStart(3, '0')}`);
    // As uneven as can be: the first hundred in one partition.
    const items = keys.map((sk, index) => ({ pk: `SPREAD#${index < 100 ? 0 : 1 + (index % 3)}`, sk }));
    await database().putAll(items);
    const pks = [0, 1, 2, 3].map((segment) => `SPREAD#${segment}`);
    const found: unknown[] = [];
    for (let after: string | undefined; ;) {
      const page = await querySpread(database(), pks, { prefix: 'PARK#', after, limit });
      found.push(...page.map(({ sk }) => sk));
      if (page.length < limit) break;
      after = String(page.at(-1)?.['sk']).slice('PARK#'.length);
    }
    expect(found).toEqual(keys);
    const whole = await querySpread(database(), pks, { prefix: 'PARK#', from: '010', to: '120' });
    expect(whole.map(({ sk }) => sk)).toEqual(keys.slice(10, 121));
  });

  test('tells the capacity that each call consumed', async () => {
    Object.assign(units, { read: 0, write: 0 });
    await database().get({ pk: 'SHORT', sk: 'PARK#a' });
    expect(units).toEqual({ read: 1, write: 0 });
    await database().putAll([{ pk: 'SHORT', sk: 'LONG', filler: 'x'.repeat(1500) }]);
    expect(units).toEqual({ read: 1, write: 2 });
  });

  test('names the first write of a transaction whose condition does not hold, and writes nothing', async () => {
    const put = (sk: string, condition?: string) => ({
      write: {
        Put: {
          TableName: running.table,
          Item: { pk: 'ATOMIC', sk },
          ...(condition === undefined ? {} : { ConditionExpression: condition }),
        },
      },
      refused: () => new RangeError(sk),
    });
    const attempt = database().transact([
      put('first'),
      put('second', 'attribute_exists(pk)'),
      put('third', 'attribute_exists(pk)'),
    ]);
    await expect(attempt).rejects.toThrow(new RangeError('second'));
    expect(await database().query({ pk: 'ATOMIC' })).toEqual([]);
  });
});

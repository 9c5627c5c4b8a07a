import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import * as fc from 'fast-check';
import { scoreLines } from '../../../workbench/score/score-lines';
import { annex2Cases } from '../../cases/read-cases';
import { RULE_SET_2021_57, RULE_SETS } from '../../../shared/regulation/rule-set';
import { PROVINCE_REPORTED, PROVINCE_SCORES, PROVINCE_TOTAL } from '../../cases/example-province';

const answersTo = async (input: readonly Buffer[], reading: 'literal' | 'scaled' = 'literal') => {
  let output = '';
  for await (const block of scoreLines(reading, RULE_SET_2021_57)(Readable.from(input))) output += block;
  expect(output === '' || output.endsWith('\n')).toBe(true);
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Record<string, unknown> => JSON.parse(line));
};
const bytes = (text: string) => [Buffer.from(text)];
const golden = annex2Cases();
const line = JSON.stringify({ reported: golden[0]?.reported });

describe('the score command', () => {
  it('answers every golden case, its own reading included, line by line', async () => {
    const answers = await answersTo(bytes(golden.map((one) => JSON.stringify(one)).join('\n')));
    expect(answers).toEqual(golden.map(({ expect: expected }) => expected));
  });

  it('reads the whole input in the given reading where a line has none of its own', async () => {
    const [literal, scaled] = golden;
    expect(await answersTo(bytes(line))).toEqual([literal?.expect]);
    expect(await answersTo(bytes(line), 'scaled')).toEqual([scaled?.expect]);
  });

  it('answers by another rule set, whose items and figures are others', async () => {
    const input = Readable.from(bytes(`${JSON.stringify({ reported: PROVINCE_REPORTED })}\n${line}`));
    let output = '';
    for await (const block of scoreLines('literal', RULE_SETS['示例省-2030/1'])(input)) output += block;
    const [own, foreign] = output.split('\n').flatMap((each) => (each === '' ? [] : [JSON.parse(each)]));
    expect(own).toEqual({ items: PROVINCE_SCORES, total: PROVINCE_TOTAL });
    expect(foreign).toHaveProperty('error.title', '填报内容有误');
  });

  it('passes over a byte order mark, empty lines, Windows line ends and a missing last line end', async () => {
    const answers = await answersTo(bytes(`\uFEFF${line}\r\n\r\n   \n\n${line}`));
    expect(answers).toHaveLength(2);
    expect(answers[0]).toHaveProperty('total', golden[0]?.expect.total);
  });

  it('gives the same answers however the input is cut into pieces', async () => {
    const whole = Buffer.from(`${line}\n${JSON.stringify({ reported: { guidance: '很好' } })}\n`);
    const expected = await answersTo([whole]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(whole.length), { maxLength: 8 }), async (cuts) => {
        const ends = [...cuts.sort((a, b) => a - b), whole.length];
        const pieces = ends.map((end, index) => whole.subarray(ends[index - 1] ?? 0, end));
        expect(await answersTo(pieces)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['no JSON', '{"reported":', 'malformed-request'],
    ['another shape', '[1,2]', 'malformed-request'],
    ['a bare null', 'null', 'malformed-request'],
    ['another reading', '{"reported":{},"reading":"generous"}', 'malformed-request'],
    ['nothing reported', '{"reported":{}}', 'invalid-submission'],
    ['a hostile name', '{"reported":{"__proto__":1,"constructor":2}}', 'invalid-submission'],
  ])('answers %s with an error and goes on', async (_, text, type) => {
    const [answer, next] = await answersTo(bytes(`${text}\n${line}\n`));
    expect(answer).toMatchObject({ error: { type: `urn:yuanping:problem:${type}`, detail: expect.any(String) } });
    expect(next).toEqual(golden[0]?.expect);
  });

  it('says in Chinese what is wrong with which figure', async () => {
    const reported = { ...golden[0]?.reported, employment: '20万' };
    const [answer] = await answersTo(bytes(JSON.stringify({ reported })));
    expect(answer).toMatchObject({
      error: {
        findings: [
          {
            code: 'number-as-text',
            place: { kind: 'figure', figure: 'employment' },
            severity: 'error',
            text: { where: '基础数据「年帮助劳动者实现就业和流动人次」' },
          },
        ],
      },
    });
  });

  it('refuses a line that never ends without keeping it, and goes on behind it', async () => {
    const piece = Buffer.alloc(300_000, 'x');
    const answers = await answersTo([...Array.from({ length: 20 }, () => piece), Buffer.from(`\n${line}\n`)]);
    expect(answers[0]).toHaveProperty('error.type', 'urn:yuanping:problem:malformed-request');
    expect(answers[1]).toEqual(golden[0]?.expect);
    expect(answers).toHaveLength(2);
  });

  it('never fails, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.jsonValue(), async (noise, json) => {
        const text = `${JSON.stringify(json)}\n${JSON.stringify({ reported: json })}\n`;
        const answers = await answersTo([Buffer.from(noise), Buffer.from(`\n${text}`)]);
        for (const answer of answers) expect(Object.keys(answer)[0]).toMatch(/^(items|error)$/);
      }),
    );
  });

  it('runs as a program, and refuses arguments that it does not know', async () => {
    const run = (args: readonly string[], input: string) =>
      new Promise<{ code: number | string | null | undefined; stdout: string; stderr: string }>((resolve) => {
        const program = [join(process.cwd(), 'node_modules/tsx/dist/cli.mjs'), 'workbench/score.ts', ...args];
        const child = execFile(process.execPath, program, (failure, stdout, stderr) => {
          resolve({ code: failure ? failure.code : 0, stdout, stderr });
        });
        child.stdin?.on('error', () => undefined);
        child.stdin?.end(input);
      });
    const good = await run(['--reading', 'scaled'], line);
    expect([good.code, JSON.parse(good.stdout)]).toEqual([0, golden[1]?.expect]);
    const bad = await run(['--reading', 'generous'], line);
    expect([bad.code, bad.stdout]).toEqual([2, '']);
    expect(bad.stderr).toContain('用法');
  });
});

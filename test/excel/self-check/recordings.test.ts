import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge } from '../../../addin/excel/self-check/judge';
import { PROBES } from '../../../addin/excel/self-check/probes';
import { Recording, type Answer } from '../../../addin/excel/self-check/recording';
import { answersOfStandIn } from './answers-of-stand-in';

/** Takes the files that 自检 saves on a real Excel. */
const FOLDER = join(process.cwd(), 'test/excel/recordings');
const recordings = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file): [string, Recording] => [file, Recording.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')))]);

let plain: Readonly<Record<string, Answer>>;
let misbehaving: Readonly<Record<string, Answer>>;
beforeAll(async () => {
  plain = await answersOfStandIn('plain');
  misbehaving = await answersOfStandIn('misbehaving');
});

const said = (answer: Answer | undefined) =>
  answer === undefined ? 'nothing' : 'failed' in answer ? `could not: ${answer.failed}` : answer.answer;
/** What an Excel answered that the stand-in answers neither plain nor under a manner. */
const unexplained = ({ answers }: Recording) =>
  Object.entries(answers)
    .filter(([id, answer]) => said(answer) !== said(plain[id]) && said(answer) !== said(misbehaving[id]))
    .map(([id, answer]) => `${id}: this Excel says ${said(answer)}, the stand-in ${said(plain[id])}`);

/** As the page would save it. */
const recorded = (answers: Readonly<Record<string, Answer>>): Recording =>
  Recording.parse(
    JSON.parse(
      JSON.stringify({ version: 1, at: '2026-01-05T08:00:00.000Z', platform: 'PC', build: '16.0.1.1', answers }),
    ),
  );

describe('the stand-in', () => {
  it.each(PROBES.map(({ id, sentence }) => [id, sentence]))('answers as expected: %s, %s', (id) => {
    const probe = PROBES.find((each) => each.id === id);
    const answer = plain[id];
    expect([probe && answer && judge(probe, answer), answer]).toEqual(['passed', { answer: probe?.expected }]);
  });
  it('answers otherwise under the manners that a question asks about', () => {
    const otherwise = PROBES.map(({ id }) => id).filter((id) => said(misbehaving[id]) !== said(plain[id]));
    expect(otherwise.map((id) => `${id}: ${said(misbehaving[id])}`)).toEqual([
      'unprotect-without-password: AccessDenied',
      'two-formats-on-a-cell: ItemNotFound',
      'other-kinds-of-format: could not: ItemNotFound',
      'clear-part-of-format: could not: ItemNotFound',
      'format-follows-its-cell: could not: ItemNotFound',
      'criteria-back: InvalidArgument',
      'write-over-filtered-rows: 11、2、11、4',
      'fit-to-width: 没有',
    ]);
  });
});

describe('a recording', () => {
  // No real Excel has been recorded yet: this says that the stand-in agrees with itself, and that a difference would be found.
  it('is found to differ in nothing where the stand-in made it, plain or misbehaving', () => {
    expect(unexplained(recorded(plain))).toEqual([]);
    expect(unexplained(recorded(misbehaving))).toEqual([]);
  });
  it('is found to differ where an Excel answers what the stand-in never does, and where it could not be asked', () => {
    const other = { 'fit-to-width': { answer: '2' }, 'long-list': { failed: 'ApiNotFound' } };
    expect(unexplained(recorded({ ...plain, ...other }))).toEqual([
      'fit-to-width: this Excel says 2, the stand-in 1',
      'long-list: this Excel says could not: ApiNotFound, the stand-in 照办',
    ]);
  });
  it('is refused where its shape is another, or a later one', () => {
    const good = recorded(plain);
    for (const bad of [
      { ...good, version: 2 },
      { ...good, platform: '' },
      { ...good, answers: { a: 'yes' } },
    ])
      expect(Recording.safeParse(bad).success).toBe(false);
  });
  it('of each real Excel in test/excel/recordings differs from the stand-in in nothing', () => {
    expect(recordings.flatMap(([file, recording]) => unexplained(recording).map((line) => `${file}: ${line}`))).toEqual(
      [],
    );
  });
});

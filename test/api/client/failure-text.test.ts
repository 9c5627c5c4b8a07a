import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failureText } from '../../../addin/wording/failure-text';
import { Failure } from '../../../shared/vocabulary/failure';

const ROOT = join(__dirname, '../../..');
const sources = readdirSync(join(ROOT, 'addin'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file): [string, string] => [file, readFileSync(join(ROOT, 'addin', file), 'utf8')]);

class NoInk extends Failure {
  override readonly name = 'NoInk';
  override readonly title = '没有墨了';
  constructor() {
    super('打印机没有墨了。请换墨盒后再打印。');
  }
}

describe('a failure that is foreseen', () => {
  it('is told in its own words, whichever class it is of', () => {
    expect(failureText(new NoInk())).toEqual({
      title: '没有墨了',
      detail: '打印机没有墨了。请换墨盒后再打印。',
      reference: null,
    });
  });

  it('does not compile without a title', () => {
    // @ts-expect-error it says nothing
    class Wordless extends Failure {
      override readonly name = 'Wordless';
    }
    expect(new Wordless().title).toBeUndefined();
  });

  it('is the only kind of error that the add-in has', () => {
    const classes = sources.flatMap(([file, text]) =>
      [...text.matchAll(/class (\w+) extends (\w*(?:Error|Failure))\b/g)].map(([, name, base]) => ({
        file,
        name,
        base,
      })),
    );
    expect(classes.length).toBeGreaterThan(20);
    expect(classes.filter(({ base }) => base !== 'Failure')).toEqual([]);
  });
});

it('a failure that nobody foresaw is told with its own text for support', () => {
  expect(failureText(new RangeError('index 7'))).toMatchObject({ title: '程序出错', reference: 'RangeError: index 7' });
});

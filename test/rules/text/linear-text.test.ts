import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { RegExpParser, visitRegExpAST, type AST } from '@eslint-community/regexpp';
import ts from 'typescript';
import { decimalOfNumber, decimalText } from '../../../shared/vocabulary/decimal';
import { isFormulaError } from '../../../shared/vocabulary/cell-value';
import { numberText } from '../../../shared/assessment/explanation/number-text';
import { readNumber } from '../../../shared/assessment/read-number';
import { shown, plainText, textFault, printable } from '../../../shared/text/plain-text';
import { regionOf } from '../../../shared/regulation/recognition';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { checkTenants } from '../../../shared/evaluation/tenants/check';
import { meantCode } from '../../../shared/evaluation/tenants/credit-code';
import { readTenantCell } from '../../../shared/evaluation/tenants/read-cell';
import { bareWords, compactText } from '../../../shared/workbook/reading/cells';
import { itemReader } from '../../../shared/workbook/submission/reading/item-of-cell';
import { isScoreHead } from '../../../shared/workbook/submission/reading/score-heads';
import { readAwards } from '../../../shared/workbook/submission/reading/read-awards';
import { readFigure, readScore } from '../../../shared/workbook/submission/reading/read-values';
import { readPlanCell } from '../../../shared/workbook/plan/read-cell';
import { readReference } from '../../../shared/workbook/reading/named-cells';
import { askingWith } from '../../../shared/workbook/reading/question';
import { plainSheet } from '../../../shared/workbook/reading/seen-sheet';
import { readTenantsSheet } from '../../../shared/workbook/tenants/read-sheet';
import { Year } from '../../../shared/vocabulary/ids';
import { tenantAt } from '../../cases/tenants';

const ROOT = path.resolve(__dirname, '../../..');
const FOLDERS = ['shared', 'addin', 'functions'];
/** Letters enough that a quadratic pattern takes thirty times as long over them as any linear one. */
const LONG = 12_000;

interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

const filesIn = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesIn(path.join(folder, entry.name))
      : /\.tsx?$/.test(entry.name)
        ? [path.join(folder, entry.name)]
        : [],
  );

/** Every pattern that is written in the sources, and the places where one is put together while they run, which nothing here could look at. */
const patternsOf = (files: readonly string[]): { patterns: readonly Pattern[]; composed: readonly string[] } => {
  const patterns: Pattern[] = [];
  const composed: string[] = [];
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.ES2023, true);
    const visit = (node: ts.Node): void => {
      const place = `${file}:${String(source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1)}`;
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        patterns.push({ place, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
      }
      const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
      if (isCall && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp') composed.push(place);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { patterns, composed };
};

/** What a class of characters is tried with besides the pattern's own characters. */
const PROBES = ['a', 'A', '0', ' ', '\n', '一', '（', '）', '-', '.', '_', '!', '\u0001'];

/** One character that an element takes, out of some. */
const takenBy = (element: AST.Element, flags: string, characters: readonly string[]): readonly string[] => {
  const one = new RegExp(`^(?:${element.raw})$`, flags.replace(/[gy]/g, ''));
  return characters.filter((character) => one.test(character));
};

/**
 * The letters and words that a pattern is about: what each of its elements takes, what neighbours take together, and the shortest text of each alternative, whole and from
 * its start.
 */
const wordsOf = ({ source, flags }: Pattern): readonly string[] => {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, { unicode: flags.includes('u') });
  const own = new Set<string>();
  visitRegExpAST(pattern, { onCharacterEnter: ({ value }) => void own.add(String.fromCodePoint(value)) });
  const characters = [...own, ...PROBES];
  const words = new Set<string>();
  const shortest = (alternatives: readonly AST.Alternative[]): string => wordOf(alternatives[0]?.elements ?? []);
  const lettersOf = (element: AST.Element): string => {
    switch (element.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return takenBy(element, flags, characters)[0] ?? '';
      case 'Quantifier':
        return element.max === 0 ? '' : lettersOf(element.element);
      case 'Group':
      case 'CapturingGroup':
        return shortest(element.alternatives);
      default:
        return '';
    }
  };
  const wordOf = (elements: readonly AST.Element[]): string => elements.map(lettersOf).join('');
  visitRegExpAST(pattern, {
    onAlternativeEnter: ({ elements }) => {
      const letters = elements.map(lettersOf);
      for (let end = 1; end <= letters.length; end += 1) {
        words.add(letters.slice(0, end).join(''));
        words.add(letters.slice(end - 2 < 0 ? 0 : end - 2, end).join(''));
      }
    },
    onCharacterClassEnter: (element) => {
      for (const character of takenBy(element, flags, characters).slice(0, 4)) words.add(character);
    },
    onCharacterEnter: ({ value }) => void words.add(String.fromCodePoint(value)),
  });
  words.delete('');
  return [...words];
};

/** Ends on which a text fails that had matched so far. */
const ENDS = ['', '\u0001', '\n', '1', '一'];
const repeated = (word: string, length: number) => word.repeat(Math.ceil(length / word.length)).slice(0, length);
const textsOf = (pattern: Pattern): readonly ((length: number) => string)[] => {
  const words = wordsOf(pattern);
  const heads = ['', ...words.filter((word) => word.length > 1).slice(0, 3)];
  return words.flatMap((word) =>
    heads.flatMap((head) => ENDS.map((end) => (length: number) => head + repeated(word, length) + end)),
  );
};

/** CPU time of this process in µs: other processes take none of it. */
const spent = (run: () => unknown): number => {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return user + system;
};
/** In µs: ten times what is linear takes over a long text, so that a busy machine does not reach it, and less than half of what is quadratic takes. */
const NOTHING = 20_000;
/** Four times the text takes four times as long, a quadratic one sixteen times. */
const GROWTH = 9;
/** So often it has to be seen, each time by the quickest so far: collecting garbage and compiling, which the clock counts, too, make some runs longer, none shorter. */
const TIMES = 6;
/** Whether what runs over a text takes much longer for one four times as long than four times. What is worse than quadratic is seen at a short text: it would not end over a long one. */
const growsTooFast = (run: (length: number) => unknown): boolean => {
  const quickest = { short: Infinity, quarter: Infinity, whole: Infinity };
  const measure = (which: keyof typeof quickest, length: number) => {
    quickest[which] = Math.min(
      quickest[which],
      spent(() => run(length)),
    );
    return quickest[which];
  };
  const repeatedly = (isSeen: (time: number) => boolean) => Array.from({ length: TIMES }, (_, n) => n).every(isSeen);
  if (repeatedly(() => measure('short', LONG / 16) >= NOTHING)) return true;
  return repeatedly((time) => {
    const whole = measure('whole', LONG);
    return whole >= NOTHING && (time < 2 || whole > GROWTH * measure('quarter', LONG / 4));
  });
};
const isQuadratic = (pattern: Pattern): boolean => {
  const everywhere = new RegExp(pattern.source, [...new Set(`${pattern.flags.replace('y', '')}g`)].join(''));
  return textsOf(pattern).some((text) => growsTooFast((length) => text(length).replace(everywhere, '')));
};

describe('patterns over texts from outside', () => {
  const { patterns, composed } = patternsOf(FOLDERS.flatMap(filesIn));

  test('are written as they are, so that each of them is looked at', () => {
    expect(composed).toEqual([]);
    expect(patterns.length).toBeGreaterThan(100);
  });

  test.each([
    ['[（(【[][^）)】\\]]*[）)】\\]]', 'g'],
    ['^(-?)(?:(\\d+)\\.?(\\d*)|\\.(\\d+))(?:[eE]([+-]?\\d{1,3}))?$', ''],
    ['0+$', ''],
    ['\\B(?=(\\d{3})+$)', 'g'],
    ['(?<=..)(区|县|\\p{Script=Han}*自治县)$', 'u'],
    ['（.*）$', ''],
    ['(\\d+)分扣完', 'g'],
  ])('of /%s/%s it is seen that it is quadratic', (source, flags) => {
    expect(isQuadratic({ place: '', source, flags })).toBe(true);
  });

  const each = new Map(patterns.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
  test.each([...each].map(([literal, pattern]) => [literal, pattern] as const))(
    '%s takes a long text of its own worst letters in linear time',
    (_, pattern) => {
      expect([pattern.place, isQuadratic(pattern)]).toEqual([pattern.place, false]);
    },
  );
});

describe('what reads a cell', () => {
  const item = itemReader(RULE_SET_2021_57);
  const readers: readonly (readonly [string, (text: string) => unknown])[] = [
    ['plainText', plainText],
    ['textFault', textFault],
    ['printable', printable],
    ['compactText', compactText],
    ['bareWords', bareWords],
    ['isFormulaError', isFormulaError],
    ['readNumber in 万元', (text) => readNumber(text, '万元')],
    ['readNumber in 人次', (text) => readNumber(text, '人次')],
    ['decimalText', (text) => decimalText(text)],
    ['numberText', (text) => [numberText(Number(text)), decimalOfNumber(Number(text))]],
    ['shown', shown],
    ['meantCode', meantCode],
    ['readAwards', readAwards],
    ['readReference', readReference],
    ['regionOf', regionOf],
    ['the item of a cell', item],
    ['the role of a head', (text) => isScoreHead({ bare: bareWords(text), compact: compactText(text) })],
    ['readScore', (text) => readScore(text, { kind: 'total' })],
    ['readFigure', (text) => readFigure('revenue', text, RULE_SET_2021_57)],
    ['readPlanCell', (text) => readPlanCell('revenueTarget', text, Year.parse(2025))],
    [
      'readTenantCell',
      (text) => [readTenantCell('name', text), readTenantCell('code', text), readTenantCell('tax', text)],
    ],
  ];
  const WORDS = [
    '（',
    '（）',
    '1',
    '0',
    '1 ',
    '1,',
    '1,000 ',
    '0.',
    '-',
    'e',
    '万',
    ' ',
    '\u200b',
    '\r\n',
    '\u0007',
    '\ud842',
    '国家级奖',
    '奖',
    '自治县',
    "'",
    "''",
    'A',
    '.',
    '，',
    '得1分',
    'e\u0301',
    '\u0301',
  ];

  test.each(readers)('%s is done in linear time, whatever fills it', (_, read) => {
    const slow = WORDS.flatMap((word) =>
      ['', '0.', '1', '（', "='"].flatMap((head) =>
        ENDS.filter((end) => growsTooFast((length) => read(head + repeated(word, length) + end))).map((end) => [
          head,
          word,
          end,
        ]),
      ),
    );
    expect(slow).toEqual([]);
  });

  test('a list in which every row has the same code is checked in linear time', () => {
    const row = tenantAt(1);
    const rowsOf = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ row: n + 1, cells: { ...row, redListed: '否' } }));
    expect(growsTooFast((length) => checkTenants(rowsOf(length / 4)))).toBe(false);
  });

  test('a sheet of brackets that are never closed is looked through in linear time', () => {
    const block = (length: number) => ({
      sheet: '名录',
      row: 0,
      column: 0,
      values: Array.from({ length: 4 }, () => Array.from({ length: 8 }, () => '（'.repeat(length))),
    });
    expect(
      growsTooFast((length) =>
        readTenantsSheet(
          { sheets: [plainSheet(block(length))], names: [] },
          { year: 2025, park: null },
          askingWith([]),
        ),
      ),
    ).toBe(false);
  });
});

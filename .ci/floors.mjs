import path from 'node:path';

/** What the evaluation is made of: the nouns by which every layer names its folders. docs/architecture.md says what each is. */
const MATTERS = [
  'plan',
  'submission',
  'evidence',
  'tenants',
  'months',
  'review',
  'verified',
  'panel',
  'settlement',
  'absence',
  'grading',
  'money',
  'past',
  'recognition',
  'work',
  'trail',
  'trend',
];
const matters = (folder) => MATTERS.map((matter) => `${folder}/${matter}`);

/**
 * The floors of each part from the ground up. A room may import from its own floor and from those below it. A room that others stand in holds
 * only what lies directly in it, so that a folder that nobody has given a floor belongs to none: it may import nothing, and nobody may import it.
 */
const FLOORS = {
  shared: [
    ['text'],
    ['vocabulary'],
    ['regulation'],
    ['assessment'],
    ['evaluation/procedure', ...matters('evaluation')],
    ['api'],
    ['workbook/layout'],
    ['workbook/reading'],
    ['workbook/lists'],
    matters('workbook'),
    ['site'],
  ],
  addin: [
    ['wording'],
    ['client'],
    ['documents', 'evidence', 'parts', 'sign-in'],
    ['excel/workbook'],
    ['excel/seen'],
    ['excel/layout'],
    ['excel/marks', 'excel/tables'],
    ['excel/filled'],
    ['excel/self-check', ...matters('excel')],
    ['excel'],
    ['submission'],
    ['commands'],
    ['pane/session'],
    ['pane/hooks'],
    ['pane/controls'],
    ['pane/shell'],
    ['pane/filled', 'pane/meeting'],
    ['pane/self-check', ...matters('pane')],
    ['pane'],
    ['.'],
  ],
  functions: [
    ['aws'],
    ['trail'],
    ['identity'],
    ['observability'],
    ['evidence', 'signing'],
    ['store/table'],
    ['store'],
    ['store/backup'],
    ['integrity'],
    ['authorizer', 'stream'],
    ['api/frame'],
    matters('api'),
    ['api'],
    ['.'],
  ],
};

/** Of each part its rooms, the innermost first, with the number of their floor. */
const ROOMS = Object.fromEntries(
  Object.entries(FLOORS).map(([part, floors]) => {
    const rooms = floors.flatMap((names, floor) => names.map((name) => ({ name, floor })));
    return [part, rooms.toSorted((one, other) => other.name.length - one.name.length)];
  }),
);

/** The room of a file, and on which floor it is; null: on none. */
const roomOf = (part, file) => {
  const folder = path.dirname(file);
  const holdsOthers = (name) => name === '.' || ROOMS[part].some((room) => room.name.startsWith(`${name}/`));
  return (
    ROOMS[part].find(({ name }) => folder === name || (!holdsOthers(name) && folder.startsWith(`${name}/`))) ?? null
  );
};

/** Imports within a part go down, or along a floor: a rule of the linter. */
export const downstairs = (root) => ({
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      homeless: '{{ file }} is on no floor: give its folder one in .ci/floors.mjs.',
      upstairs: '{{ from }} stands below {{ to }} and may not import from it: see docs/architecture.md.',
    },
  },
  create(context) {
    const own = path.relative(root, context.filename).split(path.sep);
    const part = own[0];
    if (!Object.hasOwn(FLOORS, part)) return {};
    const inPart = (file) => path.posix.relative(part, file);
    const file = own.join('/');
    const here = roomOf(part, inPart(file));
    const check = (source) => {
      if (!here || typeof source?.value !== 'string' || !source.value.startsWith('.')) return;
      const target = path.posix.join(path.posix.dirname(file), source.value);
      if (!target.startsWith(`${part}/`)) return;
      const there = roomOf(part, inPart(target));
      if (!there) context.report({ node: source, messageId: 'homeless', data: { file: target } });
      else if (there.floor > here.floor)
        context.report({
          node: source,
          messageId: 'upstairs',
          data: { from: path.posix.join(part, here.name), to: path.posix.join(part, there.name) },
        });
    };
    return {
      Program(node) {
        if (!here) context.report({ node, messageId: 'homeless', data: { file } });
      },
      ImportDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      TSImportType: ({ source, argument }) => check(source ?? argument?.literal),
    };
  },
});

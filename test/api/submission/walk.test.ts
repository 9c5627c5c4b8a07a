import { readFileSync } from 'node:fs';
import { createApiClient } from '../../../addin/client/api-client';
import { quietStorage } from '../../../addin/client/browser-storage';
import { createDrafts, submitDraft, draftOf } from '../../../addin/submission/draft';
import { drawSheets } from '../../../addin/excel/layout/draw-sheets';
import { validate } from '../../excel/support/read';
import { foreignSheet } from '../../../addin/excel/submission/validate';
import { sheetContext } from '../../../addin/excel/submission/sheet-context';
import { changesSince, returnedTo } from '../../../addin/submission/changes-since';
import { countFindings } from '../../../addin/wording/finding-count-text';
import { HANDLERS } from '../../../functions/api/create-api';
import { ClaimedScores } from '../../../shared/assessment/score';
import { ParkId, Year } from '../../../shared/vocabulary/ids';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import { figuresSheet } from '../../../shared/workbook/submission/figures-sheet';
import { scoringSheet } from '../../../shared/workbook/submission/scoring-sheet';
import { openExcel } from '../../excel/support/excel-under-test';
import { parkPerson } from '../support/caller';
import { figures, must, putPlan, returnAs, submitAs, submissionOf, YEAR } from '../support/deeds/year';
import { apiForAll } from '../support/api-for-tests';
import { goodClaims, type LocalApi } from '../support/local-api';
import { watchCode, type Ran } from '../support/watch-code';

/** Of how many of our files something runs on the way, at most: of those that read the sheet as a clerk does, and of all others. Whoever has to follow it reads them. */
const MOST_FILES = { reading: 35, others: 73 };
const reads = (file: string): boolean =>
  /^(addin\/excel\/seen|shared\/workbook\/(submission\/)?reading|shared\/vocabulary\/(written-|whose-words))/.test(
    file,
  );
/** All of some files where they are more than they may be, to be named. */
const tooMany = (files: readonly string[], most: number): readonly string[] => (files.length > most ? files : []);
const PARKS = ['dazu', 'yubei'];
/** What was answered before, the year, the park of the plan, where it stands; then when the last entries of both were made. */
const FOUR_THINGS = Array.from({ length: 4 }, () => 'GetItemCommand');
const LAST_ENTRIES = 'BatchGetItemCommand';
const year = Year.parse(YEAR);

/** What a pane has open when somebody clicks 提交: the sheet drawn and filled, the plan and the evaluation read. */
const openPane = async (api: LocalApi, slug: string) => {
  const park = ParkId.parse(slug);
  const accessToken = () => api.keys.sign(goodClaims(api.clock(), parkPerson(slug)));
  const client = createApiClient({ base: api.url, accessToken });
  const { plan } = await client.call('plan', { path: { year } });
  const evaluation = await client.call('evaluation', { path: { year, park } });
  const { reported, claimed } = submissionOf(figures());
  const context = sheetContext(evaluation, plan, { reported, claimed: ClaimedScores.parse(claimed) });
  await openExcel();
  await drawSheets([scoringSheet(context), figuresSheet(context)], { memory: true });
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  return { client, plan, evaluation, drafts: createDrafts(quietStorage(() => storage)), park };
};
type OpenPane = Awaited<ReturnType<typeof openPane>>;

/** From the click on 提交 to what is confirmed: the sheet checked and marked, compared with the last version, and made a draft. */
const checkAsPane = async ({ plan, evaluation, park }: OpenPane) => {
  const returned = returnedTo(evaluation);
  const ruleSet = RULE_SETS[plan.ruleSet];
  const validation = await validate({ plan: evaluation.participant, ruleSet, readings: plan.readings, returned });
  if (!validation || foreignSheet(validation.reading, park, year) !== null) throw new RangeError('no sheet');
  expect(countFindings(validation.findings).errors).toBe(0);
  expect(changesSince(evaluation.latest, validation, { ruleSet, returned })?.outside ?? null).toBeNull();
  return draftOf({ park, year, basedOn: evaluation.currentVersion, validation });
};

/** The files that docs/architecture.md names on the way down. What draws the pane does not run here. */
const filesOnThePage = (): string[] => {
  const [, section = ''] = readFileSync('docs/architecture.md', 'utf8').split('## The path of a score');
  const [down = ''] = section.split('And back:');
  return [...down.matchAll(/`((?:addin|functions|shared)\/[^`]+)`/g)]
    .map(([, file = '']) => file)
    .filter((file) => !file.startsWith('addin/pane/'));
};

const timesEvaluated = (ran: Ran): number => ran.get('shared/assessment/evaluate.ts')?.get('evaluate') ?? 0;

/** A submission from the click to what is stored, with what ran on either side and what the database was asked. */
const walk = async (api: LocalApi, pane: OpenPane) => {
  const asked: string[] = [];
  let listening = true;
  api.database.client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        if (listening) asked.push(commandName);
        return next(args);
      },
    { step: 'initialize' },
  );
  const code = await watchCode();
  const draft = await checkAsPane(pane);
  const inPane = await code.ran();
  const receipt = await submitDraft(pane.client, pane.drafts, draft);
  const sent = await code.ran();
  await code.stop();
  listening = false;
  return {
    receipt,
    asked,
    files: [...new Set([...inPane.keys(), ...sent.keys()])].sort(),
    evaluated: { inPane: timesEvaluated(inPane), sent: timesEvaluated(sent) },
  };
};

/**
 * What it takes to get a sheet from the click on 提交 into the store. Counted are our files (add-in, functions, shared) of which a function ran: reading, checking
 * and marking in Excel, the draft, the API's client, and everything on the server. Not counted: what draws the pane, and what a module does when it is loaded.
 */
describe('a submission, from the click to the store', () => {
  const api = apiForAll(async (api) => {
    must(await putPlan(api, PARKS));
    await HANDLERS.submit();
  });

  test('runs through no more files than it did, evaluates the sheet once on either side, and reads the store five times before it writes', async () => {
    const { receipt, asked, evaluated, files } = await walk(api, await openPane(api, 'dazu'));
    expect(receipt).toMatchObject({ version: 1, total: 70 });
    expect(evaluated).toEqual({ inPane: 1, sent: 1 });
    expect(asked).toEqual([...FOUR_THINGS, LAST_ENTRIES, 'TransactWriteItemsCommand']);
    expect(tooMany(files.filter(reads), MOST_FILES.reading)).toEqual([]);
    expect(
      tooMany(
        files.filter((file) => !reads(file)),
        MOST_FILES.others,
      ),
    ).toEqual([]);
    expect(filesOnThePage().length).toBeGreaterThan(15);
    expect(filesOnThePage().filter((file) => !files.includes(file))).toEqual([]);
  });

  test('of what was returned: once more on the server, for the version before it under the plan as it stands', async () => {
    must(await submitAs(api, 'yubei', figures()));
    must(await returnAs(api, 'yubei', ['2.1']));
    const { receipt, asked, evaluated } = await walk(api, await openPane(api, 'yubei'));
    expect(receipt).toMatchObject({ version: 2 });
    expect(evaluated).toEqual({ inPane: 1, sent: 2 });
    expect(asked).toEqual([...FOUR_THINGS, LAST_ENTRIES, 'TransactWriteItemsCommand']);
  });
});

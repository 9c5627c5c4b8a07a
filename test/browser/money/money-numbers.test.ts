import type { Browser, Frame } from 'playwright-core';
import { Me } from '../../../shared/api/me';
import { SubsidyPage } from '../../../shared/api/money';
import { Ledger } from '../../../shared/evaluation/money/ledger';
import { isGrant } from '../../../shared/evaluation/money/subsidy-ledger';
import { SUBSIDY } from '../../../shared/regulation/subsidy-schedule';
import { beijingDay } from '../../../shared/vocabulary/beijing-time';
import { isPublished } from '../../../shared/vocabulary/stages';
import { amountsIn, fen } from '../../cases/money-texts';
import { launchBrowser } from '../chromium';
import { ExcelUser } from '../support/excel-user';
import { openJob } from '../support/in-pane';
import { startRunningWorkbench, type RunningWorkbench } from '../support/running-workbench';
import { workbenchPeople, type WorkbenchCall } from '../support/workbench-people';

/** What a ledger’s lines are and add up to, and what its payments, spendings and records are, in 分. */
const amountsOf = (ledger: Ledger): ReadonlySet<number> => {
  const { granted, paid, owed, recoverable, spent, unregistered, available } = ledger;
  const found = new Set([0, ...[granted, paid, owed, recoverable, spent, unregistered, available].map(fen)]);
  const grants = ledger.entries.filter(isGrant);
  let [all, bases] = [0, 0];
  for (const year of [...new Set(grants.map((entry) => entry.year))].toSorted()) {
    let own = 0;
    for (const { kind, amount } of grants.filter((entry) => entry.year === year)) {
      own += fen(amount);
      all += fen(amount);
      if (kind !== 'bonus') bases += fen(amount);
      for (const each of [Math.abs(fen(amount)), own, all, bases]) found.add(each);
    }
  }
  for (const one of ledger.payments)
    for (const [what, amount] of Object.entries(one)) if (what !== 'year') found.add(fen(amount));
  for (const { amount } of [...ledger.byCategory, ...ledger.bySource]) found.add(fen(amount));
  for (const fact of ledger.facts) {
    if ('amount' in fact) found.add(fen(fact.amount));
    if (fact.kind === 'base-adjusted') found.add(fen(fact.base));
  }
  return found;
};

/** Everything of a page opened, and what it says of money: of each item of a list that names one of some parks, and of the page. */
const readPage = async (pane: Frame, names: readonly string[]) => {
  const closed = pane.locator('main button[aria-expanded=false]');
  while ((await closed.count()) > 0) await closed.first().click();
  const [page, items] = await Promise.all([pane.locator('main').innerText(), pane.locator('main li').allInnerTexts()]);
  const ofParks = items.flatMap((text) => {
    const named = names.filter((name) => text.includes(name));
    return named.length === 1 && named[0] !== undefined ? [{ name: named[0], text }] : [];
  });
  return { page, ofParks };
};

describe('every number about money in the pane', () => {
  let workbench: RunningWorkbench;
  let browser: Browser;
  let user: ExcelUser;
  let call: WorkbenchCall;
  let year = 0;
  const ledgers = new Map<string, Ledger>();
  const known = new Map<string, ReadonlySet<number>>();
  /** What was published of each park: 汇总 says that too. */
  const published = new Map<string, number>();
  beforeAll(async () => {
    [workbench, browser] = await Promise.all([startRunningWorkbench(), launchBrowser()]);
    [user, call] = await Promise.all([ExcelUser.at(browser, workbench.url), workbenchPeople(workbench)]);
    const { years } = Me.parse(await call('bureau', 'GET', '/v1/me'));
    year = years.find(({ state }) => isPublished(state))?.year ?? 0;
    const of = (park: string) => `/v1/evaluations/${String(year)}/${park}`;
    const ledgerOf = async (park: string) => Ledger.parse(await call('bureau', 'GET', `${of(park)}/ledger`));
    const { rows, readAt } = SubsidyPage.parse(await call('bureau', 'GET', `/v1/years/${String(year)}/subsidies`));
    // One is paid in part and spends of it; of another something is taken away after it was paid.
    const owed = rows.find(({ owedInAll, recoverableInAll }) => owedInAll > 0 && recoverableInAll === 0);
    const paid = rows.find(({ park, paid: amount }) => amount > 1 && park !== owed?.park);
    if (!owed || !paid)
      throw new RangeError(`The demo's ${String(year)} has no park that is owed, or none that was paid`);
    const date = beijingDay(readAt);
    await call('bureau', 'POST', `${of(owed.park)}/payment`, {
      ...{ date, amount: 12.345678, document: '渝财社〔2026〕8号', setOff: null, note: '' },
    });
    await call(`park.${owed.park}`, 'POST', `${of(owed.park)}/spending`, {
      ...{ category: 'rent', date, amount: 3.2101, voucher: 'DZ-1', note: '' },
    });
    await call('bureau', 'POST', `${of(paid.park)}/adjustment`, { base: 1.5, reason: '审计核减' });
    for (const { name, subsidy } of rows) published.set(name, fen(subsidy.total));
    for (const { park } of rows) ledgers.set(park, await ledgerOf(park));
    for (const ledger of ledgers.values()) known.set(ledger.name, amountsOf(ledger));
  });
  afterAll(async () => {
    await browser.close();
    await workbench.stop();
  });

  const opens = async (account: string, job: string) => {
    const pane = await user.signIn(account);
    await pane.getByRole('combobox', { name: '年度' }).selectOption(String(year));
    await openJob(pane, job);
    return pane;
  };
  const stray = (text: string, of: ReadonlySet<number> | undefined) => amountsIn(text).filter((each) => !of?.has(each));
  const names = () => [...known.keys()];
  /** What parks' amounts add up to, in the year and over all years, in 分. */
  const sums = (): ReadonlySet<number> => {
    const all = [...ledgers.values()];
    const inAll = (amountOf: (ledger: Ledger) => number) => all.reduce((sum, ledger) => sum + fen(amountOf(ledger)), 0);
    const ofYear = (amount: 'payable' | 'paid') =>
      inAll(({ payments }) => payments.find((one) => one.year === year)?.[amount] ?? 0);
    return new Set([
      ...[ofYear('payable'), ofYear('paid'), inAll(({ owed }) => owed), inAll(({ recoverable }) => recoverable)],
      // The schedule is the article's own.
      ...SUBSIDY.baseByYear.map(fen),
      ...[...known.values()].flatMap((one) => [...one]),
    ]);
  };

  it('of a park’s own page is one that its ledger has', async () => {
    for (const [park, { name }] of ledgers) {
      const pane = await opens(`park.${park}`, '资金');
      const { page } = await readPage(pane, []);
      expect([name, amountsIn(page).length > 3, stray(page, known.get(name))]).toEqual([name, true, []]);
    }
  });

  it.each<[job: string, saysPublished: boolean]>([
    ['办后', false],
    ['汇总', true],
  ])(
    'of a park on the bureau’s page %s is one that its ledger has, and any other a sum of theirs',
    async (job, saysPublished) => {
      const pane = await opens('bureau', job);
      const before = (name: string) => (saysPublished ? [published.get(name) ?? 0] : []);
      await pane
        .locator('main li', { hasText: names()[0] ?? '' })
        .first()
        .waitFor();
      const { page, ofParks } = await readPage(pane, names());
      expect(ofParks.flatMap(({ text }) => amountsIn(text)).length).toBeGreaterThan(names().length);
      const strays = ofParks.flatMap(({ name, text }) =>
        stray(text, new Set([...(known.get(name) ?? []), ...before(name)])).map((each) => [name, each, text]),
      );
      expect(strays).toEqual([]);
      expect(stray(page, new Set([...sums(), ...names().flatMap(before)]))).toEqual([]);
    },
  );

  it('of a park’s years beside one another is one that its ledger has', async () => {
    const pane = await opens('bureau', '汇总');
    for (const name of names()) {
      const row = pane.locator('main li', { hasText: name }).first();
      await row.locator('button[aria-expanded=false]').first().click();
      await row.getByRole('button', { name: '历年对比' }).click();
      await row.locator('table').first().waitFor();
      const cells = await row.locator('tr', { hasText: '（万元）' }).locator('td').allInnerTexts();
      const amounts = cells.flatMap((cell) => amountsIn(`${cell} 万元`));
      expect([name, amounts.length > 0, amounts.filter((each) => !known.get(name)?.has(each))]).toEqual([
        name,
        true,
        [],
      ]);
    }
  });
});

import type { Browser, Frame } from 'playwright-core';
import { GradingRun } from '../../../shared/evaluation/grading/grading-run';
import { PlanAnswer } from '../../../shared/api/plan';
import { DEMO_YEAR } from '../../../workbench/cloud/demo/parks';
import { launchBrowser } from '../chromium';
import type { ExcelUser } from '../support/excel-user';
import { PeopleAtWork } from '../support/people-at-work';
import { startRunningWorkbench, type RunningWorkbench } from '../support/running-workbench';
import { workbenchPeople, type WorkbenchCall } from '../support/workbench-people';

interface Begun {
  readonly workbench: RunningWorkbench;
  readonly browser: Browser;
  readonly people: PeopleAtWork;
  /** What the people do whom nobody watches. */
  readonly call: WorkbenchCall;
}

/** One year at one workbench, told step by step: each finds the year as the steps before it left it. */
export class WholeYear {
  /** @param start brings up the workbench in which the year is lived */
  constructor(
    readonly year: number = DEMO_YEAR,
    private readonly start: () => Promise<RunningWorkbench> = startRunningWorkbench,
  ) {}
  #begun: Begun | undefined;
  #brokenAt: string | undefined;

  async begin(): Promise<void> {
    const [workbench, browser] = await Promise.all([this.start(), launchBrowser()]);
    const people = new PeopleAtWork(browser, workbench.url);
    this.#begun = { workbench, browser, people, call: await workbenchPeople(workbench) };
  }

  async end(): Promise<void> {
    await this.#begun?.browser.close();
    await this.#begun?.workbench.stop();
  }

  /** A step of the year. Once one has failed there is no year for the others to go on with: they fail at once and say where it broke. */
  step(sentence: string, act: () => Promise<void>): void {
    it(sentence, async () => {
      if (this.#brokenAt !== undefined) throw new Error(`the year broke before this, at: ${this.#brokenAt}`);
      this.#brokenAt = sentence;
      await act();
      this.#brokenAt = undefined;
    });
  }

  get call(): WorkbenchCall {
    return this.#it.call;
  }

  /** Whoever is at the screen. */
  get user(): ExcelUser {
    return this.#it.people.user;
  }

  /** Somebody opens a new workbook, without being signed in. */
  arrive(): Promise<ExcelUser> {
    return this.#it.people.arrive();
  }

  /** Somebody opens a new workbook and signs in. */
  arriveAs(account: string): Promise<Frame> {
    return this.#it.people.arriveAs(account);
  }

  /** Somebody comes back to the workbook as it was left; whoever was not there yet arrives. */
  returnAs(account: string): Promise<Frame> {
    return this.#it.people.returnAs(account);
  }

  async plan(year: number = this.year): Promise<PlanAnswer> {
    return PlanAnswer.parse(await this.call('bureau', 'GET', `/v1/years/${String(year)}/plan`));
  }

  async grading(): Promise<GradingRun> {
    return GradingRun.parse(await this.call('bureau', 'GET', `/v1/years/${String(this.year)}/grading`));
  }

  get #it(): Begun {
    if (!this.#begun) throw new RangeError('the year has not begun');
    return this.#begun;
  }
}

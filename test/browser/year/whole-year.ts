import type { Browser, Frame } from 'playwright-core';
import { GradingRun } from '../../../shared/api/grading';
import { PlanAnswer } from '../../../shared/api/plan';
import { DEMO_YEAR } from '../../../workbench/cloud/demo-parks';
import { launchBrowser } from '../chromium';
import { ExcelUser } from '../support/excel-user';
import { startRunningWorkbench, type RunningWorkbench } from '../support/running-workbench';
import { workbenchPeople, type WorkbenchCall } from '../support/workbench-people';

interface Begun {
  readonly workbench: RunningWorkbench;
  readonly browser: Browser;
  /** What the people do whom nobody watches. */
  readonly call: WorkbenchCall;
}

/** One year at one workbench, told step by step: each finds the year as the steps before it left it. */
export class WholeYear {
  readonly year = DEMO_YEAR;
  #begun: Begun | undefined;
  #user: ExcelUser | undefined;
  #brokenAt: string | undefined;

  async begin(): Promise<void> {
    const [workbench, browser] = await Promise.all([startRunningWorkbench(), launchBrowser()]);
    this.#begun = { workbench, browser, call: await workbenchPeople(workbench) };
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
    if (!this.#user) throw new RangeError('nobody has arrived');
    return this.#user;
  }

  /** Somebody opens a new workbook, without being signed in; whoever was there leaves. */
  async arrive(): Promise<ExcelUser> {
    await this.#user?.page.context().close();
    this.#user = await ExcelUser.at(this.#it.browser, this.#it.workbench.url);
    this.#user.page.setDefaultTimeout(40_000);
    return this.#user;
  }

  /** Somebody opens a new workbook and signs in. */
  async arriveAs(account: string): Promise<Frame> {
    return (await this.arrive()).signIn(account);
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

import type { Browser, Frame } from 'playwright-core';
import { ExcelUser } from './excel-user';

/** People who come to one workbench and go, each with a workbook that stays open meanwhile. */
export class PeopleAtWork {
  readonly #browser: Browser;
  readonly #url: string;
  readonly #here = new Map<string, ExcelUser>();
  #user: ExcelUser | undefined;

  constructor(browser: Browser, url: string) {
    this.#browser = browser;
    this.#url = url;
  }

  /** Whoever is at the screen. */
  get user(): ExcelUser {
    if (!this.#user) throw new RangeError('nobody has arrived');
    return this.#user;
  }

  /** Somebody opens a new workbook, without being signed in. */
  async arrive(): Promise<ExcelUser> {
    await this.#leave();
    this.#user = await ExcelUser.at(this.#browser, this.#url);
    return this.#user;
  }

  /** Somebody opens a new workbook and signs in; the one before, if there is one, is closed. */
  async arriveAs(account: string): Promise<Frame> {
    const before = this.#here.get(account);
    const user = await this.arrive();
    this.#here.set(account, user);
    await before?.page.context().close();
    return user.signIn(account);
  }

  /** Somebody comes back to the workbook as it was left, and opens the pane anew; whoever was not there yet arrives. */
  async returnAs(account: string): Promise<Frame> {
    const user = this.#here.get(account);
    // Somebody else may have signed in there since.
    if (user?.account !== account) return this.arriveAs(account);
    if (user !== this.#user) {
      await this.#leave();
      await user.wake();
    }
    this.#user = user;
    return user.comeBack();
  }

  /** Nobody comes back to a workbook in which nobody was signed in; in all others the computer sleeps meanwhile. */
  async #leave(): Promise<void> {
    const user = this.#user;
    if (user && Array.from(this.#here.values()).includes(user)) await user.sleep();
    else await user?.page.context().close();
    this.#user = undefined;
  }
}

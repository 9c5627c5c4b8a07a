import { Failure } from '../../../shared/vocabulary/failure';

/** What is read in pages changed again and again while it was being read. */
export class KeepsChanging extends Failure {
  override readonly name = 'KeepsChanging';
  override readonly title = '数据正在变化';
  constructor() {
    super('读取期间评估结果一直在变化，没有取到同一时刻的数据。请稍后再点一次。');
  }
}

/** How a list that comes in pages is read. */
export interface Pages<Page, Row> {
  /** One page: the first without a cursor, each further one with the cursor of the one before. */
  readonly read: (cursor: string | null) => Promise<Page>;
  readonly rows: (page: Page) => readonly Row[];
  readonly next: (page: Page) => string | null;
  /** Whether a further page belongs to the same state of things as the first: half of each would be a table that never was. */
  readonly same: (first: Page, further: Page) => boolean;
  /** Hears how many rows have come, and the first page. */
  readonly onRows?: (read: number, first: Page) => void;
}
/** All rows, and the first page for what it says about them. */
export interface ReadPages<Page, Row> {
  readonly first: Page;
  readonly rows: readonly Row[];
}

const TRIES = 3;

const readOnce = async <Page, Row>(pages: Pages<Page, Row>): Promise<ReadPages<Page, Row> | null> => {
  const first = await pages.read(null);
  const rows = [...pages.rows(first)];
  for (let cursor = pages.next(first); cursor !== null;) {
    pages.onRows?.(rows.length, first);
    const page = await pages.read(cursor);
    if (!pages.same(first, page)) return null;
    rows.push(...pages.rows(page));
    cursor = pages.rows(page).length === 0 ? null : pages.next(page);
  }
  return { first, rows };
};

/**
 * Reads every page of a list, all of one state of things; starts over where that changed in between.
 * @throws {KeepsChanging} and whatever `read` throws
 */
export const readPages = async <Page, Row>(pages: Pages<Page, Row>): Promise<ReadPages<Page, Row>> => {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    const read = await readOnce(pages);
    if (read) return read;
  }
  throw new KeepsChanging();
};

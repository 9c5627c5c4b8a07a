import { REGULATION } from './clauses';

/** The printed heads of an annex, and the regulation that it belongs to, as sheets and notices cite them. */
export interface AnnexForm {
  /** What stands above the title, for example 附件2. */
  readonly annex: string;
  /** The title of the scoring table; ends in 评分表, in whose place other tables put their own name. */
  readonly title: `${string}评分表`;
  readonly regulation: { readonly title: string; readonly number: string };
}

/** Annex 2 of 渝人社发〔2021〕57号. */
export const ANNEX_2: AnnexForm = { annex: '附件2', title: REGULATION.annex2, regulation: REGULATION };

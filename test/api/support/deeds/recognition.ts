import type * as z from 'zod';
import type { ApplicationContent } from '../../../../shared/evaluation/recognition/application';
import { caller, districtPerson, PEOPLE, type Answer } from '../caller';
import type { LocalApi } from '../local-api';

type Content = z.input<typeof ApplicationContent>;
export type Answers = Content['answers'];

/** Answers that meet every condition of Article 8. */
const GOOD_ANSWERS: Answers = {
  policy: true,
  construction: true,
  floorArea: 12_000.5,
  facilities: true,
  management: true,
  staff: true,
  variety: true,
  institutions: 26,
  firstYearRevenue: 56_000,
  employment: 216_000,
  talent: 2300,
};
/** None given. */
export const NO_ANSWERS = Object.fromEntries(Object.keys(GOOD_ANSWERS).map((id) => [id, null]));
const NOTES = {
  policy: '促进人力资源服务业发展若干措施',
  construction: '园区建设方案',
  facilities: '服务大厅',
  management: '领导小组、园区办',
  staff: '12 人',
  variety: '招聘、派遣、测评',
};
export const REMARKS = { features: '特色明显', operation: '机制健全', platform: '平台完备', benefits: '效益较好' };

/** A complete application of a park by that name, in 大足区 unless said otherwise. */
export const contentOf = (name: string, answers: Partial<Answers> = {}, changes: object = {}): Content => ({
  name: `${name}人力资源服务产业园`,
  districtName: '大足区',
  applicant: '重庆市大足区人民政府',
  letter: '大足府函〔2026〕8号',
  kind: 'comprehensive',
  mode: 'onSite',
  answers: { ...GOOD_ANSWERS, ...answers },
  notes: NOTES,
  materials: { letter: true, policies: true, premises: true, institutions: true },
  ...changes,
});

/** Applies as a district. */
export const applyAs = (
  api: LocalApi,
  district: string,
  content: object = contentOf(district),
  { earlier = null, key }: { readonly earlier?: string | null; readonly key?: string } = {},
): Promise<Answer> =>
  caller(api, districtPerson(district))('POST', '/v1/applications', {
    body: { content, earlier },
    ...(key === undefined ? {} : { key }),
  });

/** Takes a step on an application. */
export const stepOn =
  (api: LocalApi, who: Parameters<typeof caller>[1] = PEOPLE.bureau) =>
  (application: string, part: string, body: object, key?: string): Promise<Answer> =>
    caller(api, who)('POST', `/v1/applications/${application}/${part}`, {
      body,
      ...(key === undefined ? {} : { key }),
    });

export const PASSED = { version: 1, experts: ['李专家', '王专家'], remarks: REMARKS, passed: true, reason: '' };
/** A notice of the tests' March. */
export const NOTICE = { from: '2026-03-02T00:00:00.000Z', to: '2026-03-09T00:00:00.000Z' };
export const AFTER_NOTICE = '2026-03-09T00:00:01.000Z';

import { ApplicationContent } from '../../../shared/evaluation/recognition/application';
import { Roster } from '../../../shared/api/recognition';
import { type ApplicationForm, formValuesOf } from '../../../shared/workbook/recognition/form-content';

/** An application that meets every condition. */
export const CONTENT = ApplicationContent.parse({
  name: '重庆大足人力资源服务产业园',
  districtName: '大足区',
  applicant: '重庆市大足区人民政府',
  letter: '大足府函〔2026〕8号',
  kind: 'comprehensive',
  mode: 'onSite',
  answers: {
    policy: true,
    construction: true,
    floorArea: 12_000.5,
    facilities: true,
    management: true,
    staff: true,
    variety: true,
    institutions: 26,
    firstYearRevenue: 56_000.25,
    employment: 216_000,
    talent: 2300,
  },
  notes: {
    policy: '促进人力资源服务业发展若干措施',
    construction: '园区建设方案',
    facilities: '服务大厅',
    management: '领导小组、园区办',
    staff: '12 人',
    variety: '招聘、派遣、测评',
  },
  materials: { letter: true, policies: true, premises: true, institutions: true },
});

/** As what a form that was sent is known. */
export const SENT_AS = { kind: 'correction', application: 'A-2026-0001', version: 1 } as const;
export const BLANK_FORM: ApplicationForm = { target: { kind: 'new', earlier: null }, values: {} };
export const FILLED_FORM: ApplicationForm = {
  target: { kind: 'correction', application: 'application-1', version: 1 },
  values: formValuesOf(CONTENT),
};

/** A park with its award on record, one without, and one that has lost its title. */
export const ROSTER = Roster.parse({
  readAt: '2026-11-20T16:05:00Z',
  parks: [
    {
      park: 'dazu',
      name: '重庆大足人力资源服务产业园',
      district: 'dazu',
      districtName: '大足区',
      kind: 'comprehensive',
      recognition: {
        recognised: 2026,
        recorded: { application: 'application-1', awardedAt: '2026-03-09T01:00:00Z' },
        withdrawn: false,
      },
    },
    {
      park: 'fuling',
      name: '=HYPERLINK("http://evil","涪陵")',
      district: 'fuling',
      districtName: '涪陵区',
      kind: null,
      recognition: { recognised: 2022, recorded: null, withdrawn: false },
    },
    {
      park: 'qijiang',
      name: '重庆綦江人力资源服务产业园',
      district: 'qijiang',
      districtName: '綦江区',
      kind: null,
      recognition: { recognised: 2022, recorded: null, withdrawn: true },
    },
  ],
});

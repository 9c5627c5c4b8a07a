import { ROLES, type Role } from '../../../shared/vocabulary/roles';
import { DEMO_PARKS } from '../demo/parks';

/** Somebody who can sign in to the workbench. The names are made up. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly park?: string;
  readonly district?: string;
  /** For the sign-in page: what the person works for. */
  readonly of: string;
}

const FAMILY = '李王张刘陈杨黄周吴徐孙胡朱高林何郭马罗梁';
const GIVEN = ['敏', '静', '伟', '强', '丽', '磊', '洋', '娟', '勇', '霞'];
const personName = (index: number) =>
  `${FAMILY[index % FAMILY.length] ?? ''}${GIVEN[(index * 3) % GIVEN.length] ?? ''}`;

const participants = DEMO_PARKS.map(({ participant }) => participant);

/** A park that is not recognised yet: its account finds nothing to do before it is given the title under this very id. */
export const PARK_TO_COME = {
  park: 'shuangqiao',
  district: 'dazu',
  name: '大足区双桥人力资源服务产业园',
} as const;

/** Every account of the workbench, by role. */
export const ACCOUNTS: readonly Account[] = [
  ...participants.map(({ park, district, name }, index): Account => {
    return { id: `park.${park}`, name: personName(index), role: 'park', park, district, of: name };
  }),
  {
    id: `park.${PARK_TO_COME.park}`,
    name: personName(participants.length + 13),
    role: 'park',
    park: PARK_TO_COME.park,
    district: PARK_TO_COME.district,
    of: `${PARK_TO_COME.name}（待认定）`,
  },
  ...participants.map(({ district, districtName }, index): Account => {
    const of = `${districtName}人力资源和社会保障局`;
    return { id: `district.${district}`, name: personName(index + 10), role: 'district', district, of };
  }),
  ...[1, 2, 3].map((number): Account => {
    return { id: `expert${number}`, name: personName(number + 23), role: 'expert', of: `${ROLES.expert}${number}` };
  }),
  { id: 'bureau', name: '市局经办人', role: 'bureau', of: ROLES.bureau },
  { id: 'leader', name: '领导小组秘书', role: 'leader', of: ROLES.leader },
];

const byId = new Map(ACCOUNTS.map((account) => [account.id, account]));

/** The account with an id, or undefined. */
export const account = (id: string): Account | undefined => byId.get(id);

/** What a token says of an account beside who it is. */
export const claimsOf = ({ name, role, park, district }: Account) => ({
  name,
  role,
  ...(park === undefined ? {} : { park }),
  ...(district === undefined ? {} : { district }),
});

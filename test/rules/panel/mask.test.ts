import fc from 'fast-check';
import { withoutNames } from '../../../shared/evaluation/panel/mask';
import { DistrictId, ParkId } from '../../../shared/vocabulary/ids';

const DAZU = {
  park: ParkId.parse('dazu'),
  name: '重庆市大足区棠香人力资源服务产业园',
  district: DistrictId.parse('dazu'),
  districtName: '大足区',
};
const masked = (text: string) => withoutNames(text, DAZU, '园区02');

describe('a text about a park under a mask', () => {
  it.each([
    ['the name', '重庆市大足区棠香人力资源服务产业园材料齐全', '园区02材料齐全'],
    ['the name without the city', '大足区棠香人力资源服务产业园材料齐全', '园区02材料齐全'],
    ['the short name', '棠香产业园现场看过，棠香管理规范', '园区02产业园现场看过，园区02管理规范'],
    ['the district, long and short', '大足区人社局已核，大足企业较多', '某区县人社局已核，某区县企业较多'],
    ['an id in any letters', '见 DAZU 的佐证', '见 园区02 的佐证'],
    ['no name at all', '材料齐全', '材料齐全'],
  ])('does not tell %s', (_, text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it('holds none of the names, wherever they stand', () => {
    const names = [DAZU.name, '棠香', '大足', 'dazu', 'Dazu'];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...names), fc.string())), (parts) => {
        const text = masked(parts.join('')).toLowerCase();
        for (const name of names) expect(text).not.toContain(name.toLowerCase());
      }),
    );
  });
});

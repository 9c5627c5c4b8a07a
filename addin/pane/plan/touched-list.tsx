import type { Amendment } from '../../../shared/api/plan';
import { countText, pointsText, scoreText } from '../../wording/number-text';
import { BulletList } from '../controls/text/lists';

const SHOWN = 30;

/** The parks whose computed total an amendment changes. */
export const TouchedList = ({ touched }: { readonly touched: Amendment['touched'] }) => {
  if (touched.length === 0) return <div>各园区的核算得分都不变。</div>;
  const settled = touched.filter((each) => each.settled).length;
  return (
    <>
      <div>
        {countText(touched.length)} 家园区的核算得分会变
        {settled > 0 && `，其中 ${countText(settled)} 家已核定，须重新核定`}：
      </div>
      <BulletList>
        {touched.slice(0, SHOWN).map(({ park, name, before, after, settled: wasSettled }) => (
          <li key={park}>
            {name}：{scoreText(before)} → {pointsText(after)}
            {wasSettled && '（已核定）'}
          </li>
        ))}
      </BulletList>
      {touched.length > SHOWN && <div>……</div>}
    </>
  );
};

import type { Year } from '../../shared/api/ids';
import type { Plan } from '../../shared/api/plan';
import { RevisionId } from '../store/items';
import { DanglingPointer } from '../store/failures';
import type { Store } from '../store/store';
import type { Handler } from './exchange';
import { once } from './once';
import { AlreadyPublished, MalformedRequest, NotFound, PlanFrozen, StaleVersion } from './refusal';
import { parksInSight, yearOf } from './sight';

/** A plan as far as somebody may see it: without the parks of others. */
export const plan: Handler<'plan'> = async ({ principal, parameters: { year }, dependencies: { store } }) => {
  const head = await yearOf(store, year);
  const [body, participants] = await Promise.all([store.plan(head), parksInSight(store, principal, 'plan.read', head)]);
  if (participants.length === 0) throw new NotFound();
  return { plan: { ...body, participants }, version: head.planVersion, state: head.state };
};

const duplicate = ({ participants }: Plan): string | undefined => {
  const seen = new Set<string>();
  return participants.find(({ park }) => seen.size === seen.add(park).size)?.park;
};

const written = async (store: Store, year: Year, revision: RevisionId, version: number) => {
  const [body, participants] = await Promise.all([
    store.plan({ year, revision }),
    store.participants({ year, revision }),
  ]);
  return { plan: { ...body, participants }, version, state: 'open' as const };
};

export const putPlan: Handler<'putPlan'> = async ({ parameters: { year }, body, stamp, dependencies }) => {
  const { store, newId } = dependencies;
  if (body.plan.year !== year) throw new MalformedRequest('请求地址中的年度与方案中的年度不一致。');
  const twice = duplicate(body.plan);
  const late = body.plan.participants.find(({ recognised }) => recognised > year);
  if (late) throw new MalformedRequest(`园区 ${late.park} 的认定年份晚于评估年度，请核对。`);
  if (twice) throw new MalformedRequest(`方案中园区 ${twice} 出现了两次，请删除重复的一行。`);

  return once(
    store,
    stamp,
    async () => {
      const before = await store.yearHead(year);
      if (before?.state === 'published') throw new AlreadyPublished(year);
      if (before?.state === 'frozen') throw new PlanFrozen(year);
      const current = before?.planVersion ?? 0;
      if (current !== body.basedOn) {
        throw new StaleVersion(`方案已被修改为第 ${current} 版，请重新读取后再修改。`, current);
      }
      const revision = RevisionId.parse(newId());
      const version = await store.putPlan(stamp, before, body.plan, revision);
      return written(store, year, revision, version);
    },
    async (recorded) => {
      if (recorded.kind !== 'plan') throw new DanglingPointer('The answer to a plan');
      return written(store, recorded.year, recorded.revision, recorded.version);
    },
  );
};

import { ApplicationId, type DistrictId } from '../../../shared/vocabulary/ids';
import type { ApplicationContent } from '../../../shared/evaluation/recognition/application';
import { caseOf } from '../../../shared/evaluation/recognition/case';
import { missingIn } from '../../../shared/evaluation/recognition/requirements';
import { hasEnded, RECOGNITION_STEPS } from '../../../shared/evaluation/recognition/steps';
import type { ApplicationTurn } from '../../store/table/recognition-items';
import type { Store } from '../../store/store';
import { applicationOf, recognitionStep, refuseMoved, refuseWithoutReason, repeatedFact } from './step';
import { notBeforePublications } from '../frame/not-before';
import { write } from '../frame/write';
import type { Exchange, Handler } from '../frame/exchange';
import { ApplicationIncomplete, ApplicationOpen, EarlierNotEnded } from './refusals';
import { NotAllowed } from '../frame/refusal';
import { withdrawnAmong } from '../money/withdrawn-parks';
import { ROLES } from '../../../shared/vocabulary/roles';

/** Throws ApplicationIncomplete. */
const refuseIncomplete = (content: ApplicationContent) => {
  const missing = missingIn(content);
  if (missing.length > 0) throw new ApplicationIncomplete(missing);
};

/** Whether the park that an application led to still has its title. */
const hasTitle = async (store: Store, application: ApplicationId): Promise<boolean> => {
  const park = caseOf(await store.applicationFacts(application))?.award?.park;
  return park !== undefined && !(await withdrawnAmong(store, [park])).has(park);
};

/** One park is applied for once at a time, and not while it has the title: the turn at which it may be named. Throws ApplicationOpen. */
const turnToName = async (store: Store, district: DistrictId, name: string): Promise<ApplicationTurn> => {
  const turn = await store.applicationTurn(district);
  const same = (await store.applicationHeads()).filter((head) => head.district === district && head.name === name);
  for (const { application, state } of same) {
    if (!hasEnded(state) || (state === 'awarded' && (await hasTitle(store, application))))
      throw new ApplicationOpen(name, state);
  }
  return turn;
};

/** 提出申报: of a district, with the application before it where there is one. */
export const apply: Handler<'apply'> = write({
  about: async ({ principal, body, dependencies: { store } }: Exchange<'apply'>) => {
    if (principal.role !== 'district') throw new NotAllowed(ROLES[principal.role]);
    const { earlier } = body;
    const before = earlier && (await applicationOf(store, principal, RECOGNITION_STEPS.apply.action, earlier));
    return { district: principal.district, before: before && before.standing };
  },
  decide: async ({ district, before }, sent: Exchange<'apply'>) => {
    const { body, stamp, dependencies } = await notBeforePublications(sent, []);
    const { store, newId } = dependencies;
    const { content, earlier, sheet } = body;
    refuseIncomplete(content);
    if (before && before.state !== 'refused' && before.state !== 'withdrawn') throw new EarlierNotEnded(before.state);
    const turn = await turnToName(store, district, content.name);
    const fact = {
      kind: 'applied',
      district,
      version: 1,
      content,
      earlier,
      reason: '',
      ...(sheet && { sheet }),
    } as const;
    return store.recordRecognition(stamp, ApplicationId.parse(newId()), [], fact, turn);
  },
  repeated: repeatedFact,
});

export const correctApplication: Handler<'correctApplication'> = recognitionStep(
  'correct',
  async ({ standing: before }, { body, dependencies: { store } }) => {
    refuseMoved(before, body.basedOn);
    refuseIncomplete(body.content);
    const { district, earlier } = before;
    const { content, sheet } = body;
    const isRenamed = content.name !== before.content.name;
    return {
      fact: {
        kind: 'applied',
        district,
        version: before.version + 1,
        content,
        earlier,
        reason: '',
        ...(sheet && { sheet }),
      },
      turn: isRenamed ? await turnToName(store, district, content.name) : null,
    };
  },
);

export const withdrawApplication: Handler<'withdrawApplication'> = recognitionStep(
  'withdraw',
  (_, { body: { reason } }) => {
    refuseWithoutReason('withdraw', reason);
    return { fact: { kind: 'withdrawn', reason } };
  },
);

import { ApplicationId, type DistrictId } from '../../../shared/vocabulary/ids';
import type { ApplicationContent } from '../../../shared/evaluation/recognition/application';
import { caseOf } from '../../../shared/evaluation/recognition/case';
import { missingIn } from '../../../shared/evaluation/recognition/requirements';
import { hasEnded } from '../../../shared/evaluation/recognition/steps';
import type { ApplicationTurn } from '../../store/table/recognition-items';
import type { Store } from '../../store/store';
import { applicationOf, openApplication, recognitionOnce, refuseMoved, refuseWithoutReason } from './step';
import type { Exchange, Handler } from '../frame/exchange';
import { ApplicationIncomplete, ApplicationOpen, EarlierNotEnded } from './refusals';
import { NotAllowed } from '../frame/refusal';
import { withdrawnAmong } from '../money/withdrawals';
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

const newApplication = async ({ principal, body, stamp, dependencies: { store, newId } }: Exchange<'apply'>) => {
  if (principal.role !== 'district') throw new NotAllowed(ROLES[principal.role]);
  const { content, earlier } = body;
  refuseIncomplete(content);
  if (earlier !== null) {
    const { state } = (await applicationOf(store, principal, 'recognition.apply', earlier)).standing;
    if (state !== 'refused' && state !== 'withdrawn') throw new EarlierNotEnded(state);
  }
  const turn = await turnToName(store, principal.district, content.name);
  const { district } = principal;
  const fact = { kind: 'applied', district, version: 1, content, earlier, reason: '' } as const;
  return store.recordRecognition(stamp, ApplicationId.parse(newId()), [], fact, turn);
};

export const apply: Handler<'apply'> = (exchange) =>
  recognitionOnce(exchange.dependencies.store, exchange.stamp, () => newApplication(exchange));

export const correctApplication: Handler<'correctApplication'> = async (exchange) => {
  const { principal, parameters, body, stamp, dependencies } = exchange;
  const { store } = dependencies;
  const { application } = parameters;
  await applicationOf(store, principal, 'recognition.apply', application);
  return recognitionOnce(store, stamp, async () => {
    const { standing: before, facts } = await openApplication(store, principal, 'correct', application);
    refuseMoved(before, body.basedOn);
    refuseIncomplete(body.content);
    const { district, earlier } = before;
    const { content } = body;
    const isRenamed = content.name !== before.content.name;
    const turn = isRenamed ? await turnToName(store, district, content.name) : null;
    const fact = { kind: 'applied', district, version: before.version + 1, content, earlier, reason: '' } as const;
    return store.recordRecognition(stamp, application, facts, fact, turn);
  });
};

export const withdrawApplication: Handler<'withdrawApplication'> = async (exchange) => {
  const { principal, parameters, body, stamp, dependencies } = exchange;
  const { store } = dependencies;
  await applicationOf(store, principal, 'recognition.apply', parameters.application);
  return recognitionOnce(store, stamp, async () => {
    const { facts } = await openApplication(store, principal, 'withdraw', parameters.application);
    refuseWithoutReason('withdraw', body.reason);
    return store.recordRecognition(stamp, parameters.application, facts, { kind: 'withdrawn', reason: body.reason });
  });
};

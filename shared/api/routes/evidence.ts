import {
  EvidenceConfirmation,
  EvidenceFile,
  EvidenceList,
  EvidenceRemovalRequest,
  EvidenceRequest,
  EvidenceUpload,
  MinutesUpload,
  PanelEvidence,
} from '../evidence';
import { Evidence, EvidenceRemoval } from '../../evaluation/evidence/evidence';
import { Minutes } from '../../evaluation/procedure/meeting';
import type { RouteShape } from '../route-shape';

/** 佐证材料 (Article 23 (3)), and the minutes of the leading group's meetings. A file never passes through the API: it is sent to where it is kept with a form, and fetched from there with a link. */
export const EVIDENCE_ROUTES = {
  evidence: {
    method: 'GET',
    path: '/v1/evaluations/{year}/{park}/evidence',
    action: 'evidence.read',
    summary: '佐证材料清单',
    answer: EvidenceList,
  },
  requestEvidence: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/evidence',
    action: 'evidence.write',
    summary: '登记要上传的佐证材料，取得上传表单',
    request: EvidenceRequest,
    answer: EvidenceUpload,
  },
  confirmEvidence: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/evidence/{evidence}/confirmation',
    action: 'evidence.write',
    summary: '确认佐证材料已经传完',
    request: EvidenceConfirmation,
    answer: Evidence,
  },
  removeEvidence: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/evidence/{evidence}/removal',
    action: 'evidence.write',
    summary: '移除佐证材料',
    request: EvidenceRemovalRequest,
    answer: EvidenceRemoval,
  },
  evidenceFile: {
    method: 'GET',
    path: '/v1/evaluations/{year}/{park}/evidence/{evidence}/file',
    action: 'evidence.read',
    summary: '佐证材料的下载地址',
    answer: EvidenceFile,
  },
  panelEvidence: {
    method: 'GET',
    path: '/v1/years/{year}/panel/{entry}/evidence',
    action: 'panel.score',
    summary: '专家查看佐证材料清单',
    answer: PanelEvidence,
  },
  panelEvidenceFile: {
    method: 'GET',
    path: '/v1/years/{year}/panel/{entry}/evidence/{evidence}/file',
    action: 'panel.score',
    summary: '专家取得佐证材料的下载地址',
    answer: EvidenceFile,
  },
  requestMinutes: {
    method: 'POST',
    path: '/v1/years/{year}/minutes',
    action: 'minutes.write',
    summary: '登记要上传的领导小组会议纪要，取得上传表单',
    request: Minutes,
    answer: MinutesUpload,
  },
  minutesFile: {
    method: 'GET',
    path: '/v1/years/{year}/minutes/{minutes}/file',
    action: 'minutes.read',
    summary: '领导小组会议纪要的下载地址',
    answer: EvidenceFile,
  },
} as const satisfies Record<string, RouteShape>;

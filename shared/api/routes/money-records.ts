import { CancellationRequest, PaymentRequest, ReturnRequest, SpendingPage, SupportRequest } from '../money';
import { SeenMoneyFact } from '../../evaluation/money/ledger';
import type { RouteShape } from '../route-shape';

/** What is recorded about money besides the subsidy's own course: payments, vouchers for the audit, what was taken back, support from elsewhere (Articles 11, 12, 13, 26). */
export const MONEY_RECORD_ROUTES = {
  spendings: {
    method: 'GET',
    path: '/v1/years/{year}/spendings',
    action: 'spendings.read',
    summary: '资金使用明细',
    query: ['cursor'],
    answer: SpendingPage,
  },
  cancelSpending: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/spending/{sequence}/cancellation',
    action: 'spending.write',
    summary: '冲销一笔支出',
    request: CancellationRequest,
    answer: SeenMoneyFact,
  },
  pay: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/payment',
    action: 'payment.write',
    summary: '登记补助资金拨付',
    request: PaymentRequest,
    answer: SeenMoneyFact,
  },
  returnPayment: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/return',
    action: 'payment.write',
    summary: '登记补助资金退回',
    request: ReturnRequest,
    answer: SeenMoneyFact,
  },
  cancelPayment: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/payment/{sequence}/cancellation',
    action: 'payment.write',
    summary: '冲销一笔拨付或退回',
    request: CancellationRequest,
    answer: SeenMoneyFact,
  },
  recordSupport: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/support',
    action: 'support.write',
    summary: '登记区县配套和其他扶持',
    request: SupportRequest,
    answer: SeenMoneyFact,
  },
  cancelSupport: {
    method: 'POST',
    path: '/v1/evaluations/{year}/{park}/support/{sequence}/cancellation',
    action: 'support.write',
    summary: '冲销一笔配套或扶持记录',
    request: CancellationRequest,
    answer: SeenMoneyFact,
  },
} as const satisfies Record<string, RouteShape>;

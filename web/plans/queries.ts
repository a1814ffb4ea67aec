import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import type {
  Page,
  PaymentPlan,
  PaymentPlanPreview,
  PaymentPlanSummary,
  PaymentPlanWish,
  PlanTemplate,
} from '../api/contract.ts'
import type { PlanFilter } from './planFilter.ts'
import { lookUpCitations } from '../counter/queries.ts'

/** One plan with its instalments, citations and payments. */
export const planQuery = (id: string) =>
  queryOptions({
    queryKey: ['plan', id],
    queryFn: ({ signal }) => api.get<PaymentPlan>(`/payment-plans/${id}`, { signal }),
  })

/** Plans: what is overdue for longest first (E-8). */
export const plansQuery = ({ q, status }: PlanFilter) =>
  infiniteQueryOptions({
    queryKey: ['plans', { q, status }],
    queryFn: ({ signal, pageParam }) =>
      api.get<Page<PaymentPlanSummary>>('/payment-plans', {
        query: { q, status, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })

/** All templates of the agency by name, those that are not offered any more as well. */
export const templatesQuery = queryOptions({
  queryKey: ['plan-templates'],
  queryFn: async ({ signal }) =>
    (await api.get<Page<PlanTemplate>>('/plan-templates', { signal })).items,
})

/** What a plan would be; nothing is written. */
export const previewQuery = (wish: PaymentPlanWish | null) =>
  queryOptions({
    queryKey: ['plans', 'preview', wish],
    queryFn: () => api.post<PaymentPlanPreview>('/payment-plans/preview', wish),
    enabled: wish !== null,
    placeholderData: keepPreviousData,
    retry: false,
  })

/** The citations that are chosen for a new plan, with what is due on them now. */
export const chosenQuery = (numbers: readonly string[]) =>
  queryOptions({
    queryKey: ['citations', 'chosen', ...numbers],
    queryFn: ({ signal }) => lookUpCitations({ numbers: numbers.join(',') }, signal),
    enabled: numbers.length > 0,
    placeholderData: keepPreviousData,
  })

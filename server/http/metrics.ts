import { Gauge, Histogram, Registry } from 'prom-client'
import type pg from 'pg'
import type { Database } from '../postgres/database.ts'

/** The figures at /metrics. Capabilities add their own to `registry`. */
export type Metrics = {
  readonly registry: Registry
  observe(operation: string, status: number, seconds: number): void
}

export function createMetrics(database: Database): Metrics {
  const registry = new Registry()
  const durations = new Histogram({
    name: 'countinghouse_http_request_seconds',
    help: 'Time from the request to its answer, by operation and status',
    labelNames: ['operation', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  })
  registry.registerMetric(poolGauge('app', database.app))
  registry.registerMetric(poolGauge('owner', database.owner))
  return {
    registry,
    observe: (operation, status, seconds) => durations.observe({ operation, status }, seconds),
  }
}

function poolGauge(name: string, pool: pg.Pool): Gauge<'state'> {
  return new Gauge({
    name: `countinghouse_database_${name}_connections`,
    help: `Connections of the ${name} pool, and requests that wait for one`,
    labelNames: ['state'],
    registers: [],
    collect() {
      this.set({ state: 'busy' }, pool.totalCount - pool.idleCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'waiting' }, pool.waitingCount)
    },
  })
}

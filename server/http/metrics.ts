import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type pg from 'pg'
import type { Database } from '../postgres/database.ts'

/** The figures at /metrics. Capabilities add their own to `registry`. */
export type Metrics = {
  readonly registry: Registry
  observe(operation: string, status: number, seconds: number): void
  /** Adds those of this process: only a server that serves wants them. */
  watchProcess(): void
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
  registry.registerMetric(poolGauge('front', database.front))
  registry.registerMetric(poolGauge('app', database.app))
  registry.registerMetric(poolGauge('files', database.files))
  registry.registerMetric(poolGauge('owner', database.owner))
  return {
    registry,
    observe: (operation, status, seconds) => durations.observe({ operation, status }, seconds),
    watchProcess: () => collectDefaultMetrics({ register: registry }),
  }
}

/** A figure that is kept elsewhere and read when the metrics are asked for. */
export function addGauge(
  { registry }: Metrics,
  {
    name,
    help,
    read,
  }: { readonly name: string; readonly help: string; readonly read: () => number },
): void {
  const gauge = new Gauge({
    name: `countinghouse_${name}`,
    help,
    registers: [],
    collect() {
      this.set(read())
    },
  })
  registry.registerMetric(gauge)
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

/** In the format of Prometheus. They tell no secrets, but a proxy may well keep them inside. */
export function serveMetrics(http: FastifyInstance, { registry }: Metrics): void {
  http.get('/metrics', async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
}

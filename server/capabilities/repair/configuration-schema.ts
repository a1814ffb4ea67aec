import Type, { type Static } from 'typebox'
import { amount, choice, id, instant, named, text } from '../../http/schema.ts'
import type { ShownConfiguration } from './configuration-store.ts'
import {
  type Configuration,
  type Criterion,
  MOST_CRITERIA,
  ORDERINGS,
  type Queue,
} from './configuration.ts'
import { ITEM_REASONS } from '../../journal/intake-fact.ts'

const days = Type.Integer({ minimum: 0, maximum: 10_000 })
const groups = Type.Optional(
  Type.Array(id, { maxItems: 100, description: 'roles; none: everybody' }),
)

const SelectionWish = Type.Object(
  {
    minAmount: Type.Optional(amount),
    maxAmount: Type.Optional(amount),
    sourceIds: Type.Optional(Type.Array(id, { minItems: 1, maxItems: 100 })),
    reasons: Type.Optional(
      Type.Array(choice(ITEM_REASONS), {
        minItems: 1,
        maxItems: ITEM_REASONS.length,
        description: 'any',
      }),
    ),
    minAgeDays: Type.Optional(days),
    maxAgeDays: Type.Optional(days),
    batch: Type.Optional(text({ max: 40 })),
    importId: Type.Optional(id),
  },
  { title: 'RepairSelection' },
)

const QueueWish = Type.Object({ ordering: choice(ORDERINGS), groups })

export const ConfigurationWish = Type.Object(
  {
    name: text({ max: 80 }),
    criteria: Type.Array(Type.Object({ selection: SelectionWish, ...QueueWish.properties }), {
      maxItems: MOST_CRITERIA,
      description: 'an item belongs to the first that selects it',
    }),
    last: QueueWish,
  },
  { title: 'RepairConfigurationWish' },
)

export const ConfigurationBody = Type.Object(
  {
    id,
    name: Type.String(),
    criteria: Type.Array(
      Type.Object({
        selection: SelectionWish,
        ordering: choice(ORDERINGS),
        groups: Type.Array(id),
      }),
    ),
    last: Type.Object({ ordering: choice(ORDERINGS), groups: Type.Array(id) }),
    active: Type.Union([
      Type.Object({ since: instant, by: Type.Union([named, Type.Null()]) }),
      Type.Null(),
    ]),
    createdAt: instant,
    version: Type.Integer(),
  },
  { title: 'RepairConfiguration' },
)

type Wish = Static<typeof ConfigurationWish>

/** As the rules know it: identifiers are numbers. */
export function wantedOf(wish: Wish): Omit<Configuration, 'id' | 'version'> {
  return {
    name: wish.name,
    criteria: wish.criteria.map((each) => ({ ...queueOf(each), selection: selectionOf(each) })),
    last: queueOf(wish.last),
  }
}

function queueOf({ ordering, groups: roles = [] }: Wish['last']): Queue {
  return { ordering, groups: roles.map(Number) }
}

function selectionOf({ selection }: Wish['criteria'][number]): Criterion['selection'] {
  const { sourceIds, importId, ...same } = selection
  return {
    ...same,
    ...(sourceIds ? { sourceIds: sourceIds.map(Number) } : {}),
    ...(importId === undefined ? {} : { importId: Number(importId) }),
  }
}

const shownQueue = ({ ordering, groups: roles }: Queue) => ({
  ordering,
  groups: roles.map(String),
})

export function configurationBody(shown: ShownConfiguration): Static<typeof ConfigurationBody> {
  const { activeById, activeByName, activeSince } = shown
  const by = activeById === null ? null : { id: String(activeById), name: activeByName ?? '' }
  return {
    id: String(shown.id),
    name: shown.name,
    criteria: shown.criteria.map(({ selection, ...queue }) => {
      const { sourceIds, importId, reasons, ...same } = selection
      return {
        selection: {
          ...same,
          ...(reasons ? { reasons: [...reasons] } : {}),
          ...(sourceIds ? { sourceIds: sourceIds.map(String) } : {}),
          ...(importId === undefined ? {} : { importId: String(importId) }),
        },
        ...shownQueue(queue),
      }
    }),
    last: shownQueue(shown.last),
    active: activeSince ? { since: activeSince.toString(), by } : null,
    createdAt: shown.createdAt.toString(),
    version: shown.version,
  }
}

import type { PlanRules } from './schedule.ts'

/** The rules that plans are made by, under a name. */
export type PlanTemplate = PlanRules & {
  readonly id: number
  readonly name: string
  readonly offered: boolean
  readonly version: number
}

export type NewTemplate = PlanRules & { readonly name: string }

export type TemplateEdit = {
  readonly [Field in keyof NewTemplate]?: NewTemplate[Field] | undefined
} & {
  readonly offered?: boolean | undefined
}

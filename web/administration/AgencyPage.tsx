import { Trans, useLingui } from '@lingui/react/macro'
import { Autocomplete, NumberInput, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { api } from '../api/client.ts'
import type { Agency } from '../api/contract.ts'
import { isAllBeside, useFieldProblem } from '../api/fieldProblem.ts'
import { useChange } from '../api/useChange.ts'
import { Facts } from '../kit/Facts.tsx'
import { moneyTyped, readMoney } from '../kit/formats.ts'
import { GuardedButton } from '../kit/GuardedButton.tsx'
import { PageHeader } from '../kit/PageHeader.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { Panel } from '../kit/Panel.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { usePermission } from '../login/me.ts'
import { AccentField, isColour } from './AccentField.tsx'
import { BundleSwitches, lacksTarget } from './BundleSwitches.tsx'
import classes from './Administration.module.css'
import { CashNeedsTill } from './CashNeedsTill.tsx'
import { CountTolerance } from './CountTolerance.tsx'
import { ListProblem } from './ListProblem.tsx'
import { agencyQuery, type Versioned } from './queries.ts'
import './problemTexts.ts'

const POINTERS = [
  '/name',
  '/timeZone',
  '/idleMinutes',
  '/absoluteMinutes',
  '/countTolerance',
  '/tillRequired',
  '/accentColor',
  '/bundles/cashiering',
]

/** The agency's settings and its colour. */
export function AgencyPage() {
  const { t } = useLingui()
  const agency = useQuery(agencyQuery)
  return (
    <>
      <PageHeader title={t`Agency`} />
      {agency.data ? (
        <AgencyForm key={agency.data.version} agency={agency.data} />
      ) : agency.isError ? (
        <ListProblem error={agency.error} onRetry={() => void agency.refetch()} />
      ) : (
        <PageSkeleton />
      )}
    </>
  )
}

type Wish = Pick<
  Agency,
  | 'name'
  | 'timeZone'
  | 'idleMinutes'
  | 'absoluteMinutes'
  | 'accentColor'
  | 'bundles'
  | 'tillRequired'
>
/** As it is typed; an amount when it can be read. */
type Typed = Wish & { tolerance: string }

const typedOf = (agency: Agency): Typed => ({
  name: agency.name,
  timeZone: agency.timeZone,
  idleMinutes: agency.idleMinutes,
  absoluteMinutes: agency.absoluteMinutes,
  accentColor: agency.accentColor,
  bundles: agency.bundles,
  tillRequired: agency.tillRequired,
  tolerance: moneyTyped(agency.countTolerance, agency.minorDigits),
})

/** What is typed of the settings, whether it can be saved, and the saving. */
function useAgencyForm(agency: Versioned<Agency>, mayWrite: boolean) {
  const { t } = useLingui()
  const [wish, setWish] = useState(() => typedOf(agency))
  const set = (part: Partial<Typed>): void => setWish({ ...wish, ...part })
  const change = useChange(
    (input: Wish & { countTolerance: number }, key) =>
      api.patch('/agency', input, { key, ifMatch: `"${agency.version}"` }),
    {
      stale: [['agency'], ['me']],
      onSuccess: () => notifications.show({ message: t`The settings are saved.` }),
    },
  )
  const fieldProblem = useFieldProblem(change.problem)
  const isLonger = wish.idleMinutes > wish.absoluteMinutes
  const countTolerance = readMoney(wish.tolerance, agency.minorDigits)
  const isColourWrong = wish.accentColor !== null && !isColour(wish.accentColor)
  const isUnfit =
    wish.name.trim() === '' ||
    isLonger ||
    isColourWrong ||
    countTolerance === null ||
    lacksTarget(wish.bundles)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!mayWrite || isUnfit || countTolerance === null) return
    const { tolerance: _typed, ...rest } = wish
    change.send({ ...rest, countTolerance, name: wish.name.trim() })
  }
  return { wish, set, change, fieldProblem, isLonger, countTolerance, isUnfit, submit }
}

function AgencyForm({ agency }: { agency: Versioned<Agency> }) {
  const { t } = useLingui()
  const mayWrite = usePermission('agency.write')
  const form = useAgencyForm(agency, mayWrite)
  const { wish, set, change, fieldProblem, isLonger, countTolerance, isUnfit, submit } = form
  return (
    <form noValidate className={classes.form} onSubmit={submit}>
      <NameAndPlace wish={wish} set={set} fieldProblem={fieldProblem} mayWrite={mayWrite} />
      <Panel title={<Trans>Logins</Trans>}>
        <Times
          wish={wish}
          set={set}
          isLonger={isLonger}
          fieldProblem={fieldProblem}
          mayWrite={mayWrite}
        />
      </Panel>
      <CountTolerance
        text={wish.tolerance}
        isUnreadable={countTolerance === null}
        error={fieldProblem('/countTolerance')}
        readOnly={!mayWrite}
        onChange={(tolerance) => set({ tolerance })}
      />
      <CashNeedsTill
        isRequired={wish.tillRequired}
        wasRequired={agency.tillRequired}
        mayWrite={mayWrite}
        onChange={(tillRequired) => set({ tillRequired })}
      />
      <Panel title={<Trans>Accent colour</Trans>}>
        <AccentField
          colour={wish.accentColor}
          error={fieldProblem('/accentColor')}
          readOnly={!mayWrite}
          onChange={(accentColor) => set({ accentColor })}
        />
      </Panel>
      <BundleSwitches
        now={agency.bundles}
        wish={wish.bundles}
        set={(bundles) => set({ bundles })}
        error={fieldProblem('/bundles/cashiering')}
        mayWrite={mayWrite}
      />
      {change.problem && !isAllBeside(change.problem, POINTERS) ? (
        <ProblemNotice problem={change.problem} />
      ) : null}
      <div>
        <GuardedButton
          refused={mayWrite ? undefined : t`Your roles do not permit this.`}
          type="submit"
          loading={change.isBusy}
          disabled={isUnfit}
        >
          <Trans>Save settings</Trans>
        </GuardedButton>
      </div>
      <Fixed agency={agency} />
    </form>
  )
}

type PlaceProps = Pick<TimesProps, 'wish' | 'set' | 'fieldProblem' | 'mayWrite'>

function NameAndPlace({ wish, set, fieldProblem, mayWrite }: PlaceProps) {
  const { t } = useLingui()
  return (
    <Panel title={<Trans>Name and place</Trans>}>
      <div className={classes.form}>
        <TextInput
          mt="sm"
          label={t`Name`}
          required
          maxLength={120}
          readOnly={!mayWrite}
          value={wish.name}
          error={fieldProblem('/name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <Autocomplete
          label={t`Time zone`}
          description={t`Days and cut-offs are reckoned in it. What is past keeps its moment.`}
          required
          readOnly={!mayWrite}
          limit={30}
          data={Intl.supportedValuesOf('timeZone')}
          value={wish.timeZone}
          error={fieldProblem('/timeZone')}
          onChange={(timeZone) => set({ timeZone })}
        />
      </div>
    </Panel>
  )
}

type TimesProps = {
  wish: Wish
  set: (part: Partial<Wish>) => void
  isLonger: boolean
  mayWrite: boolean
  fieldProblem: (pointer: string) => string | undefined
}

function Times({ wish, set, isLonger, mayWrite, fieldProblem }: TimesProps) {
  const { t } = useLingui()
  const tooLong = t`It cannot be longer than the time after which every login ends.`
  return (
    <div className={classes.two}>
      <NumberInput
        mt="sm"
        label={t`Idle time, minutes`}
        description={t`An unused login ends after it.`}
        min={1}
        max={1440}
        allowDecimal={false}
        readOnly={!mayWrite}
        value={wish.idleMinutes}
        error={isLonger ? tooLong : fieldProblem('/idleMinutes')}
        onChange={(value) => set({ idleMinutes: Number(value) })}
      />
      <NumberInput
        mt="sm"
        label={t`Absolute time, minutes`}
        description={t`Every login ends after it.`}
        min={5}
        max={10_080}
        allowDecimal={false}
        readOnly={!mayWrite}
        value={wish.absoluteMinutes}
        error={fieldProblem('/absoluteMinutes')}
        onChange={(value) => set({ absoluteMinutes: Number(value) })}
      />
    </div>
  )
}

/** What was decided when the agency was set up. */
function Fixed({ agency }: { agency: Agency }) {
  const { t } = useLingui()
  return (
    <Panel title={<Trans>Fixed when the agency was set up</Trans>}>
      <Facts facts={[{ key: 'currency', label: t`Currency`, value: agency.currency }]} />
    </Panel>
  )
}

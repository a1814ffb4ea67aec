import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { RepairItem } from '../api/contract.ts'
import { CalendarDay } from '../kit/CalendarDay.tsx'
import { Facts, type Fact } from '../kit/Facts.tsx'
import { Money } from '../kit/Money.tsx'
import { Time } from '../kit/Time.tsx'
import { usePermission } from '../login/me.ts'
import { Alike } from './Alike.tsx'
import { ArrivedAmount } from './ArrivedAmount.tsx'
import classes from './Repair.module.css'
import { useMethodText } from './useMethodText.ts'
import { FIELDS } from '../intake/words.ts'
import { useReasonText } from './useReasonText.ts'

/** What the file said, and why it could not be posted. */
export function Arrived({ item }: { item: RepairItem }) {
  const reasonText = useReasonText()
  const labelOf = useLabelOf()
  const refused = refusedIn(item).map(labelOf).join(', ')
  return (
    <div className={classes.arrived}>
      <h3>
        <Trans>What arrived</Trans>
      </h3>
      <ul className={classes.reasons}>
        {item.reasons.map((reason) => (
          <li key={reason}>
            {reasonText(reason)}
            {reason === 'text_refused' && refused !== '' ? `: ${refused}` : null}
          </li>
        ))}
      </ul>
      <Alike item={item} />
      {item.returned === null ? null : <p className={classes.wrong}>{item.returned}</p>}
      {item.note === null ? null : (
        <p>
          <Trans>
            Deferred by {item.deferredBy?.name ?? ''}: {item.note}
          </Trans>
        </p>
      )}
      <Facts facts={useFacts(item)} />
      <AsItStood item={item} />
      <p className={classes.soft}>
        {item.batch === null ? null : <Trans>Batch {item.batch}, </Trans>}
        <Trans>
          {item.import.fileName}, for {item.drawer.name}, <Time at={item.arrivedAt} />
        </Trans>
      </p>
    </div>
  )
}

/** All of it, with where it came from. */
export function ArrivedFacts({ item }: { item: RepairItem }) {
  const { t } = useLingui()
  const facts = [
    ...useFacts(item),
    { key: 'batch', label: t`Batch in the file`, value: item.batch },
    { key: 'file', label: t`File`, value: <FileLink item={item} /> },
    { key: 'drawer', label: t`Drawer`, value: <DrawerLink item={item} /> },
    { key: 'arrived', label: t`Arrived`, value: <Time at={item.arrivedAt} /> },
  ]
  return (
    <>
      <Facts facts={facts} />
      <AsItStood item={item} />
    </>
  )
}

/** The line of the file, for those who may see files. */
function FileLink({ item: { line, import: file } }: { item: RepairItem }) {
  const maySee = usePermission('intake.read')
  const name = <span translate="no">{file.fileName}</span>
  if (!maySee) return name
  return (
    <Link to="/intake/$importId" params={{ importId: file.id }} search={{ line }}>
      <Trans>
        {name}, line {line}
      </Trans>
    </Link>
  )
}

/** The sessions of its drawer, where the money goes. */
function DrawerLink({ item: { drawer } }: { item: RepairItem }) {
  const maySee = usePermission('sessions.read')
  if (!maySee) return <>{drawer.name}</>
  return (
    <Link to="/sessions" search={{ drawer: drawer.id }}>
      {drawer.name}
    </Link>
  )
}

function useFacts(item: RepairItem): Fact[] {
  const { t } = useLingui()
  const methodText = useMethodText()
  const { arrived } = item
  const fact = (key: string, label: ReactNode, value: ReactNode): Fact => ({ key, label, value })
  const plate = [arrived.plate, arrived.plateState].filter(Boolean).join(' ')
  return [
    fact('citation', t`Citation`, arrived.citation ?? '–'),
    fact('amount', t`Amount`, <ArrivedAmount item={item} />),
    fact('method', t`Method`, methodText(arrived.method)),
    fact('reference', t`Reference`, arrived.reference),
    fact('payer', t`Payer`, arrived.payer),
    fact('plate', t`Plate`, plate === '' ? null : plate),
    fact('paid', t`Paid on`, arrived.paidOn ? <CalendarDay day={arrived.paidOn} /> : null),
    fact('payout', t`Payout on`, arrived.payoutOn ? <CalendarDay day={arrived.payoutOn} /> : null),
    fact(
      'fee',
      t`Fee of the authority`,
      arrived.fee === null ? null : <Money amount={arrived.fee} />,
    ),
  ]
}

/** What else stood on its line, by the file's own names, as it stood there. */
function AsItStood({ item: { arrived } }: { item: RepairItem }) {
  const { t } = useLingui()
  const labelOf = useLabelOf()
  const others = Object.entries(arrived.more)
    .filter(([name, text]) => name !== 'amount' || text !== arrived.amountText)
    .map(([name, text]) => ({ key: name, label: labelOf(name), value: `“${text}”` }))
  if (others.length === 0) return null
  return (
    <section aria-label={t`As it stood in the file`}>
      <p className={classes.soft}>
        <Trans>As it stood in the file:</Trans>
      </p>
      <Facts facts={others} />
    </section>
  )
}

/** The name of what stood in a file: our own fields in the page's language, others by their header. */
function useLabelOf(): (name: string) => string {
  const { t } = useLingui()
  return (name) => {
    const [field = '', time] = name.split(/ (?=\d+$)/)
    const label = Object.hasOwn(FIELDS, field) ? FIELDS[field as keyof typeof FIELDS] : null
    if (label) return time === undefined ? t(label) : `${t(label)} ${time}`
    return name === 'more' ? t`Further` : name
  }
}

/** Whose texts could not be kept: what stood in those fields is with the rest. */
const TEXTS = ['citation', 'reference', 'payer', 'plate', 'plateState', 'method']
const refusedIn = ({ arrived }: RepairItem): string[] =>
  TEXTS.filter((field) => Object.hasOwn(arrived.more, field))

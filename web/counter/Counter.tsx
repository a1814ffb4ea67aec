import { useLingui } from '@lingui/react/macro'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Suspense, useEffect, useRef } from 'react'
import { problemOf } from '../api/problem.ts'
import { useProblemText } from '../api/problemText.ts'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import { AddedNotice } from './AddedNotice.tsx'
import { BeforeLine } from './BeforeLine.tsx'
import classes from './Counter.module.css'
import { CounterHelp } from './CounterHelp.tsx'
import { FindBox } from './FindBox.tsx'
import { FoundList } from './FoundList.tsx'
import { LeftNotices } from './LeftNotices.tsx'
import { Paying } from './Paying.tsx'
import { TakenPanel, useTakenPanelAtHand } from './takenPanel.ts'
import { numbersIn } from './numbersIn.ts'
import { useFinding } from './finding.ts'
import { orderId, type Found, type PayableName } from './payable.ts'
import { useAddAll, type Wanted } from './useAddAll.ts'
import { useDropKey } from './useDropping.ts'
import { useReturned } from './useReturned.ts'
import { useTold } from './useTold.ts'
import { useCounter, type CounterState } from './useCounter.ts'
import { useIsReady } from './useIsReady.ts'
import { useFind, type FindState } from './useFind.ts'
import { useScan } from './useScan.ts'

const route = getRouteApi('/frame/counter')

/** Finding on top; below it what was found, what is being paid, or what was just taken. */
export function Counter() {
  const { t } = useLingui()
  const counter = useCounter()
  const [told, setTold] = useTold(counter)
  const find = useFind(useFinding(), (found, ahead) => {
    if (counter.choose(found)) counter.typeAhead(ahead)
  })
  const box = useRef<HTMLInputElement>(null)
  const { draft, taken, edit } = counter
  useAskedFor(counter)
  useFindKey(box)
  useTitle(t`Counter`)
  useBareFocus(box, draft.open === null && taken === null)
  useTakenPanelAtHand(draft.open !== null)
  const isReturned = useReturned(counter)
  useLeaveKey(counter, find, box)
  const look = async (typed: string): Promise<void> => {
    const text = typed.trim()
    if (text === '' && draft.cart.length === 0) (draft.open ? counter.drop : counter.next)()
    if (text === '' || counter.isLocked) return
    setTold(null)
    const list = numbersIn(text)
    if (list) return addAll({ numbers: list })
    await find.look(text)
    typeOver(box.current, text)
  }
  const addAll = useAddAll(counter, find, setTold)
  useScan(
    box,
    () => draft,
    (text, before) => {
      edit({ ...before, sending: draft.sending, find: text })
      box.current?.focus()
      void look(text)
    },
  )
  return (
    <>
      <h1 className={classes.title}>{t`Counter`}</h1>
      <FindBox
        ref={box}
        value={draft.find}
        isBusy={find.state.step === 'looking'}
        onTypeAhead={(key) => find.typeAhead(key)}
        onChange={(text) => edit({ ...draft, find: text })}
        onFind={() => void look(draft.find)}
        onPasteList={(numbers) => {
          if (!counter.isLocked) void addAll({ numbers })
        }}
      />
      {told ? <AddedNotice told={told} /> : null}
      <LeftNotices counter={counter} isReturned={isReturned} />
      <div className={classes.below}>
        <Below
          counter={counter}
          isReturned={isReturned}
          find={find.state}
          onLook={() => void look(draft.find)}
          onForget={() => find.clear()}
          onAll={(wanted) => void addAll(wanted)}
          onNext={(text) => {
            find.clear()
            counter.next(text)
            box.current?.focus()
          }}
        />
      </div>
    </>
  )
}

/** With nothing to pay on screen the next key belongs to Find. */
function useBareFocus(box: React.RefObject<HTMLInputElement | null>, isBare: boolean): void {
  const isReady = useIsReady()
  useEffect(() => {
    if (isBare && isReady) box.current?.focus()
  }, [box, isBare, isReady])
}

type BelowProps = {
  counter: CounterState
  isReturned: boolean
  find: FindState<Found>
  onLook: () => void
  onForget: () => void
  onNext: (text?: string) => void
  onAll: (wanted: Wanted) => void
}

function Below({ counter, isReturned, find, onLook, onForget, onNext, onAll }: BelowProps) {
  const describe = useProblemText()
  const { draft, taken, open } = counter
  if (find.step === 'failed') {
    return <ProblemNotice problem={describe(find.problem)} onRetry={onLook} />
  }
  if (find.step === 'several') {
    return (
      <FoundList
        text={find.text}
        found={find.found}
        hasMore={find.hasMore}
        counter={counter}
        onAll={(numbers) => onAll({ numbers })}
        onChoose={(found) => {
          onForget()
          counter.choose(found)
        }}
        onPlate={(plate) => onAll({ plate })}
      />
    )
  }
  if (draft.open !== null) {
    const { shown, payable, error, refetch } = open
    if (shown && payable)
      return (
        <Paying
          key={counter.round}
          counter={counter}
          isReturned={isReturned}
          open={shown}
          payable={payable}
        />
      )
    if (!error) return <PageSkeleton />
    return <ProblemNotice problem={describe(problemOf(error))} onRetry={() => void refetch()} />
  }
  return (
    <>
      {taken ? (
        <Suspense>
          <TakenPanel
            key={taken.payment.id}
            taken={taken}
            onNext={() => onNext()}
            onTypeAhead={onNext}
          />
        </Suspense>
      ) : (
        <CounterHelp />
      )}
      <BeforeLine />
    </>
  )
}

/** Where there is nothing to pay the next number is typed over this one. */
function typeOver(box: HTMLInputElement | null, text: string): void {
  if (document.activeElement === box && box?.value.trim() === text) box.select()
}

type Finding = Pick<ReturnType<typeof useFind<Found>>, 'state' | 'clear'>

/** What Escape does: a question has its own, a list closes, and otherwise the payment is dropped. */
function useLeaveKey(
  counter: CounterState,
  find: Finding,
  box: React.RefObject<HTMLInputElement | null>,
): void {
  useDropKey(() => {
    if (counter.confirming) return
    if (counter.waiting) return counter.leaveOut()
    if (find.state.step !== 'several') return counter.drop()
    find.clear()
    if (counter.draft.open === null) box.current?.focus()
  })
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Countinghouse`
  }, [title])
}

/** `/counter?citation=…` and `?order=…` begin with that one, as from its own page. */
function useAskedFor(counter: CounterState): void {
  const { citation, order } = route.useSearch()
  const navigate = useNavigate()
  const choose = useRef(counter.begin)
  const isLocked = counter.isLocked
  useEffect(() => {
    const wanted = askedFor(citation, order)
    if (wanted === null) return
    if (!isLocked) choose.current(wanted)
    void navigate({ to: '/counter', search: {}, replace: true })
  }, [citation, order, isLocked, navigate])
}

function askedFor(citation: string | undefined, order: string | undefined): PayableName | null {
  if (citation !== undefined) return { type: 'citation', number: citation }
  return order === undefined ? null : { type: 'permit_order', number: `PO-${orderId(order)}` }
}

/** F2 comes back to Find from anywhere on the page. */
function useFindKey(box: React.RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'F2') return
      event.preventDefault()
      box.current?.focus()
      box.current?.select()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [box])
}

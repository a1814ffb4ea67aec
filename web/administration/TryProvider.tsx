import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Button, Group, Modal, Skeleton } from '@mantine/core'
import { api } from '../api/client.ts'
import type { SignOnProvider, SignOnStep } from '../api/contract.ts'
import { ReturnsFocus } from '../kit/ReturnsFocus.tsx'
import { StatusBadge, type Tone } from '../kit/StatusBadge.tsx'
import classes from './Administration.module.css'
import { ListProblem } from './ListProblem.tsx'

const STEPS: Record<SignOnStep['step'], MessageDescriptor> = {
  discovery: msg`The provider answers at its address`,
  flow: msg`It knows the way of signing in that is used here`,
  keys: msg`Its signatures can be checked`,
  client: msg`It knows this client and its secret`,
  claims: msg`It tells what is needed`,
}

const REASONS: Record<NonNullable<SignOnStep['reason']>, MessageDescriptor> = {
  unreachable: msg`Nobody answers there. Check the address, and whether this server may reach it.`,
  other_issuer: msg`It calls itself by another address. Enter that one, to the letter.`,
  not_openid: msg`What answers there is no OpenID provider. Check the address, to the last path.`,
  wrong_client: msg`It does not know this client ID, or the secret is another. Copy both anew.`,
  refused: msg`It refused for another reason. Compare what is set up there.`,
  no_code_flow: msg`It does not offer the authorization code flow. Allow it there.`,
  no_pkce: msg`It does not offer PKCE with S256. Allow it there.`,
  no_keys: msg`It shows no keys, so nothing that it signs can be checked.`,
  no_email: msg`It does not say that it tells an e-mail address and whether it is verified. If people are refused for that, allow both claims there.`,
  no_role_claim: msg`It does not say that it tells the role claim. If people get no role, allow the claim there, or ask for it with the scope.`,
}

const TONES: Record<SignOnStep['result'], Tone> = {
  passed: 'open',
  failed: 'refused',
  unsure: 'review',
}

type Props = { provider: SignOnProvider; onClose: () => void }

/** Tries all that can be tried without signing in there, and explains what failed. */
export function TryProvider({ provider, onClose }: Props) {
  const trial = useQuery({
    queryKey: ['single-sign-on', 'trial', provider.id, provider.version],
    queryFn: () =>
      api.post<{ steps: SignOnStep[] }>(`/single-sign-on/providers/${provider.id}/try`),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={<Trans>Trying {provider.name}</Trans>}
      classNames={{ title: classes.title }}
    >
      <ReturnsFocus />
      {trial.isFetching ? (
        <Skeleton height={160} aria-hidden />
      ) : trial.data ? (
        <Steps steps={trial.data.steps} />
      ) : trial.error === null ? null : (
        <ListProblem error={trial.error} onRetry={() => void trial.refetch()} />
      )}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" loading={trial.isFetching} onClick={() => void trial.refetch()}>
          <Trans>Try again</Trans>
        </Button>
        <Button data-autofocus onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      </Group>
    </Modal>
  )
}

function Steps({ steps }: { steps: SignOnStep[] }) {
  const { t } = useLingui()
  const names = { passed: t`Works`, failed: t`Fails`, unsure: t`Not certain` }
  const isWhole = steps.every(({ result }) => result !== 'failed')
  return (
    <>
      <ul className={classes.trial}>
        {steps.map(({ step, result, reason }) => (
          <li key={step}>
            <b>{t(STEPS[step])}</b>
            <StatusBadge tone={TONES[result]}>{names[result]}</StatusBadge>
            {reason === null ? null : <div>{t(REASONS[reason])}</div>}
          </li>
        ))}
      </ul>
      {isWhole ? (
        <p className={classes.note}>
          <Trans>
            What is left only a sign-in shows: whether the provider knows the address to come back
            to, and what it tells of people. Sign in in a private window; what is refused stands in
            the audit log with its reason.
          </Trans>
        </p>
      ) : null}
    </>
  )
}

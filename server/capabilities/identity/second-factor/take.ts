import { isRefusal, type Refusal, refuse } from '../../../journal/refusal.ts'
import type { UnitOfWork } from '../../../postgres/unit-of-work.ts'
import type { Settings } from '../../../settings/settings.ts'
import { unseal } from '../secrets.ts'
import { hashOfRecoveryCode, stepOfCode } from './codes.ts'
import { lockSecondFactor, type SecondFactor, useRecoveryCode, useStep } from './store.ts'

/** With what somebody showed that it is they. */
export type Shown = 'code' | 'recovery_code'

/** Where a person's secret belongs: the place for which it is sealed. */
export function placeOf({ agencyId }: Pick<UnitOfWork, 'agencyId'>, userId: number): string {
  return `second factor of ${agencyId}/${userId}`
}

/**
 * takes a code of a second factor that counts, or one of its recovery codes. Each is taken once:
 * whoever shows it a second time, in the same moment too, is refused.
 */
export async function takeCode(
  work: UnitOfWork,
  settings: Settings,
  userId: number,
  code: string,
): Promise<Shown | Refusal> {
  const factor = await lockSecondFactor(work, userId)
  if (!factor?.confirmed) return refuseOff()
  const recovery = hashOfRecoveryCode(code)
  if (recovery)
    return (await useRecoveryCode(work, userId, recovery)) ? 'recovery_code' : refuseCode()
  const step = await takeStep(work, settings, userId, factor, code)
  return isRefusal(step) ? step : 'code'
}

/** Takes a code of the device, and nothing else: with it an offered second factor is confirmed. */
export async function takeStep(
  work: UnitOfWork,
  settings: Settings,
  userId: number,
  factor: SecondFactor,
  code: string,
): Promise<number | Refusal> {
  const secret = unseal(settings, placeOf(work, userId), factor.secret)
  if (isRefusal(secret)) return secret
  const step = stepOfCode(secret, code, factor)
  if (step === null) return refuseCode()
  await useStep(work, userId, step)
  return step
}

function refuseCode(): Refusal {
  return refuse(
    'code_wrong',
    'This code is not right, or it was used before. Type the one that is shown now.',
    undefined,
    '/code',
  )
}

export function refuseOff(): Refusal {
  return refuse('second_factor_off', 'There is no second factor to ask for.')
}

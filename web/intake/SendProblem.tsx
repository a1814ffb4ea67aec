import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Problem } from '../api/contract.ts'
import { focusIfLost } from '../kit/focusIfLost.ts'
import { ProblemNotice } from '../kit/ProblemNotice.tsx'
import classes from './Intake.module.css'

/** Why a file was not taken; one that was taken before leads to where (I-1). */
export function SendProblem({ problem }: { problem: Problem }) {
  const { code, importId, errors = [] } = problem
  const known = code === 'intake_file_known' && typeof importId === 'string' ? importId : undefined
  return (
    <div ref={focusIfLost} tabIndex={-1} className={classes.outcome}>
      <ProblemNotice
        problem={problem}
        // What is wrong with the file as a whole is the sentence itself.
        withoutFields={errors.every(({ pointer }) => pointer === '/file')}
        actions={known === undefined ? undefined : <ToImport id={known} />}
      />
    </div>
  )
}

function ToImport({ id }: { id: string }) {
  return (
    <Button
      size="xs"
      variant="default"
      renderRoot={(props) => (
        <Link {...props} to="/intake/$importId" params={{ importId: id }} search={{}} />
      )}
    >
      <Trans>To import {id}</Trans>
    </Button>
  )
}

import { describe, expect, it } from 'vitest'
import { playwrightCounts, vitestCounts } from './counts.ts'

describe('counting checks', () => {
  it('counts a test file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 3,
      numFailedTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [{}] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{}] },
      ],
    }
    expect(vitestCounts(JSON.stringify(report))).toEqual({ passed: 3, failed: 2 })
  })

  it('counts a browser test that passed in the end, and an error outside any as a failure', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1 }, errors: [{}] }
    expect(playwrightCounts(JSON.stringify(report))).toEqual({ passed: 5, failed: 2 })
  })
})

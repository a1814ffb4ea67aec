import { BarChart } from '@mantine/charts'
import '@mantine/charts/styles.layer.css'
import { VisuallyHidden } from '@mantine/core'
import { useLingui } from '@lingui/react/macro'
import { moneyText } from '../kit/formats.ts'
import { useFormats } from '../kit/FormatsProvider.tsx'
import classes from './Dashboard.module.css'
import { barsOf, type Hour } from './hours.ts'
import { useHourText } from './useHourText.ts'

/**
 * Takings by hour as bars: what was taken above the line, what was given back below it. It is a
 * picture; its table says the same to whoever does not see it or has no mouse.
 */
export default function HourChart({ hours, label }: { hours: readonly Hour[]; label: string }) {
  const { t } = useLingui()
  const formats = useFormats()
  const hourText = useHourText()
  const data = hours.map((hour) => ({ hour: hourText(hour.startsAt), ...barsOf(hour) }))
  const hasGivenBack = data.some(({ givenBack }) => givenBack < 0)
  const compact = new Intl.NumberFormat(formats.locale === 'es' ? 'es-US' : 'en-US', {
    style: 'currency',
    currency: formats.currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    maximumFractionDigits: 1,
  })
  return (
    <figure className={classes.chart}>
      <VisuallyHidden component="figcaption">{label}</VisuallyHidden>
      <div className={classes.picture} aria-hidden>
        <BarChart
          h="100%"
          data={data}
          dataKey="hour"
          type="stacked"
          series={[
            { name: 'taken', label: t`Taken`, color: 'var(--accent)' },
            ...(hasGivenBack
              ? [{ name: 'givenBack', label: t`Given back`, color: 'var(--refused-dot)' }]
              : []),
          ]}
          valueFormatter={(amount) => moneyText(amount, formats)}
          yAxisProps={{
            width: 56,
            tickFormatter: (amount: number) => compact.format(amount / 10 ** formats.minorDigits),
          }}
          xAxisProps={{ interval: 'preserveStartEnd', minTickGap: 12 }}
          barChartProps={{ stackOffset: 'sign', accessibilityLayer: false, barCategoryGap: '24%' }}
          barProps={{ isAnimationActive: false }}
          referenceLines={[{ y: 0, color: 'var(--rule-strong)' }]}
          gridAxis="x"
          strokeDasharray="0"
          tickLine="none"
          gridColor="var(--rule)"
          textColor="var(--ink-soft)"
          maxBarWidth={56}
          withLegend={hasGivenBack}
          legendProps={{ verticalAlign: 'top', height: 32, itemSorter: null }}
        />
      </div>
    </figure>
  )
}

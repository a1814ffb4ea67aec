import { BarChart } from '@mantine/charts'
import '@mantine/charts/styles.layer.css'
import { VisuallyHidden } from '@mantine/core'
import classes from './Supervision.module.css'

export type Bar = { key: string; word: string; count: number }

/** How many items, by what they are sorted by: a picture, whose table says the same. */
export default function ReasonChart({ bars, label }: { bars: readonly Bar[]; label: string }) {
  return (
    <figure className={classes.chart} style={{ height: 24 + bars.length * 34 }}>
      <VisuallyHidden component="figcaption">{label}</VisuallyHidden>
      <div className={classes.picture} aria-hidden>
        <BarChart
          h="100%"
          data={bars.map(({ word, count }) => ({ word, count }))}
          dataKey="word"
          orientation="vertical"
          series={[{ name: 'count', label, color: 'var(--accent)' }]}
          yAxisProps={{ width: 190, interval: 0 }}
          xAxisProps={{ allowDecimals: false }}
          barChartProps={{ accessibilityLayer: false, barCategoryGap: '28%' }}
          barProps={{ isAnimationActive: false }}
          gridAxis="x"
          strokeDasharray="0"
          tickLine="none"
          gridColor="var(--rule)"
          textColor="var(--ink-soft)"
          maxBarWidth={22}
          withTooltip={false}
          withBarValueLabel
        />
      </div>
    </figure>
  )
}

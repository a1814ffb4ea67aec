import { useLocalStorage } from '@mantine/hooks'

/** What the printer at this window holds: letter sheets, or a roll 80 mm wide. */
export type Paper = 'letter' | 'roll'

/** The paper, remembered by this browser: it belongs to the window, not to the person. */
export function usePaper(): [Paper, (paper: Paper) => void] {
  const [paper, setPaper] = useLocalStorage<Paper>({
    key: 'countinghouse-paper',
    defaultValue: 'letter',
    getInitialValueInEffect: false,
  })
  return [paper === 'roll' ? 'roll' : 'letter', setPaper]
}

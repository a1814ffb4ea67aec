import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Menu } from '@mantine/core'
import { IconDownload, IconFileTypeCsv, IconFileTypePdf, IconMail } from '@tabler/icons-react'
import { useFocusBack } from '../kit/useFocusBack.ts'
import { useMe, usePermission } from '../login/me.ts'
import type { Downloading } from './useDownload.ts'

/** V-5: the report as PDF or CSV, saved at once or sent to one's own address. */
export function DownloadReport({ downloading }: { downloading: Downloading }) {
  const { t } = useLingui()
  const { user } = useMe()
  const mayMail = usePermission('reports.send')
  const [target, focusBack] = useFocusBack()
  return (
    <Menu returnFocus={false} onClose={focusBack} position="bottom-end">
      <Menu.Target>
        <Button
          ref={target}
          variant="default"
          loading={downloading.isBusy}
          leftSection={<IconDownload size={16} aria-hidden />}
          title={downloading.isFiltered ? t`Only what the filters leave` : t`All transactions`}
        >
          <Trans>Download</Trans>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Trans>Save at once</Trans>
        </Menu.Label>
        <Menu.Item
          leftSection={<IconFileTypePdf size={16} aria-hidden />}
          onClick={() => downloading.savePdf()}
        >
          <Trans>PDF</Trans>
        </Menu.Item>
        <Menu.Item
          component="a"
          href={downloading.csv}
          download
          leftSection={<IconFileTypeCsv size={16} aria-hidden />}
        >
          <Trans>CSV</Trans>
        </Menu.Item>
        {mayMail ? (
          <>
            <Menu.Label>
              <Trans>Send to {user.email}</Trans>
            </Menu.Label>
            {(['pdf', 'csv'] as const).map((format) => (
              <Menu.Item
                key={format}
                leftSection={<IconMail size={16} aria-hidden />}
                onClick={() => downloading.send(format)}
              >
                {format === 'pdf' ? <Trans>PDF by e-mail</Trans> : <Trans>CSV by e-mail</Trans>}
              </Menu.Item>
            ))}
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  )
}

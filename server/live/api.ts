import { type Operation, operation } from '../http/operation.ts'
import type { Live } from './live.ts'

const EXPLANATION = `Server-sent events. Each says what changed, not how: read anew what you show.

- \`hello\`: the stream is open; what changed before it was not told
- \`session\` \`{id}\`: figures, people or status of a session
- \`me\` \`{}\`: your own current session or login
- \`drawers\` \`{}\`: a drawer was added or changed
- \`citation\` \`{number}\`, \`import\` \`{id}\`
- \`mail\` \`{id}\`: a mail came further
- \`till\` \`{id}\`: cash, papers, holder or state of a till
- \`business_day\` \`{branchId}\`: a day of the branch was opened, settled or processed
- \`resync\` \`{}\`: events may have been missed; read everything anew

The stream ends with the login or the API key, and follows its permissions, within 15 seconds. A client that does not read is dropped; connect again.`

/** `GET /live`: what tells open pages that something changed. */
export function operations({ live }: { readonly live: Live }): Operation[] {
  return [
    operation({
      id: 'live',
      method: 'GET',
      path: '/live',
      summary: 'What changes, as it happens',
      description: EXPLANATION,
      tag: 'Live',
      answers: {},
      produces: 'text/event-stream',
      handler: async ({ actor, reply }) => {
        void reply
          .header('content-type', 'text/event-stream; charset=utf-8')
          .header('cache-control', 'no-store')
          // A proxy that gathers answers would keep the events to itself.
          .header('x-accel-buffering', 'no')
          .send(live.open(actor))
        return undefined
      },
    }),
  ]
}

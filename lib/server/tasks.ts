import "server-only"
import { SEAL_TASK } from "@/lib/server/audit-trail/seals"
import { DIGESTS } from "@/lib/server/digests"
import { PROGRAMME_DAY_TASK, PROGRAMME_TASK } from "@/lib/server/programme-measure"
import type { Task } from "@/lib/server/scheduler"
import { TIME_BOX_TASK } from "@/lib/server/time-boxes"
import { WEBHOOK_TASK } from "@/lib/server/webhooks/deliver"

const HOUR_MS = 60 * 60 * 1000
/** Open pages replay what they missed in a night; nothing reads older events. */
const EVENTS_KEPT_DAYS = 7

/** What some instance does now and then while the server runs. */
export const TASKS: readonly Task[] = [
  WEBHOOK_TASK,
  SEAL_TASK,
  DIGESTS,
  PROGRAMME_TASK,
  PROGRAMME_DAY_TASK,
  TIME_BOX_TASK,
  {
    name: "tidy",
    everyMs: HOUR_MS,
    async run({ db }) {
      await db.$executeRaw`DELETE FROM "LiveEvent" WHERE "at" < now() - ${EVENTS_KEPT_DAYS} * interval '1 day'`
    },
  },
]
